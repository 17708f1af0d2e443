package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.TextOperation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Goes over all parts of a formula without recursion, however deep it is. */
final class Walk {
    private record Step(Calculation calculation, int depth) {}

    private Walk() {}

    static boolean anyMatch(Calculation whole, Predicate<Calculation> condition) {
        Deque<Calculation> open = new ArrayDeque<>(List.of(whole));
        while (!open.isEmpty()) {
            Calculation next = open.pop();
            if (condition.test(next)) {
                return true;
            }
            parts(next).forEach(open::push);
        }
        return false;
    }

    /** The longest way down; the links of a chain of one operator, or of IF in ELSE, are as deep as the chain. */
    static int depth(Calculation whole) {
        int deepest = 0;
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(whole, 1)));
        while (!open.isEmpty()) {
            Step step = open.pop();
            deepest = Math.max(deepest, step.depth());
            for (Calculation part : parts(step.calculation())) {
                open.push(new Step(part, isLink(step.calculation(), part) ? step.depth() : step.depth() + 1));
            }
        }
        return deepest;
    }

    private static boolean isLink(Calculation whole, Calculation part) {
        return switch (whole) {
            case Calculation.If branch -> part == branch.otherwise();
            case Calculation.And ignored -> part instanceof Calculation.And;
            case Calculation.Or ignored -> part instanceof Calculation.Or;
            case Calculation.Apply apply ->
                (apply.operation() == NumberOperation.ADD || apply.operation() == TextOperation.CONCATENATE)
                        && part instanceof Calculation.Apply other
                        && other.operation() == apply.operation();
            case Calculation.Case ignored -> false;
            case Calculation.Not ignored -> false;
            case Calculation.IfError ignored -> false;
            case Calculation.Constant ignored -> false;
            case Calculation.Read ignored -> false;
        };
    }

    static List<Calculation> parts(Calculation calculation) {
        return switch (calculation) {
            case Calculation.Constant ignored -> List.of();
            case Calculation.Read ignored -> List.of();
            case Calculation.If branch -> List.of(branch.condition(), branch.then(), branch.otherwise());
            case Calculation.Case branches -> {
                List<Calculation> parts = new ArrayList<>(List.of(branches.subject(), branches.otherwise()));
                branches.whens().forEach(when -> parts.addAll(List.of(when.value(), when.result())));
                yield parts;
            }
            case Calculation.And and -> and.parts();
            case Calculation.Or or -> or.parts();
            case Calculation.Not not -> List.of(not.operand());
            case Calculation.IfError attempt -> List.of(attempt.value(), attempt.fallback());
            case Calculation.Apply apply -> apply.operands();
        };
    }
}
