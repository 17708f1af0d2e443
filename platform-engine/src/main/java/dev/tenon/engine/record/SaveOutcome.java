package dev.tenon.engine.record;

import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import java.util.OptionalLong;

/**
 * What became of one change.
 *
 * @param id of the record, also of a new one; absent if nothing was created
 * @param created true only for a new record
 * @param version the record's version after the save; 0 where it was refused or deleted
 * @param problems empty: it was saved
 */
public record SaveOutcome(OptionalLong id, boolean created, long version, Problems problems) {

    public boolean saved() {
        return problems.isEmpty();
    }

    /** What sort of refusal this is; the first problem decides. */
    public ProblemKind kind() {
        return problems.stream()
                .findFirst()
                .map(problem -> SaveProblems.kind(problem.code()))
                .orElse(ProblemKind.BAD_INPUT);
    }

    /** For callers with one record: the refusal as an exception. */
    public SaveOutcome orThrow() {
        if (!problems.isEmpty()) {
            throw new ProblemException(kind(), problems);
        }
        return this;
    }
}
