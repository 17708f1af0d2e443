package dev.tenon.script.formula;

import dev.tenon.metadata.formula.NumberOperation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;

/** Numbers to a number. */
final class NumberEvaluation {
    private NumberEvaluation() {}

    static <R> Node<R> node(NumberOperation operation, Operands<R> operands) {
        return switch (operation) {
            case ADD -> operands.two(Numbers::sum);
            case SUBTRACT -> operands.two(Numbers::difference);
            case MULTIPLY -> operands.two(Numbers::product);
            case DIVIDE -> operands.two(Numbers::quotient);
            case POWER -> operands.two(Powers::power);
            case NEGATE -> operands.one((BigDecimal a) -> a.negate());
            case ABS -> operands.one((BigDecimal a) -> a.abs());
            case CEILING -> whole(operands, RoundingMode.UP);
            case FLOOR -> whole(operands, RoundingMode.DOWN);
            case MCEILING -> whole(operands, RoundingMode.CEILING);
            case MFLOOR -> whole(operands, RoundingMode.FLOOR);
            case ROUND -> operands.two((BigDecimal a, BigDecimal n) -> Numbers.rounded(a, n, RoundingMode.HALF_UP));
            case TRUNCATE -> operands.two((BigDecimal a, BigDecimal n) -> Numbers.rounded(a, n, RoundingMode.DOWN));
            case MOD -> operands.two(Numbers::remainder);
            case MAX -> reduced(operands, BigDecimal::max);
            case MIN -> reduced(operands, BigDecimal::min);
            case SQRT -> operands.one(DoubleResults::squareRoot);
            case EXP -> operands.one(DoubleResults::exponential);
            case LN -> operands.one(DoubleResults::naturalLogarithm);
            case LOG -> operands.one(DoubleResults::decimalLogarithm);
            case SIN -> operands.one(DoubleResults::sine);
            case COS -> operands.one(DoubleResults::cosine);
            case TAN -> operands.one(DoubleResults::tangent);
            case ASIN -> operands.one(DoubleResults::arcSine);
            case ACOS -> operands.one(DoubleResults::arcCosine);
            case ATAN -> operands.one(DoubleResults::arcTangent);
            case ATAN2 -> operands.two(DoubleResults::angle);
            case DISTANCE -> operands.many(Distances::distance);
            case ZERO_IF_BLANK -> operands.oneOrBlank(Numbers::zeroIfBlank);
            case PARTS_OF_ONE -> operands.one((BigDecimal a) -> a.movePointLeft(2));
            case PERCENT -> operands.one((BigDecimal a) -> Numbers.checked(a.movePointRight(2)));
        };
    }

    private static <R> Node<R> whole(Operands<R> operands, RoundingMode mode) {
        return operands.one((BigDecimal a) -> Numbers.whole(a, mode));
    }

    private static <R> Node<R> reduced(Operands<R> operands, BinaryOperator<BigDecimal> choice) {
        return operands.many(values -> {
            BigDecimal chosen = (BigDecimal) values[0];
            for (int i = 1; i < values.length; i++) {
                chosen = choice.apply(chosen, (BigDecimal) values[i]);
            }
            return chosen;
        });
    }
}
