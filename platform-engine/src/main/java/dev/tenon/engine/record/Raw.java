package dev.tenon.engine.record;

import org.jspecify.annotations.Nullable;

/** A value as it came in, before it is known to fit its field. */
public sealed interface Raw {

    /** From JSON or from code: null, String, Number, Boolean, List or Map, or a value of the field's own Java type. */
    record Json(@Nullable Object value) implements Raw {}

    /** From a form or a CSV cell, in the reader's way of writing numbers and dates. Blank is empty. */
    record Text(String value) implements Raw {}
}
