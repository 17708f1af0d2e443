package dev.tenon.engine.importing;

import java.util.List;

/** Recognises what stands before the table: remarks that begin with {@code #}, and titles as reports have them. */
final class Preamble {

    private static final int MOST_ROWS = 10;

    private Preamble() {}

    /** The number of rows to pass over; a table whose header itself begins with {@code #} has none. */
    static int rows(List<RawRow> rows, int usualWidth) {
        int remarks = 0;
        while (remarks < rows.size() && isRemark(rows.get(remarks), usualWidth)) {
            remarks++;
        }
        int titles = titles(rows.subList(remarks, rows.size()), usualWidth);
        return remarks + titles < rows.size() ? remarks + titles : 0;
    }

    private static boolean isRemark(RawRow row, int usualWidth) {
        return row.cells().getFirst().startsWith("#")
                && (row.cells().size() != usualWidth || filled(row) == 1 && usualWidth > 1);
    }

    private static int titles(List<RawRow> rows, int usualWidth) {
        int count = 0;
        while (count < Math.min(rows.size(), MOST_ROWS) && filled(rows.get(count)) <= usualWidth / 3) {
            count++;
        }
        return count < rows.size() && looksLikeHeader(rows.get(count), usualWidth) ? count : 0;
    }

    private static boolean looksLikeHeader(RawRow row, int usualWidth) {
        return row.cells().size() == usualWidth
                && row.cells().stream().allMatch(cell -> CellKind.of(cell) == CellKind.WORDS);
    }

    private static long filled(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }
}
