package dev.tenon.script.formula;

import dev.tenon.script.formula.Failure.Reason;
import java.math.BigDecimal;

/**
 * Functions whose results are doubles: of the operand's nearest double, written with the shortest digits that give the
 * result back.
 */
final class DoubleResults {
    private static final double MAX_EXPONENT = 295;
    private static final double MIN_EXPONENT = -295;
    private static final BigDecimal LEAST_EXPONENTIAL = BigDecimal.ONE.scaleByPowerOfTen(-128);
    private static final BigDecimal MAX_ANGLE = BigDecimal.ONE.scaleByPowerOfTen(32);
    private static final double LN_10 = 2.302585092994046;

    private DoubleResults() {}

    static BigDecimal of(double value) {
        return BigDecimal.valueOf(value);
    }

    static BigDecimal squareRoot(BigDecimal a) {
        if (a.signum() < 0) {
            throw FormulaFailure.notDefined("SQRT", a);
        }
        return of(Math.sqrt(a.doubleValue()));
    }

    static BigDecimal exponential(BigDecimal a) {
        double x = a.doubleValue();
        if (x > MAX_EXPONENT) {
            throw FormulaFailure.of(Reason.NUMBER_TOO_LARGE, "The number is too large", "数字过大");
        }
        if (x < MIN_EXPONENT) {
            return BigDecimal.ZERO;
        }
        BigDecimal result = Numbers.checked(of(RoundedFunctions.exp(x)));
        return result.compareTo(LEAST_EXPONENTIAL) < 0 ? BigDecimal.ZERO : result;
    }

    static BigDecimal naturalLogarithm(BigDecimal a) {
        return of(logarithm(a, "LN"));
    }

    static BigDecimal decimalLogarithm(BigDecimal a) {
        return of(logarithm(a, "LOG") / LN_10);
    }

    private static double logarithm(BigDecimal a, String name) {
        if (a.signum() <= 0) {
            throw FormulaFailure.notDefined(name, a);
        }
        return RoundedFunctions.log(a.doubleValue());
    }

    static BigDecimal sine(BigDecimal a) {
        return of(RoundedFunctions.sin(angle(a, "SIN")));
    }

    static BigDecimal cosine(BigDecimal a) {
        return of(RoundedFunctions.cos(angle(a, "COS")));
    }

    static BigDecimal tangent(BigDecimal a) {
        return of(RoundedFunctions.tan(angle(a, "TAN")));
    }

    private static double angle(BigDecimal a, String name) {
        if (a.abs().compareTo(MAX_ANGLE) >= 0) {
            throw FormulaFailure.notDefined(name, a);
        }
        return a.doubleValue();
    }

    static BigDecimal arcSine(BigDecimal a) {
        return of(RoundedFunctions.asin(ratio(a, "ASIN")));
    }

    static BigDecimal arcCosine(BigDecimal a) {
        return of(RoundedFunctions.acos(ratio(a, "ACOS")));
    }

    private static double ratio(BigDecimal a, String name) {
        if (a.abs().compareTo(BigDecimal.ONE) > 0) {
            throw FormulaFailure.notDefined(name, a);
        }
        return a.doubleValue();
    }

    static BigDecimal arcTangent(BigDecimal a) {
        return of(RoundedFunctions.atan(a.doubleValue()));
    }

    static BigDecimal angle(BigDecimal y, BigDecimal x) {
        return of(RoundedFunctions.atan2(y.doubleValue(), x.doubleValue()));
    }
}
