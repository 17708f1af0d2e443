package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.NumberOperation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Operations on numbers: plain operators where their limits cannot be reached, functions otherwise. */
final class NumberShapes {
    /** With so many digits at most PostgreSQL's own division gives 64 digits and no more, so that it rounds once. */
    private static final int PLAIN_DIVISION = 44;

    private static final int MOST_DIGITS = 128;
    private static final int SCALE_OF_QUOTIENTS = 64;

    private final Sizes sizes;

    NumberShapes(Sizes sizes) {
        this.sizes = sizes;
    }

    Shape of(NumberOperation operation, Calculation.Apply apply) {
        List<Calculation> operands = apply.operands();
        return switch (operation) {
            case ADD -> within(apply, "($1 + $2)", "formula.bounded($1 + $2)");
            case SUBTRACT -> within(apply, "($1 - $2)", "formula.bounded($1 - $2)");
            case MULTIPLY -> product(operands);
            case DIVIDE -> quotient(operands);
            case POWER -> Shape.failing("formula.power($1, $2)", operands);
            case NEGATE -> Shape.plain("(- $1)", operands);
            case ABS -> Shape.plain("abs($1)", operands);
            case CEILING -> within(apply, "formula.ceiling($1)", "formula.bounded(formula.ceiling($1))");
            case FLOOR -> within(apply, "trunc(round($1, 18))", "formula.bounded(trunc(round($1, 18)))");
            case MCEILING -> within(apply, "ceil(round($1, 18))", "formula.bounded(ceil(round($1, 18)))");
            case MFLOOR -> within(apply, "floor(round($1, 18))", "formula.bounded(floor(round($1, 18)))");
            case ROUND -> rounded(apply);
            case TRUNCATE -> truncated(operands);
            case MOD -> remainder(operands);
            case MAX -> extreme("greatest($*)", "formula.larger", operands);
            case MIN -> extreme("least($*)", "formula.smaller", operands);
            case SQRT, EXP, LN, LOG, SIN, COS, TAN, ASIN, ACOS -> Shape.failing(function(operation) + "($1)", operands);
            case ATAN -> Shape.plain("formula.atan($1)", operands);
            case ATAN2 -> Shape.plain("formula.atan2($1, $2)", operands);
            case DISTANCE -> Shape.failing("formula.distance($*)", operands);
            case ZERO_IF_BLANK -> Shape.lenient("coalesce($1, 0)", operands);
            case PARTS_OF_ONE -> Shape.plain("($1 * 0.01)", operands);
            case PERCENT -> within(apply, "($1 * 100)", "formula.bounded($1 * 100)");
        };
    }

    private static String function(NumberOperation operation) {
        return "formula." + operation.name().toLowerCase(Locale.ROOT);
    }

    private Shape within(Calculation.Apply apply, String plain, String guarded) {
        return sizes.isWithinLimits(apply)
                ? Shape.plain(plain, apply.operands())
                : Shape.failing(guarded, apply.operands());
    }

    private Shape product(List<Calculation> operands) {
        NumberSize product = sizes.number(operands.get(0)).times(sizes.number(operands.get(1)));
        return product.isWithinLimits()
                ? Shape.plain("($1 * $2)", operands)
                : Shape.failing("formula.multiply($1, $2)", operands);
    }

    private Shape quotient(List<Calculation> operands) {
        NumberSize dividend = sizes.number(operands.get(0));
        NumberSize divisor = sizes.number(operands.get(1));
        boolean plain = dividend.fraction() + divisor.whole() <= PLAIN_DIVISION
                && divisor.fraction() <= SCALE_OF_QUOTIENTS
                && dividend.whole() + divisor.fraction() < MOST_DIGITS;
        if (!plain) {
            return Shape.failing("formula.divide($1, $2)", operands);
        }
        return isNotZero(operands.get(1))
                ? Shape.plain("(round($1, 64) / $2)", operands)
                : Shape.failing("(round($1, 64) / nullif($2, 0))", operands);
    }

    private static boolean isNotZero(Calculation calculation) {
        return Sizes.constant(calculation) instanceof BigDecimal number && number.signum() != 0;
    }

    private Shape remainder(List<Calculation> operands) {
        return isNotZero(operands.get(1))
                ? Shape.plain("mod($1, $2)", operands)
                : Shape.failing("mod($1, nullif($2, 0))", operands);
    }

    private Shape rounded(Calculation.Apply apply) {
        if (Sizes.constant(apply.operands().get(1)) instanceof BigDecimal digits) {
            String plain = "round($1, " + held(digits) + ")";
            return within(apply, plain, "formula.bounded(" + plain + ")");
        }
        return within(apply, "formula.round($1, $2)", "formula.round($1, $2)");
    }

    private static Shape truncated(List<Calculation> operands) {
        return Sizes.constant(operands.get(1)) instanceof BigDecimal digits
                ? Shape.plain("trunc($1, " + held(digits) + ")", operands)
                : Shape.plain("formula.truncate($1, $2)", operands);
    }

    private static int held(BigDecimal digits) {
        BigDecimal most = BigDecimal.valueOf(MOST_DIGITS);
        return digits.setScale(0, RoundingMode.DOWN)
                .min(most)
                .max(most.negate())
                .intValueExact();
    }

    /** PostgreSQL's own leave blanks out, which is right only where there are none. */
    private static Shape extreme(String plain, String function, List<Calculation> operands) {
        return operands.stream().allMatch(Sizes::isNeverBlank)
                ? Shape.plain(plain, operands)
                : Shape.plain(nested(function, 1, operands.size()), operands);
    }

    private static String nested(String function, int from, int to) {
        if (from == to) {
            return "$" + from;
        }
        int middle = (from + to) / 2;
        return function + "(" + nested(function, from, middle) + ", " + nested(function, middle + 1, to) + ")";
    }
}
