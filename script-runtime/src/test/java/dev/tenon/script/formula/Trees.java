package dev.tenon.script.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Operation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.Span;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.script.formula.js.JavaScriptFormulas;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calculations built by hand, and records that are maps, for tests of the evaluator. */
final class Trees {
    static final Span NOWHERE = new Span(0, 0);
    static final Surroundings AROUND =
            Surroundings.of(Instant.parse("2026-03-01T23:30:15.250Z"), ZoneId.of("Asia/Shanghai"), "CNY");

    private static final JavaScriptFormulas JAVA_SCRIPT = JavaScriptFormulas.start();

    private Trees() {}

    static Calculation.Constant number(@Nullable String value) {
        return new Calculation.Constant(value == null ? null : new BigDecimal(value), ValueType.NUMBER, NOWHERE);
    }

    static Calculation.Constant text(@Nullable String value) {
        return new Calculation.Constant(value, ValueType.TEXT, NOWHERE);
    }

    static Calculation.Constant checkbox(@Nullable Boolean value) {
        return new Calculation.Constant(value, ValueType.CHECKBOX, NOWHERE);
    }

    static Calculation.Constant date(@Nullable String value) {
        return new Calculation.Constant(value == null ? null : LocalDate.parse(value), ValueType.DATE, NOWHERE);
    }

    static Calculation.Constant instant(@Nullable String value) {
        return new Calculation.Constant(value == null ? null : Instant.parse(value), ValueType.DATETIME, NOWHERE);
    }

    static Calculation.Constant time(@Nullable String value) {
        return new Calculation.Constant(value == null ? null : LocalTime.parse(value), ValueType.TIME, NOWHERE);
    }

    static Calculation.Constant choices(String... values) {
        return new Calculation.Constant(List.of(values), ValueType.CHOICES, NOWHERE);
    }

    static Calculation.Read field(String name, ValueType type) {
        return new Calculation.Read(new Source.Field(List.of(name), 255), type, NOWHERE);
    }

    static Calculation apply(Operation operation, Calculation... operands) {
        return apply(operation, ResultTypes.of(operation, operands), operands);
    }

    static Calculation apply(Operation operation, ValueType type, Calculation... operands) {
        return new Calculation.Apply(operation, List.of(operands), type, NOWHERE);
    }

    /** The value in the JVM and in JavaScript; a failure shows itself as its reason, so that tables can hold it. */
    static @Nullable Object value(Calculation calculation) {
        return value(calculation, Map.of());
    }

    static @Nullable Object value(Calculation calculation, Map<String, ?> record) {
        return value(calculation, binding(), new HashMap<>(record));
    }

    static <R> @Nullable Object value(Calculation calculation, SourceBinding<R> binding, R record) {
        Object value = shown(FormulaEvaluator.of(calculation, binding).evaluate(record, AROUND));
        Object inJavaScript = shown(JAVA_SCRIPT.translate(calculation, binding).evaluate(record, AROUND));
        assertThat(inJavaScript).as("in JavaScript").isEqualTo(value);
        return value;
    }

    private static @Nullable Object shown(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Value computed -> plain(computed.value());
            case Outcome.Failed failed -> failed.failure().reason();
        };
    }

    /** Numbers compare by value: one way to write each. */
    static @Nullable Object plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? NumberText.write(number) : value;
    }

    static SourceBinding<Map<String, Object>> binding() {
        return (source, type) -> {
            String name = ((Source.Field) source).path().getFirst();
            return record -> record.get(name);
        };
    }
}
