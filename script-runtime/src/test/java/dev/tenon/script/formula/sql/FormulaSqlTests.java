package dev.tenon.script.formula.sql;

import static dev.tenon.script.formula.sql.Formulas.and;
import static dev.tenon.script.formula.sql.Formulas.apply;
import static dev.tenon.script.formula.sql.Formulas.choose;
import static dev.tenon.script.formula.sql.Formulas.field;
import static dev.tenon.script.formula.sql.Formulas.ifError;
import static dev.tenon.script.formula.sql.Formulas.number;
import static dev.tenon.script.formula.sql.Formulas.numberField;
import static dev.tenon.script.formula.sql.Formulas.or;
import static dev.tenon.script.formula.sql.Formulas.text;
import static dev.tenon.script.formula.sql.Formulas.textField;
import static dev.tenon.script.formula.sql.Formulas.truth;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.LogicOperation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.RecordOperation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.formula.TimeOperation;
import dev.tenon.metadata.formula.ValueType;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormulaSqlTests {
    private static final Calculation A = numberField("a");
    private static final Calculation B = numberField("b");
    private static final Calculation NAME = textField("name", 80);
    private static final Calculation LONG = textField("long", 131_072);
    private static final Calculation QUOTIENT = number(NumberOperation.DIVIDE, A, B);

    @Test
    void simpleFormulasAreOperators() {
        assertThat(sql(number(NumberOperation.ADD, A, number(NumberOperation.MULTIPLY, B, number("2")))))
                .isEqualTo("(a + (b * 2::numeric))");
        assertThat(sql(truth(LogicOperation.GREATER, A, number("100")))).isEqualTo("(a > 100::numeric)");
        assertThat(sql(choose(truth(LogicOperation.LESS, A, B), text("x"), text("it's"))))
                .isEqualTo("(case when (a < b) then 'x'::text else 'it''s'::text end)");
        assertThat(sql(text(TextOperation.CONCATENATE, NAME, text(" & "), NAME)))
                .isEqualTo("(coalesce(name, '') || ' & '::text || coalesce(name, ''))");
        assertThat(sql(number(NumberOperation.ROUND, A, number("2")))).isEqualTo("round(a, 2)");
        assertThat(sql(field("done", ValueType.CHECKBOX))).isEqualTo("coalesce(done, false)");
    }

    @Test
    void whatCannotFailOrIsNullByItselfHasNoGuard() {
        assertThat(sql(QUOTIENT)).isEqualTo("(round(a, 64) / nullif(b, 0))");
        assertThat(sql(number(NumberOperation.DIVIDE, A, number("2")))).isEqualTo("(round(a, 64) / 2::numeric)");
        assertThat(sql(truth(LogicOperation.GREATER, QUOTIENT, number("1")))).doesNotContain("is null");
        assertThat(sql(choose(truth(LogicOperation.IS_BLANK, A), number("0"), QUOTIENT)))
                .isEqualTo("(case when (a is null) then 0::numeric else (round(a, 64) / nullif(b, 0)) end)");
    }

    @Test
    void aConditionThatFailsIsNotABranchTaken() {
        Calculation condition = truth(LogicOperation.GREATER, QUOTIENT, number("1"));
        assertThat(sql(choose(condition, text("x"), text("y"))))
                .startsWith(
                        "(case when (case when ((((round(a, 64) / nullif(b, 0)) is null and a is not null and b is not null))) then true")
                .contains(" then null else (case when ((round(a, 64) / nullif(b, 0)) > 1::numeric) then 'x'");
    }

    @Test
    void ifErrorAsksForTheFailureAndNotForBlank() {
        assertThat(sql(ifError(QUOTIENT, number("0"))))
                .isEqualTo("(case when (((round(a, 64) / nullif(b, 0)) is null and a is not null and b is not null))"
                        + " then 0::numeric else (round(a, 64) / nullif(b, 0)) end)");
        assertThat(sql(ifError(A, B))).isEqualTo("a");
    }

    @Test
    void conditionsStayPlainForIndexes() {
        Calculation both =
                and(truth(LogicOperation.EQUAL, NAME, text("x")), truth(TextOperation.BEGINS, NAME, text("50%")));
        assertThat(condition(both)).isEqualTo("((name = 'x'::text) and (name like  E'50\\\\%%'::text))");
        assertThat(sql(both)).isEqualTo("(((name = 'x'::text) and (name like  E'50\\\\%%'::text)) is true)");
        assertThat(condition(and(truth(LogicOperation.LESS, A, B), truth(LogicOperation.LESS, QUOTIENT, B))))
                .doesNotContain("case");
        assertThat(condition(or(truth(LogicOperation.LESS, QUOTIENT, B), truth(LogicOperation.LESS, A, B))))
                .startsWith("(case when ");
    }

    @Test
    void limitsAreCheckedOnlyWithinReach() {
        Calculation square = number(NumberOperation.MULTIPLY, A, A);
        Calculation fourth = number(NumberOperation.MULTIPLY, square, square);
        assertThat(sql(fourth)).isEqualTo("((a * a) * (a * a))");
        assertThat(sql(number(NumberOperation.MULTIPLY, fourth, fourth))).startsWith("formula.multiply(");
        assertThat(sql(text(TextOperation.CONCATENATE, LONG, NAME))).isEqualTo("formula.concatenate(long, name)");
        assertThat(sql(ifError(text(TextOperation.CONCATENATE, LONG, NAME), NAME)))
                .startsWith("(case when (formula.too_long(long, name)) then name else ");
    }

    @Test
    void onlyWhatIsReadMakesAnIndex() {
        assertThat(FormulaSql.isImmutable(QUOTIENT)).isTrue();
        assertThat(FormulaSql.isImmutable(apply(ValueType.DATE, TimeOperation.TODAY)))
                .isFalse();
        assertThat(FormulaSql.isImmutable(
                        apply(ValueType.DATE, TimeOperation.DATE_OF, field("at", ValueType.DATETIME))))
                .isFalse();
        assertThat(FormulaSql.isImmutable(new Calculation.Read(
                        new Source.Global(List.of("$User", "Email")), ValueType.TEXT, Formulas.NOWHERE)))
                .isFalse();
    }

    @Test
    void surroundingsAreNotPartOfTheText() {
        assertThat(sql(apply(ValueType.DATE, TimeOperation.DATE_OF, field("at", ValueType.DATETIME))))
                .isEqualTo("formula.bounded((at at time zone <ZONE>::text)::date)");
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        StringSink nothing = new StringSink();
        Calculation nested = A;
        for (int i = 0; i < 40; i++) {
            nested = ifError(number(NumberOperation.DIVIDE, nested, B), number(NumberOperation.DIVIDE, B, A));
        }
        assertThat(FormulaSql.write(nested, nothing)).isEqualTo(FormulaSql.Outcome.TOO_LONG);
        Calculation deep = A;
        for (int i = 0; i < 1000; i++) {
            deep = number(NumberOperation.NEGATE, deep);
        }
        assertThat(FormulaSql.write(deep, nothing)).isEqualTo(FormulaSql.Outcome.TOO_DEEP);
        assertThat(FormulaSql.write(text(RecordOperation.VLOOKUP, NAME, NAME, NAME), nothing))
                .isEqualTo(FormulaSql.Outcome.NOT_IN_SQL);
        assertThat(nothing.sql()).isEmpty();
    }

    @Test
    void longChainsAreFlat() {
        Calculation sum = A;
        Calculation joined = NAME;
        for (int i = 0; i < 1000; i++) {
            sum = number(NumberOperation.ADD, sum, B);
            joined = text(TextOperation.CONCATENATE, joined, NAME);
        }
        assertThat(sql(sum)).contains("(b + b)");
        assertThat(sql(joined)).startsWith("nullif(coalesce(name, '') || coalesce(name, '') || ");
        Calculation all = IntStream.range(0, 1000)
                .mapToObj(i -> truth(LogicOperation.LESS, A, B))
                .reduce((left, right) -> and(left, right))
                .orElseThrow();
        assertThat(condition(all)).startsWith("((a < b) and (a < b) and (a < b)");
    }

    private static String sql(Calculation calculation) {
        StringSink sink = new StringSink();
        assertThat(FormulaSql.write(calculation, sink)).isEqualTo(FormulaSql.Outcome.WRITTEN);
        return sink.sql();
    }

    private static String condition(Calculation calculation) {
        StringSink sink = new StringSink();
        assertThat(FormulaSql.writeCondition(calculation, sink)).isEqualTo(FormulaSql.Outcome.WRITTEN);
        return sink.sql();
    }

    /** Everything as text: fields by their names, surroundings by theirs. */
    private static final class StringSink implements SqlSink {
        private final StringBuilder sql = new StringBuilder();

        String sql() {
            return sql.toString();
        }

        @Override
        public void text(String text) {
            sql.append(text);
        }

        @Override
        public void value(Object value, ValueType type) {
            sql.append(SqlLiteral.of(value, type));
        }

        @Override
        public void read(Source source, ValueType type) {
            sql.append(source instanceof Source.Field field ? String.join(".", field.path()) : source.toString());
        }

        @Override
        public void surrounding(Surrounding what) {
            sql.append('<').append(what).append('>');
        }
    }
}
