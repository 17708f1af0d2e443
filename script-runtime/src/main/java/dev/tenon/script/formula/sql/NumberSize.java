package dev.tenon.script.formula.sql;

import java.math.BigDecimal;

/**
 * The most digits a number can have: plain operators do where the limits of numbers are out of reach.
 *
 * @param whole before the point
 * @param fraction after it
 */
public record NumberSize(int whole, int fraction) {
    /** Fields have 18 digits. */
    public static final NumberSize FIELD = new NumberSize(18, 18);

    /** Nothing is known. */
    public static final NumberSize ANY = new NumberSize(128, 16_000);

    static NumberSize of(BigDecimal number) {
        return new NumberSize(Math.max(0, number.precision() - number.scale()), Math.max(0, number.scale()));
    }

    NumberSize or(NumberSize other) {
        return new NumberSize(Math.max(whole, other.whole), Math.max(fraction, other.fraction));
    }

    NumberSize plus(NumberSize other) {
        NumberSize larger = or(other);
        return new NumberSize(larger.whole + 1, larger.fraction);
    }

    NumberSize times(NumberSize other) {
        return new NumberSize(whole + other.whole, fraction + other.fraction);
    }

    NumberSize withFraction(int digits) {
        return new NumberSize(whole, digits);
    }

    /** True if no such number reaches 10^128 or has more than 128 digits after the point. */
    boolean isWithinLimits() {
        return whole <= 128 && fraction <= 128;
    }

    /** What is left after a check against the limits. */
    NumberSize bounded() {
        return new NumberSize(Math.min(whole, 128), Math.min(fraction, 16_000));
    }
}
