package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which parts of a formula can fail, and where the value tells by itself. */
final class Failures {
    private final Shapes shapes;
    private final Map<Calculation, Boolean> possible = new IdentityHashMap<>();

    Failures(Shapes shapes) {
        this.shapes = shapes;
    }

    boolean canFail(Calculation calculation) {
        Boolean known = possible.get(calculation);
        if (known == null) {
            known = computeCanFail(calculation);
            possible.put(calculation, known);
        }
        return known;
    }

    private boolean computeCanFail(Calculation calculation) {
        return switch (calculation) {
            case Calculation.Constant ignored -> false;
            case Calculation.Read ignored -> false;
            case Calculation.If branch ->
                canFail(branch.condition()) || canFail(branch.then()) || canFail(branch.otherwise());
            case Calculation.Case branches ->
                canFail(branches.subject())
                        || canFail(branches.otherwise())
                        || branches.whens().stream().anyMatch(when -> canFail(when.value()) || canFail(when.result()));
            case Calculation.And and -> anyCanFail(and.parts());
            case Calculation.Or or -> anyCanFail(or.parts());
            case Calculation.Not not -> canFail(not.operand());
            case Calculation.IfError attempt -> canFail(attempt.value()) && canFail(attempt.fallback());
            case Calculation.Apply apply ->
                shapes.of(apply).canFail() || anyCanFail(shapes.of(apply).operands());
        };
    }

    boolean anyCanFail(List<Calculation> calculations) {
        return calculations.stream().anyMatch(this::canFail);
    }

    /** True if the value is null whenever the part fails, so that nothing need be said about it. */
    boolean isNullOnFailure(Calculation calculation) {
        return !canFail(calculation)
                || switch (calculation) {
                    case Calculation.Constant ignored -> true;
                    case Calculation.Read ignored -> true;
                    case Calculation.If branch -> isLeft(branch, this::isNullOnFailure);
                    case Calculation.Case branches ->
                        !canFail(branches.subject())
                                && isNullOnFailure(branches.otherwise())
                                && branches.whens().stream()
                                        .allMatch(when -> !canFail(when.value()) && isNullOnFailure(when.result()));
                    case Calculation.And ignored -> false;
                    case Calculation.Or ignored -> false;
                    case Calculation.Not not -> isNullOnFailure(not.operand());
                    case Calculation.IfError ignored -> false;
                    case Calculation.Apply apply -> isNullOnFailure(shapes.of(apply));
                };
    }

    private boolean isLeft(Calculation.If branch, Predicate<Calculation> inBranches) {
        return !canFail(branch.condition()) && inBranches.test(branch.then()) && inBranches.test(branch.otherwise());
    }

    private boolean isNullOnFailure(Shape shape) {
        return shape.blanks() == Shape.Blanks.STRICT
                ? shape.operands().stream().allMatch(this::isNullOnFailure)
                : !anyCanFail(shape.operands());
    }

    /** True if, where null and false come to one, the part comes to that whenever it fails. */
    boolean isFalseOnFailure(Calculation calculation) {
        return !canFail(calculation)
                || switch (calculation) {
                    case Calculation.And and -> and.parts().stream().allMatch(this::isFalseOnFailure);
                    case Calculation.If branch -> isLeft(branch, this::isFalseOnFailure);
                    case Calculation.Apply apply -> isNullOnFailure(calculation) || isFalseOnFailure(shapes.of(apply));
                    case Calculation.Constant ignored -> true;
                    case Calculation.Read ignored -> true;
                    case Calculation.Case ignored -> isNullOnFailure(calculation);
                    case Calculation.Or ignored -> false;
                    case Calculation.Not ignored -> isNullOnFailure(calculation);
                    case Calculation.IfError ignored -> false;
                };
    }

    /** Comparisons that give false for null give it for failures too. */
    private boolean isFalseOnFailure(Shape shape) {
        return !shape.condition().equals(shape.value())
                && shape.operands().stream().allMatch(this::isNullOnFailure);
    }
}
