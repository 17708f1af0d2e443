package dev.tenon.metadata.problem;

import java.util.Locale;
import java.util.stream.Collectors;

/** The one exception for input that cannot be accepted: carries every problem to the edge, where it becomes an answer. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient Problems problems;

    public ProblemException(ProblemKind kind, Problems problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), null, false, false);
        this.kind = kind;
        this.problems = problems;
    }

    public ProblemException(ProblemKind kind, Problem problem) {
        this(kind, Problems.of(problem));
    }

    public ProblemKind kind() {
        return kind;
    }

    public Problems problems() {
        return problems;
    }

    /** All sentences, one a line, for a reader of this locale. */
    public String message(Locale locale) {
        return problems.stream().map(problem -> problem.message(locale)).collect(Collectors.joining("\n"));
    }
}
