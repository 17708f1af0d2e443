package dev.tenon.script.formula;

import dev.tenon.script.formula.Failure.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Whole powers by repeated squaring, with more digits on the way than the result keeps. */
final class Powers {
    private static final MathContext ON_THE_WAY = new MathContext(60, RoundingMode.HALF_UP);
    private static final MathContext RESULT = new MathContext(18, RoundingMode.HALF_UP);
    private static final BigDecimal LEAST = BigDecimal.ONE.scaleByPowerOfTen(-39);
    private static final BigDecimal MAX_EXPONENT = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final double MAX_DECIMALS = 64;
    /** Below this many decimals a result is zero beyond doubt, whatever the logarithm's last digits are. */
    private static final double NO_DECIMALS = -60;

    private Powers() {}

    static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        if (!Numbers.isWhole(exponent) || exponent.abs().compareTo(MAX_EXPONENT) > 0) {
            throw FormulaFailure.of(
                    Reason.NOT_DEFINED, "The exponent must be a whole number, not {0}", "指数必须是整数，不能是 {0}", exponent);
        }
        int n = exponent.intValueExact();
        if (n == 0) {
            return BigDecimal.ONE;
        }
        return base.signum() == 0 ? ofZero(n) : ofOther(base, n);
    }

    private static BigDecimal ofZero(int n) {
        if (n < 0) {
            throw FormulaFailure.of(Reason.DIVISION_BY_ZERO, "Division by zero", "除数为零");
        }
        return BigDecimal.ZERO;
    }

    private static BigDecimal ofOther(BigDecimal base, int n) {
        double decimals = Math.log10(base.abs().doubleValue()) * n;
        if (decimals > MAX_DECIMALS) {
            throw FormulaFailure.of(Reason.NUMBER_TOO_LARGE, "The number is too large", "数字过大");
        }
        if (decimals < NO_DECIMALS) {
            return BigDecimal.ZERO;
        }
        BigDecimal power = squared(base, Math.abs(n));
        BigDecimal result = (n < 0 ? BigDecimal.ONE.divide(power, ON_THE_WAY) : power).round(RESULT);
        return result.abs().compareTo(LEAST) < 0 ? BigDecimal.ZERO : result;
    }

    private static BigDecimal squared(BigDecimal base, int n) {
        BigDecimal result = BigDecimal.ONE;
        BigDecimal square = base;
        for (int rest = n; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = result.multiply(square, ON_THE_WAY);
            }
            if (rest > 1) {
                square = square.multiply(square, ON_THE_WAY);
            }
        }
        return result;
    }
}
