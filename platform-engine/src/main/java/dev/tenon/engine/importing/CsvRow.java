package dev.tenon.engine.importing;

import dev.tenon.metadata.problem.Problems;
import java.util.List;

/**
 * One row as it stands in the file: never fewer cells than there are columns, more only if the row is too long.
 *
 * @param line where it begins in the file, counted from 1, as an editor shows it
 * @param problems what is wrong with its form; the values are judged later, by the saver
 */
public record CsvRow(long line, List<String> cells, Problems problems) {

    public CsvRow {
        cells = List.copyOf(cells);
    }
}
