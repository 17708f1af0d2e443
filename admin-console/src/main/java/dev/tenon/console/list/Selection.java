package dev.tenon.console.list;

import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** The rows of a list that somebody has selected, as many as one request may change. */
final class Selection {
    static final int MOST = 200;

    private Selection() {}

    /** @param ids with commas between; those of other objects are passed over */
    static List<Long> of(CatalogObject object, String ids) {
        String[] given = ids.split(",", MOST + 2);
        List<Long> selected = Arrays.stream(given)
                .map(String::strip)
                .map(RecordId::parse)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .filter(id -> RecordId.objectNumber(id) == object.number())
                .distinct()
                .toList();
        // What is too much is refused as a whole: a part of it must not be left out without a word.
        if (selected.isEmpty() || given.length > MOST) {
            throw new ProblemException(
                    ProblemKind.BAD_INPUT,
                    Problem.of(
                            "LIMIT_EXCEEDED",
                            "ids",
                            "Select between one and {0} rows first.",
                            "请先选择 1 到 {0} 行。",
                            MOST));
        }
        return selected;
    }
}
