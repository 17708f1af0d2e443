package dev.tenon.engine.importing;

import java.util.List;

/**
 * A field that a column may be mapped to.
 *
 * @param labels in every language that has one
 * @param typeName as in metadata files: {@code text}, {@code lookup}, ...
 * @param targets for a lookup, what its target objects are called: API names and labels; empty for all others
 */
public record TargetField(
        String apiName, List<String> labels, String typeName, Necessity necessity, List<String> targets) {

    /** Whether a record can be without it. */
    public enum Necessity {
        REQUIRED,
        OPTIONAL
    }

    public TargetField {
        labels = List.copyOf(labels);
        targets = List.copyOf(targets);
    }

    boolean isLookup() {
        return !targets.isEmpty();
    }
}
