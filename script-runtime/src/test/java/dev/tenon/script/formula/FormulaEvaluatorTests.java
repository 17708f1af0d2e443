package dev.tenon.script.formula;

import static dev.tenon.script.formula.Trees.AROUND;
import static dev.tenon.script.formula.Trees.NOWHERE;
import static dev.tenon.script.formula.Trees.apply;
import static dev.tenon.script.formula.Trees.checkbox;
import static dev.tenon.script.formula.Trees.date;
import static dev.tenon.script.formula.Trees.field;
import static dev.tenon.script.formula.Trees.number;
import static dev.tenon.script.formula.Trees.text;
import static dev.tenon.script.formula.Trees.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.LogicOperation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.RecordOperation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.Span;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.script.formula.Failure.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Conditions, blanks, comparisons, errors, and what a save knows. */
class FormulaEvaluatorTests {
    private static final Calculation FAILS = apply(NumberOperation.DIVIDE, number("1"), number("0"));
    private static final Calculation FAILING_CONDITION =
            apply(LogicOperation.EQUAL, ValueType.CHECKBOX, FAILS, number("1"));

    @Test
    void whatIsNotComputedCannotFail() {
        assertThat(value(new Calculation.If(checkbox(true), number("1"), FAILS, NOWHERE)))
                .isEqualTo("1");
        assertThat(value(new Calculation.If(checkbox(null), FAILS, number("2"), NOWHERE)))
                .isEqualTo("2");
        assertThat(value(new Calculation.And(List.of(checkbox(null), FAILING_CONDITION), NOWHERE)))
                .isEqualTo(false);
        assertThat(value(new Calculation.Or(List.of(checkbox(true), FAILING_CONDITION), NOWHERE)))
                .isEqualTo(true);
        assertThat(value(new Calculation.And(List.of(checkbox(true), FAILING_CONDITION), NOWHERE)))
                .isEqualTo(Reason.DIVISION_BY_ZERO);
    }

    @Test
    void allOtherOperandsAreComputed() {
        assertThat(value(apply(NumberOperation.ADD, number(null), FAILS))).isEqualTo(Reason.DIVISION_BY_ZERO);
        assertThat(value(apply(LogicOperation.OR_IF_BLANK, number("1"), FAILS))).isEqualTo(Reason.DIVISION_BY_ZERO);
        assertThat(value(apply(LogicOperation.IS_BLANK, FAILS))).isEqualTo(Reason.DIVISION_BY_ZERO);
    }

    @Test
    void errorsAreCaughtByIfError() {
        assertThat(value(new Calculation.IfError(FAILS, number("7"), NOWHERE))).isEqualTo("7");
        assertThat(value(new Calculation.IfError(number(null), number("7"), NOWHERE)))
                .isNull();
        assertThat(value(new Calculation.IfError(FAILS, FAILS, NOWHERE))).isEqualTo(Reason.DIVISION_BY_ZERO);
    }

    @Test
    void aFailedFormulaIsBlankToWhoeverReadsIt() {
        FormulaEvaluator<Map<String, Object>> evaluator = FormulaEvaluator.of(FAILS, Trees.binding());
        assertThat(evaluator.value(Map.of(), AROUND)).isNull();
        Outcome.Failed failed = (Outcome.Failed) evaluator.evaluate(Map.of(), AROUND);
        assertThat(failed.failure().sentence().in(Locale.ENGLISH)).isEqualTo("Division by zero");
        assertThat(failed.failure().sentence().in(Locale.CHINESE)).isEqualTo("除数为零");
    }

    @Test
    void troublesOfTheMachineAreNoFailuresOfTheFormula() {
        SourceBinding<Object> broken = (source, type) -> record -> {
            throw new IllegalStateException("no connection");
        };
        FormulaEvaluator<Object> evaluator = FormulaEvaluator.of(field("Amount", ValueType.NUMBER), broken);
        assertThatThrownBy(() -> evaluator.value("", AROUND)).hasMessage("no connection");
    }

    @Test
    void comparisonsWithBlanks() {
        assertThat(compared(LogicOperation.EQUAL, number(null), number("0"))).isNull();
        assertThat(compared(LogicOperation.NOT_EQUAL, date(null), date("2026-01-01")))
                .isNull();
        assertThat(compared(LogicOperation.EQUAL, text(null), text(""))).isEqualTo(true);
        assertThat(compared(LogicOperation.NOT_EQUAL, text(null), text("a"))).isEqualTo(true);
        assertThat(compared(LogicOperation.EQUAL, checkbox(null), checkbox(false)))
                .isEqualTo(true);
        assertThat(compared(LogicOperation.LESS, text(null), text("a"))).isNull();
        assertThat(value(new Calculation.Not(checkbox(null), NOWHERE))).isNull();
        assertThat(value(new Calculation.Not(checkbox(false), NOWHERE))).isEqualTo(true);
    }

    @Test
    void orders() {
        assertThat(compared(LogicOperation.EQUAL, number("1.0"), number("1.00")))
                .isEqualTo(true);
        assertThat(compared(LogicOperation.LESS, number("2"), number("10"))).isEqualTo(true);
        assertThat(compared(LogicOperation.GREATER_OR_EQUAL, date("2026-01-01"), date("2026-01-01")))
                .isEqualTo(true);
        assertThat(compared(LogicOperation.LESS, text("B"), text("a"))).isEqualTo(true);
        assertThat(compared(LogicOperation.LESS, text("\uffee"), text("👋"))).isEqualTo(true);
        assertThat(compared(LogicOperation.LESS, text("a"), text("ab"))).isEqualTo(true);
        assertThat(compared(LogicOperation.GREATER, text("👋b"), text("👋a"))).isEqualTo(true);
    }

