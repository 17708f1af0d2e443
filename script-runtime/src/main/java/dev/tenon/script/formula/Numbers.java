package dev.tenon.script.formula;

import dev.tenon.script.formula.Failure.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Exact arithmetic within the bounds of the language: below 10^128, at most 128 digits after the point. */
final class Numbers {
    static final int MAX_DIGITS = 128;
    private static final int MAX_SCALE = 128;
    private static final int QUOTIENT_SCALE = 64;
    private static final int WHOLE_SCALE = 18;
    private static final int LONG_DIGITS = 18;

    private Numbers() {}

    static BigDecimal checked(BigDecimal number) {
        if (number.precision() - (long) number.scale() > MAX_DIGITS && number.signum() != 0) {
            throw FormulaFailure.of(Reason.NUMBER_TOO_LARGE, "The number is too large", "数字过大");
        }
        return number;
    }

    /** Bounded before and after the point: what comes from texts may be any size. */
    static BigDecimal bounded(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : shortened(checked(number));
    }

    static BigDecimal zeroIfBlank(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    static BigDecimal sum(BigDecimal a, BigDecimal b) {
        return checked(a.add(b));
    }

    static BigDecimal difference(BigDecimal a, BigDecimal b) {
        return checked(a.subtract(b));
    }

    static BigDecimal product(BigDecimal a, BigDecimal b) {
        return checked(shortened(a.multiply(b)));
    }

    private static BigDecimal shortened(BigDecimal number) {
        return number.scale() > MAX_SCALE ? number.setScale(MAX_SCALE, RoundingMode.HALF_UP) : number;
    }

    static BigDecimal quotient(BigDecimal a, BigDecimal b) {
        return checked(a.divide(divisor(b), QUOTIENT_SCALE, RoundingMode.HALF_UP));
    }

    static BigDecimal remainder(BigDecimal a, BigDecimal b) {
        return a.remainder(divisor(b));
    }

    private static BigDecimal divisor(BigDecimal number) {
        if (number.signum() == 0) {
            throw FormulaFailure.of(Reason.DIVISION_BY_ZERO, "Division by zero", "除数为零");
        }
        return number;
    }

    /** A whole number, after what binary fractions left behind at the end has been rounded away. */
    static BigDecimal whole(BigDecimal number, RoundingMode mode) {
        if (number.scale() <= 0) {
            return number;
        }
        BigDecimal mended = number.scale() > WHOLE_SCALE ? number.setScale(WHOLE_SCALE, RoundingMode.HALF_UP) : number;
        return checked(mended.setScale(0, mode));
    }

    static BigDecimal rounded(BigDecimal number, BigDecimal digits, RoundingMode mode) {
        int scale = (int) Math.clamp(cut(digits), -MAX_SCALE, MAX_SCALE);
        return number.scale() <= scale ? number : checked(number.setScale(scale, mode));
    }

    /** What stands before the point; numbers beyond 18 digits become the largest or least of them. */
    static long cut(BigDecimal number) {
        if (number.precision() - (long) number.scale() > LONG_DIGITS && number.signum() != 0) {
            return number.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return number.longValue();
    }

    static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
    }
}
