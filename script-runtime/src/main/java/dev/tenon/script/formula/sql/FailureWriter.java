package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import java.util.List;

/**
 * Writes conditions that are true if a part fails, and null or false otherwise. Only for parts that can; what is not computed
 * cannot fail, so the conditions of the formula stand around them again.
 */
final class FailureWriter {
    private final Out out;
    private final Shapes shapes;
    private final Failures failures;
    private final ExpressionWriter values;

    FailureWriter(Out out, Shapes shapes, Failures failures, ExpressionWriter values) {
        this.out = out;
        this.shapes = shapes;
        this.failures = failures;
        this.values = values;
    }

    void failure(Calculation calculation) {
        switch (calculation) {
            case Calculation.Constant ignored -> out.text("false");
            case Calculation.Read ignored -> out.text("false");
            case Calculation.If branch -> branches(branch);
            case Calculation.Case branches -> ofCase(branches);
            case Calculation.And and -> sequence(and.parts(), Until.FALSE);
            case Calculation.Or or -> sequence(or.parts(), Until.TRUE);
            case Calculation.Not not -> failure(not.operand());
            case Calculation.IfError attempt -> {
                out.text("(");
                failure(attempt.value());
                out.text(" and ");
                failure(attempt.fallback());
                out.text(")");
            }
            case Calculation.Apply apply -> ofOperation(apply);
        }
    }

    private void failureOrFalse(Calculation calculation) {
        if (failures.canFail(calculation)) {
            failure(calculation);
        } else {
            out.text("false");
        }
    }

    private void branches(Calculation.If first) {
        out.text("(case");
        Calculation rest = first;
        while (rest instanceof Calculation.If branch && failures.canFail(branch)) {
            whenFailing(branch.condition());
            out.text(" when ");
            values.condition(branch.condition());
            out.text(" then ");
            failureOrFalse(branch.then());
            rest = branch.otherwise();
        }
        out.text(" else ");
        failureOrFalse(rest);
        out.text(" end)");
    }

    private void whenFailing(Calculation calculation) {
        if (failures.canFail(calculation)) {
            out.text(" when ");
            failure(calculation);
            out.text(" then true");
        }
    }

    private void ofCase(Calculation.Case branches) {
        out.text("(case");
        whenFailing(branches.subject());
        if (branches.whens().stream().anyMatch(when -> failures.canFail(when.value()))) {
            searched(branches);
        } else {
            out.text(failures.canFail(branches.subject()) ? " else (case " : " when true then (case ");
            simple(branches);
            out.text(" end)");
        }
        out.text(" end)");
    }

    private void simple(Calculation.Case branches) {
        values.subject(branches);
        for (Calculation.When when : branches.whens()) {
            out.text(" when ");
            values.comparable(branches, when.value());
            out.text(" then ");
            failureOrFalse(when.result());
        }
        out.text(" else ");
        failureOrFalse(branches.otherwise());
    }

    /** Values that can fail are asked one after another. */
    private void searched(Calculation.Case branches) {
        for (Calculation.When when : branches.whens()) {
            whenFailing(when.value());
            out.text(" when ");
            values.subject(branches);
            out.text(" = ");
            values.comparable(branches, when.value());
            out.text(" then ");
            failureOrFalse(when.result());
        }
        out.text(" else ");
        failureOrFalse(branches.otherwise());
    }

    private enum Until {
        TRUE(" is true then false"),
        FALSE(" is not true then false");

        private final String end;

        Until(String end) {
            this.end = end;
        }
    }

    private void sequence(List<Calculation> parts, Until until) {
        int last = lastThatCanFail(parts);
        if (last == 0) {
            failure(parts.getFirst());
            return;
        }
        out.text("(case");
        for (int i = 0; i < last; i++) {
            whenFailing(parts.get(i));
            out.text(" when (");
            values.condition(parts.get(i));
            out.text(")").text(until.end);
        }
        out.text(" else ");
        failure(parts.get(last));
        out.text(" end)");
    }

    private int lastThatCanFail(List<Calculation> parts) {
        int last = parts.size() - 1;
        while (!failures.canFail(parts.get(last))) {
            last--;
        }
        return last;
    }

    private void ofOperation(Calculation.Apply apply) {
        Shape shape = shapes.of(apply);
        List<Calculation> fallible =
                shape.operands().stream().filter(failures::canFail).toList();
        out.text("(");
        for (int i = 0; i < fallible.size(); i++) {
            out.text(i == 0 ? "" : " or ");
            failure(fallible.get(i));
        }
        if (shape.canFail()) {
            out.text(fallible.isEmpty() ? "" : " or ");
            own(shape);
        }
        out.text(")");
    }

    private void own(Shape shape) {
        if (!shape.failure().equals(Shape.NULL_VALUE)) {
            out.template(shape.failure(), shape, values::value);
            return;
        }
        out.text("(");
        out.template(shape.value(), shape, values::value);
        out.text(" is null");
        for (Calculation operand : shape.operands()) {
            if (!Sizes.isNeverBlank(operand)) {
                out.text(" and ");
                values.value(operand);
                out.text(" is not null");
            }
        }
        out.text(")");
    }
}
