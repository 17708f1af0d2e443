package dev.tenon.engine.org;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.Span;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.script.formula.sql.FormulaSql;
import dev.tenon.script.formula.sql.SqlLiteral;
import dev.tenon.script.formula.sql.SqlSink;
import dev.tenon.script.formula.sql.Surrounding;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Expressions of formulas can be indexed, and the index is used by whoever asks for the same expression. */
class FormulaIndexIntegrationTests {
    private static final EngineFixture ENGINE = EngineFixture.org("formula_index");
    private static final String TABLE = ENGINE.org().schema() + ".deals";
    private static final int ROWS = Integer.getInteger("tenon.rows", 20_000);

    @BeforeAll
    static void deals() {
        run("create table " + TABLE + " (amount numeric(18,2), parts numeric(18,0), name text)");
        run("insert into " + TABLE + " select n, n % 7, 'Deal ' || n from generate_series(1, " + ROWS + ") n");
        run("analyze " + TABLE);
    }

    private static final Span NOWHERE = new Span(0, 0);

    private static final Calculation SHARE = apply(
            NumberOperation.ROUND, apply(NumberOperation.DIVIDE, number("amount"), number("parts")), constant("2"));

    private static final Calculation ROOT = apply(NumberOperation.SQRT, number("amount"));

    @Test
    void anIndexOnAnExpressionIsUsed() {
        String share = sql(SHARE);
        run("create index on " + TABLE + " ((" + share + "))");
        run("analyze " + TABLE);
        assertThat(FormulaSql.isImmutable(SHARE)).isTrue();
        assertThat(plan(share + " = 1000.5")).contains("Index Scan").doesNotContain("Seq Scan");
        String root = sql(ROOT);
        run("create index on " + TABLE + " ((" + root + "))");
        run("analyze " + TABLE);
        assertThat(plan(root + " = 100")).contains("Index Scan").doesNotContain("Seq Scan");
    }

    @Test
    void simpleFormulasAreInlined() {
        Calculation weighted =
                apply(NumberOperation.CEILING, apply(NumberOperation.MULTIPLY, number("amount"), number("parts")));
        assertThat(plan(sql(weighted) + " > 100")).doesNotContain("formula.");
    }

    @Test
    void theDatabaseHasRoomForTheDeepestFormulas() {
        Calculation deep = number("amount");
        for (int i = 1; i < 400; i++) {
            deep = apply(i % 2 == 0 ? NumberOperation.CEILING : NumberOperation.NEGATE, deep);
        }
        assertThat(plan(sql(deep) + " > 100")).contains("Seq Scan");
        Calculation chain = number("amount");
        for (int i = 1; i < 2_000; i++) {
            chain = apply(NumberOperation.ADD, chain, number("parts"));
        }
        assertThat(plan(sql(chain) + " > 100")).contains("Seq Scan");
        Calculation guarded = number("amount");
        for (int i = 1; i < 60; i++) {
            guarded = apply(NumberOperation.ZERO_IF_BLANK, apply(NumberOperation.DIVIDE, guarded, number("parts")));
        }
        assertThat(plan(sql(guarded) + " > 100")).contains("Seq Scan");
    }

    private static String plan(String condition) {
        return String.join(
                "\n",
                ENGINE.sql()
                        .sql("explain verbose select * from " + TABLE + " where " + condition)
                        .query(String.class)
                        .list());
    }

    private static void run(String sql) {
        ENGINE.sql().sql(sql).update();
    }

    private static Calculation apply(NumberOperation operation, Calculation... operands) {
        return new Calculation.Apply(operation, List.of(operands), ValueType.NUMBER, NOWHERE);
    }

    private static Calculation number(String column) {
        return new Calculation.Read(new Source.Field(List.of(column), 0), ValueType.NUMBER, NOWHERE);
    }

    private static Calculation constant(String digits) {
        return new Calculation.Constant(new BigDecimal(digits), ValueType.NUMBER, NOWHERE);
    }

    private static String sql(Calculation calculation) {
        StringBuilder sql = new StringBuilder();
        FormulaSql.write(calculation, new SqlSink() {
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
                sql.append(((Source.Field) source).path().getFirst());
            }

            @Override
            public void surrounding(Surrounding what) {
                throw new IllegalArgumentException(what.name());
            }
        });
        return sql.toString();
    }
}
