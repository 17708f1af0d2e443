package dev.tenon.script.formula;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Elementary functions of doubles, rounded correctly: the double nearest to the exact result. {@code Math} may be off by the
 * last digit, and then the JVM, PostgreSQL and browsers would differ.
 *
 * <p>40 good digits decide every case that is known for doubles; the digits on the way cover what the functions lose.
 */
final class RoundedFunctions {
    private static final int DIGITS = 50;
    /** Near multiples of pi a sine or cosine is small: this many digits more are lost. */
    private static final int DIGITS_NEAR_ZEROES = 22;

    private static final MathContext CONTEXT = new MathContext(DIGITS);
    private static final MathContext ARC_CONTEXT = new MathContext(DIGITS + DIGITS_NEAR_ZEROES);

    private RoundedFunctions() {}

    static double exp(double x) {
        return BigDecimalMath.exp(new BigDecimal(x), CONTEXT).doubleValue();
    }

    static double log(double x) {
        return x == 1 ? 0 : BigDecimalMath.log(new BigDecimal(x), ARC_CONTEXT).doubleValue();
    }

    static double sin(double x) {
        return BigDecimalMath.sin(new BigDecimal(x), forAngle(x)).doubleValue();
    }

    static double cos(double x) {
        return BigDecimalMath.cos(new BigDecimal(x), forAngle(x)).doubleValue();
    }

    static double tan(double x) {
        return BigDecimalMath.tan(new BigDecimal(x), forAngle(x)).doubleValue();
    }

    /** Taking whole turns out of a large angle loses as many digits as it has before the point. */
    private static MathContext forAngle(double x) {
        int before = x == 0 ? 0 : Math.max(0, (int) Math.ceil(Math.log10(Math.abs(x))));
        return new MathContext(DIGITS + DIGITS_NEAR_ZEROES + 2 * before);
    }

    static double asin(double x) {
        return BigDecimalMath.asin(new BigDecimal(x), ARC_CONTEXT).doubleValue();
    }

    static double acos(double x) {
        return x == 1 ? 0 : BigDecimalMath.acos(new BigDecimal(x), ARC_CONTEXT).doubleValue();
    }

    static double atan(double x) {
        return BigDecimalMath.atan(new BigDecimal(x), ARC_CONTEXT).doubleValue();
    }

    /** The angle of a point; 0 for the origin. */
    static double atan2(double y, double x) {
        if (y == 0) {
            return x < 0 ? Math.PI : 0;
        }
        return BigDecimalMath.atan2(new BigDecimal(y), new BigDecimal(x), ARC_CONTEXT)
                .doubleValue();
    }
}
