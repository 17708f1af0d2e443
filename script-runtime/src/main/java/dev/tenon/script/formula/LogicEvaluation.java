package dev.tenon.script.formula;

import dev.tenon.metadata.formula.LogicOperation;
import dev.tenon.metadata.formula.ValueType;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Comparisons and blanks. */
final class LogicEvaluation {
    private LogicEvaluation() {}

    static <R> Node<R> node(LogicOperation operation, Operands<R> operands, ValueType type) {
        return switch (operation) {
            case EQUAL -> operands.twoOrBlank(Sameness.of(type)::same);
            case NOT_EQUAL -> notEqual(operands, Sameness.of(type));
            case LESS -> compared(operands, type, order -> order < 0);
            case LESS_OR_EQUAL -> compared(operands, type, order -> order <= 0);
            case GREATER -> compared(operands, type, order -> order > 0);
            case GREATER_OR_EQUAL -> compared(operands, type, order -> order >= 0);
            case IN -> in(operands, Sameness.of(type));
            // A checkbox may be blank on the way (a comparison with a blank), but never to the one who asks.
            case IS_BLANK -> operands.oneOrBlank(a -> a == null && type != ValueType.CHECKBOX);
            case OR_IF_BLANK -> operands.twoOrBlank((a, b) -> a == null ? b : a);
        };
    }

    private static <R> Node<R> notEqual(Operands<R> operands, Sameness sameness) {
        return operands.twoOrBlank((a, b) -> {
            Boolean same = sameness.same(a, b);
            return same == null ? null : !same;
        });
    }

    private static <R> Node<R> compared(Operands<R> operands, ValueType type, IntPredicate accepts) {
        return switch (type) {
            case TEXT -> operands.two((String a, String b) -> accepts.test(Texts.compare(a, b)));
            case NUMBER, CHECKBOX, DATE, DATETIME, TIME, RECORD, CHOICES ->
                operands.two((Comparable<Object> a, Object b) -> accepts.test(a.compareTo(b)));
        };
    }

    private static <R> Node<R> in(Operands<R> operands, Sameness sameness) {
        return operands.manyOrBlank(values -> values[0] != null && isOneOf(values[0], values, sameness));
    }

    private static boolean isOneOf(Object sought, @Nullable Object[] values, Sameness sameness) {
        for (int i = 1; i < values.length; i++) {
            if (Boolean.TRUE.equals(sameness.same(sought, values[i]))) {
                return true;
            }
        }
        return false;
    }
}
