package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.Operation;
import dev.tenon.metadata.formula.TextOperation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Makes long chains of one operator flat, since the database has no room for deep nesting. The meaning stays. */
final class Chains {
    /** Sums of fewer terms stay as they were written. */
    private static final int LONG_SUM = 50;

    private Chains() {}

    static Calculation flat(Calculation calculation) {
        return switch (calculation) {
            case Calculation.Constant ignored -> calculation;
            case Calculation.Read ignored -> calculation;
            case Calculation.If branch ->
                new Calculation.If(
                        flat(branch.condition()), flat(branch.then()), flat(branch.otherwise()), branch.span());
            case Calculation.Case branches ->
                new Calculation.Case(
                        flat(branches.subject()),
                        branches.whens().stream()
                                .map(when -> new Calculation.When(flat(when.value()), flat(when.result())))
                                .toList(),
                        flat(branches.otherwise()),
                        branches.span());
            case Calculation.And and -> new Calculation.And(flat(parts(and, Chains::ofAnd)), and.span());
            case Calculation.Or or -> new Calculation.Or(flat(parts(or, Chains::ofOr)), or.span());
            case Calculation.Not not -> new Calculation.Not(flat(not.operand()), not.span());
            case Calculation.IfError attempt ->
                new Calculation.IfError(flat(attempt.value()), flat(attempt.fallback()), attempt.span());
            case Calculation.Apply apply -> ofOperation(apply);
        };
    }

    private static List<Calculation> flat(List<Calculation> calculations) {
        List<Calculation> flat = new ArrayList<>(calculations.size());
        for (Calculation calculation : calculations) { // a stream would take ten times the stack
            flat.add(flat(calculation));
        }
        return flat;
    }

    private static List<Calculation> ofAnd(Calculation calculation) {
        return calculation instanceof Calculation.And and ? and.parts() : List.of();
    }

    private static List<Calculation> ofOr(Calculation calculation) {
        return calculation instanceof Calculation.Or or ? or.parts() : List.of();
    }

    private static List<Calculation> operands(Calculation calculation, Operation operation) {
        return calculation instanceof Calculation.Apply apply && apply.operation() == operation
                ? apply.operands()
                : List.of();
    }

    /** The ends of a chain in their order; {@code inside} gives the parts of a link of the chain, and none for an end. */
    private static List<Calculation> parts(Calculation chain, Function<Calculation, List<Calculation>> inside) {
        List<Calculation> ends = new ArrayList<>();
        Deque<Calculation> open = new ArrayDeque<>(List.of(chain));
        while (!open.isEmpty()) {
            Calculation next = open.pop();
            List<Calculation> parts = inside.apply(next);
            if (parts.isEmpty()) {
                ends.add(next);
            }
            parts.reversed().forEach(open::push);
        }
        return ends;
    }

    private static Calculation ofOperation(Calculation.Apply apply) {
        if (apply.operation() == TextOperation.CONCATENATE) {
            List<Calculation> parts = parts(apply, part -> operands(part, TextOperation.CONCATENATE));
            return new Calculation.Apply(apply.operation(), flat(parts), apply.type(), apply.span());
        }
        if (apply.operation() == NumberOperation.ADD) {
            List<Calculation> terms = parts(apply, part -> operands(part, NumberOperation.ADD));
            if (terms.size() > LONG_SUM) {
                return balanced(apply, flat(terms));
            }
        }
        return new Calculation.Apply(apply.operation(), flat(apply.operands()), apply.type(), apply.span());
    }

    private static Calculation balanced(Calculation.Apply sum, List<Calculation> terms) {
        if (terms.size() == 1) {
            return terms.getFirst();
        }
        int middle = terms.size() / 2;
        return new Calculation.Apply(
                sum.operation(),
                List.of(balanced(sum, terms.subList(0, middle)), balanced(sum, terms.subList(middle, terms.size()))),
                sum.type(),
                sum.span());
    }
}
