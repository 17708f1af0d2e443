package dev.tenon.metadata.pack;

import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import java.util.Optional;

/** What was read from a text: the value, there only if nothing is wrong with it, and all that is wrong. */
public record Read<T>(Optional<T> value, Problems problems) {

    static <T> Read<T> of(T value, Problems problems) {
        return problems.isEmpty() ? new Read<>(Optional.of(value), Problems.NONE) : refused(problems);
    }

    static <T> Read<T> refused(Problems problems) {
        return new Read<>(Optional.empty(), problems);
    }

    /** The value, for the two doors and for texts of our own writing. */
    public T orThrow(ProblemKind kind) {
        return value.orElseThrow(() -> new ProblemException(kind, problems));
    }
}
