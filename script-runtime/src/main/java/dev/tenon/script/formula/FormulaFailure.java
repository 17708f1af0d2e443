package dev.tenon.script.formula;

import dev.tenon.metadata.problem.Sentence;
import dev.tenon.script.formula.Failure.Reason;
import java.time.DateTimeException;

/** Carries a {@link Failure} up to IFERROR or to the evaluator. Without stack trace: failing is ordinary, and must be fast. */
final class FormulaFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    private FormulaFailure(Failure failure) {
        super(null, null, false, false);
        this.failure = failure;
    }

    static FormulaFailure of(Reason reason, String en, String zh, Object... facts) {
        return new FormulaFailure(new Failure(reason, Sentence.of(en, zh, facts)));
    }

    /** A value outside of what an operation is defined for. */
    static FormulaFailure notDefined(String operation, Object value) {
        return of(Reason.NOT_DEFINED, "{0} is not defined for {1}", "{0} 对 {1} 没有定义", operation, value);
    }

    /**
     * What an exception means for a formula. Exceptions that odd values cause in arithmetic are failures of the formula; all
     * others are mistakes of programs or troubles of the machine, and go on as they are.
     */
    static Failure of(RuntimeException thrown) {
        return switch (thrown) {
            case FormulaFailure failed -> failed.failure;
            case ArithmeticException odd -> unexpected();
            case DateTimeException odd -> unexpected();
            case IllegalArgumentException odd -> unexpected();
            case IndexOutOfBoundsException odd -> unexpected();
            default -> throw thrown;
        };
    }

    private static Failure unexpected() {
        return new Failure(Reason.UNEXPECTED, Sentence.of("This cannot be computed", "无法计算"));
    }
}
