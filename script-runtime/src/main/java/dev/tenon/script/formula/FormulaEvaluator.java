package dev.tenon.script.formula;

import dev.tenon.metadata.formula.Calculation;
import org.jspecify.annotations.Nullable;

/** A checked formula, compiled once and ready for any number of records and threads. */
public final class FormulaEvaluator<R> {
    private final Node<R> root;

    private FormulaEvaluator(Node<R> root) {
        this.root = root;
    }

    public static <R> FormulaEvaluator<R> of(Calculation calculation, SourceBinding<R> binding) {
        return new FormulaEvaluator<>(new Compilation<>(binding, (part, node) -> node).node(calculation));
    }

    /** The value for this record: null if it is blank, and also if the formula failed. */
    public @Nullable Object value(R record, Surroundings around) {
        try {
            return root.value(record, around);
        } catch (RuntimeException thrown) {
            FormulaFailure.of(thrown);
            return null;
        }
    }

    /** The value for this record, or why there is none. */
    public Outcome evaluate(R record, Surroundings around) {
        try {
            return new Outcome.Value(root.value(record, around));
        } catch (RuntimeException thrown) {
            return new Outcome.Failed(FormulaFailure.of(thrown));
        }
    }
}
