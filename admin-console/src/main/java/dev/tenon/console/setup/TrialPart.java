package dev.tenon.console.setup;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.CalculationTree;
import dev.tenon.metadata.formula.RecordOperation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.Span;
import dev.tenon.script.formula.FormulaTrace;
import dev.tenon.script.formula.FormulaTrace.Step;
import dev.tenon.script.formula.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stretch of a formula and what became of it for one record.
 *
 * @param level how many parts stand around it
 * @param source what it reads, if it is a name
 * @param outcome absent: it was not needed
 * @param isCause whether it failed by itself, and not since something within it did
 */
record TrialPart(Span span, int level, Optional<Source> source, Optional<Outcome> outcome, boolean isCause) {

    /** The parts in the order of the text, each before those within it. Constants are no news, but for one that is all. */
    static List<TrialPart> of(Calculation calculation, FormulaTrace trace) {
        Map<Span, Optional<Source>> spans = new HashMap<>();
        collect(calculation, spans);
        spans.putIfAbsent(calculation.span(), Optional.empty());
        Map<Span, Outcome> outcomes = new HashMap<>();
        for (Step step : trace.steps()) {
            outcomes.put(step.span(), step.outcome());
        }
        outcomes.put(calculation.span(), trace.outcome());
        return nested(spans, outcomes);
    }

    private static void collect(Calculation part, Map<Span, Optional<Source>> spans) {
        if (part instanceof Calculation.Read read) {
            spans.put(part.span(), Optional.of(read.source()));
        } else if (!(part instanceof Calculation.Constant)) {
            spans.putIfAbsent(part.span(), Optional.empty());
        }
        if (!asksOfItsOperands(part)) {
            CalculationTree.children(part).forEach(child -> collect(child, spans));
        }
    }

    /** ISCHANGED asks about its field; the field's value is not computed. */
    private static boolean asksOfItsOperands(Calculation part) {
        return part instanceof Calculation.Apply apply && apply.operation() == RecordOperation.IS_CHANGED;
    }

    private static List<TrialPart> nested(Map<Span, Optional<Source>> spans, Map<Span, Outcome> outcomes) {
        List<Span> ordered = spans.keySet().stream()
                .sorted(Comparator.comparingInt(Span::from).thenComparing(Span::to, Comparator.reverseOrder()))
                .toList();
        List<TrialPart> parts = new ArrayList<>();
        Deque<Span> around = new ArrayDeque<>();
        for (int i = 0; i < ordered.size(); i++) {
            Span span = ordered.get(i);
            while (!around.isEmpty() && !isWithin(span, around.peek())) {
                around.pop();
            }
            Optional<Outcome> outcome = Optional.ofNullable(outcomes.get(span));
            // Within what was not needed nothing was; one word for all of it is enough.
            if (around.isEmpty() || outcomes.containsKey(around.peek())) {
                boolean isCause = hasFailed(span, outcomes) && !hasFailedWithin(i, ordered, outcomes);
                parts.add(new TrialPart(
                        span, around.size(), spans.getOrDefault(span, Optional.empty()), outcome, isCause));
                around.push(span);
            }
        }
        return parts;
    }

    private static boolean hasFailedWithin(int place, List<Span> ordered, Map<Span, Outcome> outcomes) {
        Span span = ordered.get(place);
        for (int i = place + 1; i < ordered.size() && isWithin(ordered.get(i), span); i++) {
            if (hasFailed(ordered.get(i), outcomes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFailed(Span span, Map<Span, Outcome> outcomes) {
        return outcomes.get(span) instanceof Outcome.Failed;
    }

    private static boolean isWithin(Span inner, Span outer) {
        return outer.from() <= inner.from() && inner.to() <= outer.to();
    }
}
