package dev.tenon.engine.query;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of an answer, and where the next ones begin.
 *
 * @param next the key after the last row; absent: these were the last
 */
public record RowPage(Row.Shape shape, List<Row> rows, Optional<PageKey> next) {
    public RowPage {
        rows = List.copyOf(rows);
    }
}
