package dev.tenon.engine.conformance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name that a formula may read: an input, or a formula over inputs of its own.
 *
 * @param name as formulas write it, with points between its steps
 */
record Field(String name, InputType type, Optional<String> formula, List<Field> inputs) {
    Field {
        inputs = List.copyOf(inputs);
    }

    static Field input(String name, InputType type) {
        return new Field(name, type, Optional.empty(), List.of());
    }

    /** This and all below it. */
    Stream<Field> all() {
        return Stream.concat(Stream.of(this), inputs.stream().flatMap(Field::all));
    }
}
