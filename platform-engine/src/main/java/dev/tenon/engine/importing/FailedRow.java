package dev.tenon.engine.importing;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A row that did not become a record, and why.
 *
 * @param number its place among the rows of data, from 1
 * @param line where it begins in the file
 * @param isRetried true while the records it points at may still come, later in the same file
 */
public record FailedRow(
        long number, long line, List<String> cells, String reasonEn, String reasonZh, boolean isRetried) {

    public FailedRow {
        cells = List.copyOf(cells);
    }

    static FailedRow of(long number, CsvRow row, Problems problems, boolean isRetried) {
        return new FailedRow(
                number,
                row.line(),
                row.cells(),
                joined(problems, Locale.ENGLISH),
                joined(problems, Locale.SIMPLIFIED_CHINESE),
                isRetried);
    }

    private static String joined(Problems problems, Locale locale) {
        return problems.stream()
                .map((Problem problem) -> problem.message(locale))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    public String reason(Locale locale) {
        return locale.getLanguage().equals("zh") ? reasonZh : reasonEn;
    }

    CsvRow row() {
        return new CsvRow(line, cells, Problems.NONE);
    }
}
