package dev.tenon.engine.importing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first rows of a text, read by one format. How well they agree says how likely the format is.
 *
 * @param usualWidth the number of cells of most rows; of the first among equals
 * @param preamble rows before the header or the first row of data
 * @param broken whether a quote seems to have swallowed what follows it
 */
record Trial(CsvFormat format, List<RawRow> rows, int usualWidth, int preamble, boolean broken) {

    private static final int ROWS = 200;
    private static final CsvLimits LIMITS = new CsvLimits(200_000, 2_000, 200_000);
    private static final double ENOUGH_ALIKE = 0.6;

    static Trial of(Sample sample, CsvFormat format) {
        List<RawRow> rows = new ArrayList<>();
        boolean failed;
        try (RawRows all = new RawRows(Reader.of(sample.text()), format, LIMITS)) {
            RawRow row = all.next();
            while (row != null && rows.size() < ROWS) {
                rows.add(row);
                row = all.next();
            }
            failed = all.failure() != null;
            if (row == null && !sample.complete() && rows.size() > 1) {
                rows.removeLast();
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        int width = usualWidth(rows);
        boolean broken = failed || rows.stream().anyMatch(row -> row.spansLines() && width(row) != width);
        return new Trial(format, List.copyOf(rows), width, Preamble.rows(rows, width), broken);
    }

    /**
     * 0 for a single column, up to about 1.5 when all rows are as wide as the first; for equally good ones, more
     * columns are better.
     */
    double score() {
        if (rows.isEmpty()) {
            return 0;
        }
        int firstWidth = width(rows.get(preamble));
        double alike = usualWidth < 2 ? 0 : shareOfUsualWidth();
        boolean credible = firstWidth > 1 || (usualWidth > 2 && alike >= ENOUGH_ALIKE);
        double first = firstWidth < 2 ? 0 : firstWidth == usualWidth ? 0.5 : 0.25;
        return credible ? alike + first + Math.min(usualWidth, 50) * 0.001 : 0;
    }

    /** How many lines of the text lie before the header. */
    int linesBefore() {
        return preamble == 0 ? 0 : (int) rows.get(preamble).line() - 1;
    }

    List<RawRow> content() {
        return rows.subList(Math.min(preamble, rows.size()), rows.size());
    }

    private double shareOfUsualWidth() {
        List<RawRow> content = content();
        return (double) content.stream().filter(row -> width(row) == usualWidth).count() / content.size();
    }

    private static int usualWidth(List<RawRow> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(width(row), 1, Integer::sum));
        int usual = 1;
        int most = 0;
        for (RawRow row : rows) {
            int count = counts.getOrDefault(width(row), 0);
            if (count > most) {
                usual = width(row);
                most = count;
            }
        }
        return usual;
    }

    private static int width(RawRow row) {
        return row.cells().size();
    }
}