    @Test
    void membership() {
        assertThat(compared(LogicOperation.IN, number("1"), number("2"), number("1.0")))
                .isEqualTo(true);
        assertThat(compared(LogicOperation.IN, number(null), number(null))).isEqualTo(false);
        assertThat(compared(LogicOperation.IN, text(null), text(null))).isEqualTo(false);
    }

    @Test
    void casesTakeTheFirstThatIsEqual() {
        assertThat(cases(number("2"))).isEqualTo("two");
        assertThat(cases(number(null))).isEqualTo("none");
    }

    private static @Nullable Object cases(Calculation subject) {
        return value(new Calculation.Case(
                subject,
                List.of(
                                new Calculation.When(number(null), text("blank")),
                                new Calculation.When(number("2.0"), text("two")),
                                new Calculation.When(FAILS, text("never")))
                        .subList(0, subject.equals(number("2")) ? 3 : 2),
                text("none"),
                NOWHERE));
    }

    @Test
    void blanks() {
        assertThat(compared(LogicOperation.IS_BLANK, text(""))).isEqualTo(true);
        assertThat(compared(LogicOperation.IS_BLANK, checkbox(null))).isEqualTo(false);
        assertThat(value(field("Done", ValueType.CHECKBOX))).isEqualTo(false);
        assertThat(value(field("Name", ValueType.TEXT), Map.of("Name", ""))).isNull();
        assertThat(value(field("Colours", ValueType.CHOICES), Map.of("Colours", List.of())))
                .isNull();
    }

    @Test
    void outsideOfASaveNothingIsNewOrChanged() {
        assertThat(value(apply(RecordOperation.IS_NEW))).isEqualTo(false);
        assertThat(value(apply(RecordOperation.IS_CLONE))).isEqualTo(false);
        assertThat(value(apply(RecordOperation.IS_CHANGED, field("Name", ValueType.TEXT))))
                .isEqualTo(false);
    }

    @Test
    void aSaveKnows() {
        assertThat(inASave(apply(RecordOperation.IS_NEW))).isEqualTo(true);
        assertThat(inASave(apply(RecordOperation.IS_CHANGED, field("Name", ValueType.TEXT))))
                .isEqualTo(true);
        assertThat(inASave(apply(RecordOperation.IS_CHANGED, field("Amount", ValueType.NUMBER))))
                .isEqualTo(false);
        assertThat(inASave(lookup("once"))).isEqualTo("found");
        assertThat(inASave(lookup("never"))).isNull();
        assertThat(inASave(lookup(null))).isNull();
        assertThat(inASave(lookup("often"))).isEqualTo(Reason.SEVERAL_RECORDS);
    }

    private static Calculation lookup(@Nullable String sought) {
        return apply(RecordOperation.VLOOKUP, ValueType.TEXT, text("Zip.City"), text("Zip.Name"), text(sought));
    }

    private static @Nullable Object inASave(Calculation calculation) {
        return Trees.value(calculation, new Saving(), "new");
    }

    /** A save of a record whose name changes. */
    private static final class Saving implements SourceBinding<String>, RecordState<String> {
        @Override
        public ValueReader<String> reader(Source source, ValueType type) {
            return record -> null;
        }

        @Override
        public RecordState<String> state() {
            return this;
        }

        @Override
        public boolean isNew(String record) {
            return record.equals("new");
        }

        @Override
        public Predicate<String> changed(Source source) {
            boolean name = ((Source.Field) source).path().equals(List.of("Name"));
            return record -> name;
        }

        @Override
        public Lookup<String> lookup(String returned, String searched, ValueType type) {
            return (record, text) -> switch (text) {
                case "once" -> new Found(List.of("found"), 1);
                case "often" -> new Found(List.of("found"), 2);
                default -> new Found(List.of(), 0);
            };
        }
    }

    @Test
    void onlyTheOwnCurrencyHasARate() {
        assertThat(value(apply(RecordOperation.CURRENCY_RATE, text("CNY")))).isEqualTo("1");
        assertThat(value(apply(RecordOperation.CURRENCY_RATE, text("USD")))).isEqualTo(Reason.UNKNOWN_CURRENCY);
    }

    @Test
    void aTraceShowsWhatWasComputed() {
        Calculation amount =
                new Calculation.Read(new Source.Field(List.of("Amount"), 0), ValueType.NUMBER, new Span(3, 9));
        Calculation zeroed =
                new Calculation.Apply(NumberOperation.ZERO_IF_BLANK, List.of(amount), ValueType.NUMBER, new Span(3, 9));
        Calculation quotient = new Calculation.Apply(
                NumberOperation.DIVIDE, List.of(number("1"), zeroed), ValueType.NUMBER, new Span(1, 9));
        Calculation all = new Calculation.IfError(quotient, text("none"), new Span(0, 20));
        FormulaTrace trace = FormulaTrace.of(all, Trees.binding(), Map.of(), AROUND);
        assertThat(trace.outcome()).isEqualTo(new Outcome.Value("none"));
        assertThat(step(trace, new Span(3, 9))).isEqualTo(new Outcome.Value(java.math.BigDecimal.ZERO));
        assertThat(step(trace, new Span(1, 9))).isInstanceOf(Outcome.Failed.class);
        assertThat(trace.steps().getLast().span()).isEqualTo(new Span(0, 20));
    }

    private static Outcome step(FormulaTrace trace, Span span) {
        return trace.steps().stream()
                .filter(step -> step.span().equals(span))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static @Nullable Object compared(LogicOperation operation, Calculation... operands) {
        return value(apply(operation, ValueType.CHECKBOX, operands));
    }
}
