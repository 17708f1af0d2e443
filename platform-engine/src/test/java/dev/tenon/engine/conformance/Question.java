package dev.tenon.engine.conformance;

import dev.tenon.metadata.object.Blanks;
import java.util.List;
import java.util.Optional;

/**
 * A formula with its fields under one treatment of blanks.
 *
 * @param where file, line and name, for the one who reads of a failure
 * @param result the type of the answers, where the file names one
 */
record Question(String where, String formula, Blanks blanks, List<Field> fields, Optional<InputType> result) {
    Question {
        fields = List.copyOf(fields);
    }
}
