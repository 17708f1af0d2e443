package dev.tenon.script.formula;

import org.jspecify.annotations.Nullable;

/** Gives a source's value of one record, of the class that its {@code ValueType} names; null is blank. */
@FunctionalInterface
public interface ValueReader<R> {
    @Nullable
    Object read(R record);
}
