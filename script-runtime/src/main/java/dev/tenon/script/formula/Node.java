package dev.tenon.script.formula;

import org.jspecify.annotations.Nullable;

/** A part of a formula, ready to compute its value: null is blank, a {@link FormulaFailure} is an error. */
@FunctionalInterface
interface Node<R> {
    @Nullable
    Object value(R record, Surroundings around);
}
