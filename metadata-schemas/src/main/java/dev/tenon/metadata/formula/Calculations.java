package dev.tenon.metadata.formula;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short ways to write calculations, for the check and its functions. */
final class Calculations {

    private Calculations() {}

    static Calculation blank(ValueType type, Span span) {
        return new Calculation.Constant(null, type, span);
    }

    /** A text without characters is blank. */
    static Calculation text(String value, Span span) {
        return new Calculation.Constant(value.isEmpty() ? null : value, ValueType.TEXT, span);
    }

    static Calculation number(BigDecimal value, Span span) {
        return new Calculation.Constant(value, ValueType.NUMBER, span);
    }

    static Calculation number(long value, Span span) {
        return number(BigDecimal.valueOf(value), span);
    }

    static Calculation checkbox(boolean value, Span span) {
        return new Calculation.Constant(value, ValueType.CHECKBOX, span);
    }

    static Calculation numeric(NumberOperation operation, Span span, Calculation... operands) {
        return new Calculation.Apply(operation, List.of(operands), ValueType.NUMBER, span);
    }

    static Calculation textual(TextOperation operation, Span span, Calculation... operands) {
        return new Calculation.Apply(operation, List.of(operands), ValueType.TEXT, span);
    }

    static Calculation timely(TimeOperation operation, ValueType type, Span span, Calculation... operands) {
        return new Calculation.Apply(operation, List.of(operands), type, span);
    }

    static Calculation logical(LogicOperation operation, Span span, Calculation... operands) {
        return new Calculation.Apply(operation, List.of(operands), ValueType.CHECKBOX, span);
    }

    static Calculation isBlank(Calculation operand, Span span) {
        return logical(LogicOperation.IS_BLANK, span, operand);
    }

    /** The text of a constant, or null if it is none or blank. */
    static @Nullable String constantText(Calculation calculation) {
        return calculation instanceof Calculation.Constant constant && constant.value() instanceof String text
                ? text
                : null;
    }

    /** The number of a constant, or null if it is none or blank. */
    static @Nullable BigDecimal constantNumber(Calculation calculation) {
        return calculation instanceof Calculation.Constant constant && constant.value() instanceof BigDecimal number
                ? number
                : null;
    }
}
