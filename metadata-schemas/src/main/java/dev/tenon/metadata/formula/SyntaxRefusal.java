package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Problem;

/** Carries the first thing that cannot be read from where it was found to {@link FormulaParser}, and no further. */
final class SyntaxRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    SyntaxRefusal(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
