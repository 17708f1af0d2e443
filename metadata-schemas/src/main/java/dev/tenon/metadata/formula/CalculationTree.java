package dev.tenon.metadata.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** What can be asked of a calculation without computing it. Without recursion: nobody has bounded its depth yet. */
public final class CalculationTree {

    /** Measures of a calculation; parts that stand in several places count in each. */
    public record Size(int depth, long operations) {}

    private CalculationTree() {}

    /** The parts of which a calculation is made, in the order in which they are computed. */
    public static List<Calculation> children(Calculation calculation) {
        return switch (calculation) {
            case Calculation.Constant constant -> List.of();
            case Calculation.Read read -> List.of();
            case Calculation.If choice -> List.of(choice.condition(), choice.then(), choice.otherwise());
            case Calculation.Case choice -> childrenOf(choice);
            case Calculation.And and -> and.parts();
            case Calculation.Or or -> or.parts();
            case Calculation.Not not -> List.of(not.operand());
            case Calculation.IfError attempt -> List.of(attempt.value(), attempt.fallback());
            case Calculation.Apply apply -> apply.operands();
        };
    }

    private static List<Calculation> childrenOf(Calculation.Case choice) {
        List<Calculation> children = new ArrayList<>();
        children.add(choice.subject());
        choice.whens().forEach(when -> {
            children.add(when.value());
            children.add(when.result());
        });
        children.add(choice.otherwise());
        return children;
    }

    /** Everything that is read. */
    public static Set<Source> sources(Calculation calculation) {
        Set<Source> sources = new LinkedHashSet<>();
        measure(calculation, part -> {
            if (part instanceof Calculation.Read read) {
                sources.add(read.source());
            }
        });
        return sources;
    }

    /** Every operation that is applied to operands. */
    public static Set<Operation> operations(Calculation calculation) {
        Set<Operation> operations = new LinkedHashSet<>();
        measure(calculation, part -> {
            if (part instanceof Calculation.Apply apply) {
                operations.add(apply.operation());
            }
        });
        return operations;
    }

    static Size size(Calculation calculation) {
        return measure(calculation, part -> {});
    }

    /** Visits each part once, children first, even if it stands in many places. */
    private static Size measure(Calculation root, Consumer<Calculation> visitor) {
        Map<Calculation, Size> done = new IdentityHashMap<>();
        Deque<Calculation> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Calculation part = open.peek();
            List<Calculation> missing = children(part).stream()
                    .filter(child -> !done.containsKey(child))
                    .toList();
            if (missing.isEmpty()) {
                open.pop();
                if (!done.containsKey(part)) {
                    visitor.accept(part);
                    done.put(part, sizeOf(part, done));
                }
            } else {
                missing.reversed().forEach(open::push);
            }
        }
        return Objects.requireNonNull(done.get(root));
    }

    private static Size sizeOf(Calculation part, Map<Calculation, Size> done) {
        int depth = 0;
        long operations = 1;
        for (Calculation child : children(part)) {
            Size size = Objects.requireNonNull(done.get(child));
            depth = Math.max(depth, size.depth());
            operations = Math.min(Integer.MAX_VALUE, operations + size.operations());
        }
        return new Size(depth + 1, operations);
    }
}
