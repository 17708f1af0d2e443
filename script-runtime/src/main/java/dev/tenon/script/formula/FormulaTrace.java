package dev.tenon.script.formula;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Span;
import dev.tenon.metadata.formula.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a formula came to its value for one record: each part of the text that was computed, inner parts first. A part that
 * was not needed (the other branch of an IF) is not there.
 */
public record FormulaTrace(Outcome outcome, List<Step> steps) {
    public FormulaTrace {
        steps = List.copyOf(steps);
    }

    /** A part of the text and what it gave. */
    public record Step(Span span, ValueType type, Outcome outcome) {}

    public static <R> FormulaTrace of(
            Calculation calculation, SourceBinding<R> binding, R record, Surroundings around) {
        Map<Span, Step> steps = new LinkedHashMap<>();
        Node<R> root = new Compilation<R>(binding, (part, node) -> watched(part, node, steps)).node(calculation);
        Outcome outcome = outcome(root, record, around);
        return new FormulaTrace(outcome, new ArrayList<>(steps.values()));
    }

    private static <R> Node<R> watched(Calculation part, Node<R> node, Map<Span, Step> steps) {
        return (record, around) -> {
            try {
                return noted(part, node.value(record, around), steps);
            } catch (RuntimeException thrown) {
                note(part, new Outcome.Failed(FormulaFailure.of(thrown)), steps);
                throw thrown;
            }
        };
    }

    private static @Nullable Object noted(Calculation part, @Nullable Object value, Map<Span, Step> steps) {
        note(part, new Outcome.Value(value), steps);
        return value;
    }

    /** Of several parts with one span (a field, and its blank made 0) the outermost is what the text means. */
    private static void note(Calculation part, Outcome outcome, Map<Span, Step> steps) {
        steps.remove(part.span());
        steps.put(part.span(), new Step(part.span(), part.type(), outcome));
    }

    private static <R> Outcome outcome(Node<R> root, R record, Surroundings around) {
        try {
            return new Outcome.Value(root.value(record, around));
        } catch (RuntimeException thrown) {
            return new Outcome.Failed(FormulaFailure.of(thrown));
        }
    }
}
