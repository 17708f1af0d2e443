package dev.tenon.script.formula;

import org.jspecify.annotations.Nullable;

/** What became of a formula, or of a part of it. */
public sealed interface Outcome {
    /** It was computed; null is blank. */
    record Value(@Nullable Object value) implements Outcome {}

    /** An operation failed, and nothing caught it. */
    record Failed(Failure failure) implements Outcome {}
}
