package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.ValueType;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the value of each part, never an operand twice. Of a part that failed the value is null or anything: what tells is
 * its condition of failure ({@link FailureWriter}).
 */
final class ExpressionWriter {
    private final Out out;
    private final Shapes shapes;
    private final Failures failures;
    private final FailureWriter failing;

    ExpressionWriter(Out out, Shapes shapes, Failures failures) {
        this.out = out;
        this.shapes = shapes;
        this.failures = failures;
        this.failing = new FailureWriter(out, shapes, failures, this);
    }

    /** The whole formula: null if it failed. */
    void whole(Calculation calculation) {
        if (failures.isNullOnFailure(calculation)) {
            value(calculation);
        } else {
            guarded(calculation, () -> out.text("null"), () -> value(calculation));
        }
    }

    /** The whole formula where null and false come to one. */
    void wholeCondition(Calculation calculation) {
        if (failures.isFalseOnFailure(calculation)) {
            condition(calculation);
        } else {
            guarded(calculation, () -> out.text("false"), () -> condition(calculation));
        }
    }

    private void guarded(Calculation calculation, Runnable failed, Runnable done) {
        out.text("(case when ");
        failing.failure(calculation);
        out.text(" then ");
        failed.run();
        out.text(" else ");
        done.run();
        out.text(" end)");
    }

    void value(Calculation calculation) {
        switch (calculation) {
            case Calculation.Constant constant -> out.constant(constant);
            case Calculation.Read read -> out.read(read);
            case Calculation.If branch -> branches(branch, this::value);
            case Calculation.Case branches -> ofCase(branches);
            case Calculation.And and -> truth(" and ", and.parts());
            case Calculation.Or or -> truth(" or ", or.parts());
            case Calculation.Not not -> {
                out.text("(not ");
                value(not.operand());
                out.text(")");
            }
            case Calculation.IfError attempt -> attempt(attempt);
            case Calculation.Apply apply -> {
                Shape shape = shapes.of(apply);
                out.template(shape.value(), shape, this::value);
            }
        }
    }

    /** The same where null and false come to one, so that comparisons stay as plain as an index needs them. */
    void condition(Calculation calculation) {
        switch (calculation) {
            case Calculation.And and -> conditions(" and ", and.parts());
            case Calculation.Or or -> conditions(" or ", or.parts());
            case Calculation.If branch -> branches(branch, this::condition);
            case Calculation.Apply apply -> {
                Shape shape = shapes.of(apply);
                out.template(shape.condition(), shape, this::value);
            }
            case Calculation.Constant ignored -> value(calculation);
            case Calculation.Read ignored -> value(calculation);
            case Calculation.Case ignored -> value(calculation);
            case Calculation.Not ignored -> value(calculation);
            case Calculation.IfError ignored -> value(calculation);
        }
    }

    private void truth(String operator, List<Calculation> parts) {
        out.text("(");
        conditions(operator, parts);
        out.text(" is true)");
    }

    private void conditions(String operator, List<Calculation> parts) {
        out.text("(");
        for (int i = 0; i < parts.size(); i++) {
            out.text(i == 0 ? "" : operator);
            condition(parts.get(i));
        }
        out.text(")");
    }

    /** Chains of IF become one CASE: the database has no room for deep nesting. */
    private void branches(Calculation.If first, Consumer<Calculation> write) {
        out.text("(case");
        Calculation rest = first;
        while (rest instanceof Calculation.If branch) {
            out.text(" when ");
            condition(branch.condition());
            out.text(" then ");
            write.accept(branch.then());
            rest = branch.otherwise();
        }
        out.text(" else ");
        write.accept(rest);
        out.text(" end)");
    }

    private void ofCase(Calculation.Case branches) {
        out.text("(case ");
        subject(branches);
        for (Calculation.When when : branches.whens()) {
            out.text(" when ");
            comparable(branches, when.value());
            out.text(" then ");
            value(when.result());
        }
        out.text(" else ");
        value(branches.otherwise());
        out.text(" end)");
    }

    void subject(Calculation.Case branches) {
        comparable(branches, branches.subject());
    }

    /** Blank equals blank among texts; an empty text, which is no value, stands for it. */
    void comparable(Calculation.Case branches, Calculation operand) {
        ValueType type = branches.subject().type();
        boolean known = branches.whens().stream().allMatch(when -> Sizes.isNeverBlank(when.value()));
        if (type == ValueType.CHECKBOX || (type == ValueType.TEXT && !known)) {
            out.text("coalesce(");
            value(operand);
            out.text(type == ValueType.TEXT ? ", '')" : ", false)");
        } else {
            value(operand);
        }
    }

    private void attempt(Calculation.IfError attempt) {
        if (failures.canFail(attempt.value())) {
            guarded(attempt.value(), () -> value(attempt.fallback()), () -> value(attempt.value()));
        } else {
            value(attempt.value());
        }
    }
}
