package dev.tenon.engine.schema;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Sentence;
import java.util.List;

/**
 * Records that stand in the way of a plan.
 *
 * @param sampleIds some of them, in the 18-character form
 */
public record Finding(
        String code, ApiName object, ApiName field, long records, List<String> sampleIds, Sentence sentence) {
    public Finding {
        sampleIds = List.copyOf(sampleIds);
    }

    public Problem problem() {
        return Problem.of(code, object + "." + field, sentence);
    }
}
