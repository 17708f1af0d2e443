package dev.tenon.script.formula;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.RecordOperation;
import dev.tenon.script.formula.Failure.Reason;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What only a record in a save knows. */
final class RecordEvaluation {
    private RecordEvaluation() {}

    static <R> Node<R> node(
            RecordOperation operation, Operands<R> operands, Calculation.Apply apply, RecordState<R> state) {
        return switch (operation) {
            case IS_NEW -> (record, around) -> state.isNew(record);
            case IS_CLONE -> (record, around) -> state.isClone(record);
            case IS_CHANGED -> changed(apply, state);
            case VLOOKUP -> lookup(operands, apply, state);
            case CURRENCY_RATE -> operands.oneAround(RecordEvaluation::rate);
        };
    }

    private static <R> Node<R> changed(Calculation.Apply apply, RecordState<R> state) {
        if (!(apply.operands().getFirst() instanceof Calculation.Read read)) {
            throw new IllegalStateException("IS_CHANGED asks for a field");
        }
        Predicate<R> changed = state.changed(read.source());
        return (record, around) -> changed.test(record);
    }

    private static <R> Node<R> lookup(Operands<R> operands, Calculation.Apply apply, RecordState<R> state) {
        RecordState.Lookup<R> lookup = state.lookup(constant(apply, 0), constant(apply, 1), apply.type());
        Node<R> sought = operands.nodes().get(2);
        return (record, around) -> {
            Object text = sought.value(record, around);
            return text == null ? null : only(lookup.find(record, (String) text));
        };
    }

    private static String constant(Calculation.Apply apply, int operand) {
        if (apply.operands().get(operand) instanceof Calculation.Constant constant) {
            return Objects.requireNonNull(constant.value()).toString();
        }
        throw new IllegalStateException("VLOOKUP asks for the names of fields");
    }

    private static @Nullable Object only(RecordState.Found found) {
        if (found.records() > 1) {
            throw FormulaFailure.of(Reason.SEVERAL_RECORDS, "Several records were found", "找到了多条记录");
        }
        return found.values().isEmpty() ? null : found.values().getFirst();
    }

    private static BigDecimal rate(String code, Surroundings around) {
        if (code.equals(around.currency())) {
            return BigDecimal.ONE;
        }
        throw FormulaFailure.of(Reason.UNKNOWN_CURRENCY, "There is no rate for the currency {0}", "没有货币 {0} 的汇率", code);
    }
}
