package dev.tenon.engine.record;

import dev.tenon.metadata.problem.Problems;
import java.util.OptionalLong;

/**
 * What became of one change.
 *
 * @param id of the record, also of a new one; absent if nothing was created
 * @param created true only for a new record
 * @param problems empty: it was saved
 */
public record SaveOutcome(OptionalLong id, boolean created, Problems problems) {
    public boolean saved() {
        return problems.isEmpty();
    }
}
