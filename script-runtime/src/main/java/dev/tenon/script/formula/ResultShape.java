package dev.tenon.script.formula;

import dev.tenon.metadata.object.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a formula's result becomes as the value of its field: numbers are rounded half up to the field's digits after the
 * point and are blank if they do not fit into its digits, checkboxes are never blank. The one rule for JVM and SQL.
 */
public final class ResultShape {

    private ResultShape() {}

    /** The value of the field in the JVM. */
    public static @Nullable Object of(FieldType type, @Nullable Object result) {
        Digits digits = Digits.of(type);
        if (digits != null) {
            return result instanceof BigDecimal number ? digits.fit(number) : null;
        }
        return type instanceof FieldType.Checkbox ? Boolean.TRUE.equals(result) : result;
    }

    /** The same as PostgreSQL expression: what stands before and behind that of the formula, which is computed once. */
    public static Around sql(FieldType type) {
        Digits digits = Digits.of(type);
        if (digits != null) {
            return digits.around();
        }
        return type instanceof FieldType.Checkbox ? new Around("coalesce(", ", false)") : new Around("(", ")");
    }

    /** SQL around an expression. */
    public record Around(String before, String after) {}

    /** Digits in all, and those after the point. */
    private record Digits(int precision, int scale) {

        static @Nullable Digits of(FieldType type) {
            return type instanceof FieldType.Number number
                    ? new Digits(number.precision(), number.scale())
                    : type instanceof FieldType.Currency currency
                            ? new Digits(currency.precision(), currency.scale())
                            : type instanceof FieldType.Percent percent
                                    ? new Digits(percent.precision(), percent.scale())
                                    : null;
        }

        private BigDecimal limit() {
            return BigDecimal.TEN.pow(precision - scale);
        }

        @Nullable
        BigDecimal fit(BigDecimal number) {
            BigDecimal rounded = number.setScale(scale, RoundingMode.HALF_UP);
            return rounded.abs().compareTo(limit()) < 0 ? rounded : null;
        }

        /** LEAST and GREATEST leave blanks out, so a blank ends at the limit too, and the limits become blank. */
        Around around() {
            String high = limit().toPlainString() + "::numeric";
            String low = "(-" + high + ")";
            return new Around(
                    "nullif(nullif(least(greatest(round(",
                    ", " + scale + "), " + low + "), " + high + "), " + high + "), " + low + ")");
        }
    }
}
