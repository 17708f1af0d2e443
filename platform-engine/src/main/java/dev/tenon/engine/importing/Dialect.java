package dev.tenon.engine.importing;

import java.util.Comparator;
import java.util.List;

/** Finds delimiter, quotes, preamble and header of a text by trying: the reading whose rows agree best wins. */
final class Dialect {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', '^', '`');

    private Dialect() {}

    /** The format of a text, but for its charset. */
    static CsvFormat of(Sample sample) {
        CsvFormat base = CsvFormat.STANDARD.withLineEnding(LineEnding.of(sample.text()));
        Trial best = DELIMITERS.stream()
                .map(delimiter -> quoted(sample, base.withDelimiter(delimiter)))
                .max(Comparator.comparingDouble(Trial::score))
                .orElseThrow();
        return best.format().withSkipLines(best.linesBefore()).withHeader(header(best.content()));
    }

    private static Trial quoted(Sample sample, CsvFormat format) {
        Quotes doubled = Quotes.in(sample.text(), format.delimiter(), '"');
        Quotes single = Quotes.in(sample.text(), format.delimiter(), '\'');
        boolean isSingle = single.areUsed() && doubled.opening() * 4 < single.opening();
        Quotes quotes = isSingle ? single : doubled;
        CsvFormat quoted = format.withQuote(isSingle ? '\'' : '"')
                .withEscape(quotes.escape())
                .withSpaces(quotes.spaces());
        return unlessPlainIsBetter(Trial.of(sample, quoted), sample);
    }

    /** A lone quote at the start of a cell, an inch sign say, would swallow the rest of the file. */
    private static Trial unlessPlainIsBetter(Trial quoted, Sample sample) {
        if (!quoted.broken()) {
            return quoted;
        }
        CsvFormat unquoted = quoted.format()
                .withQuote(CsvFormat.NONE)
                .withEscape(QuoteEscape.DOUBLED)
                .withSpaces(SpaceAroundQuotes.KEPT);
        Trial plain = Trial.of(sample, unquoted);
        return plain.score() > quoted.score() ? plain : quoted;
    }

    /** Data from the first row on shows: a number above a number in the first column, a date above a date in any. */
    private static HeaderLine header(List<RawRow> rows) {
        if (rows.size() < 2) {
            return HeaderLine.PRESENT;
        }
        List<String> first = rows.get(0).cells();
        List<String> second = rows.get(1).cells();
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            CellKind kind = CellKind.of(first.get(i));
            if (isData(kind, i) && kind == CellKind.of(second.get(i))) {
                return HeaderLine.ABSENT;
            }
        }
        return HeaderLine.PRESENT;
    }

    /** Further columns may well be called by a number, such as a year. */
    private static boolean isData(CellKind kind, int column) {
        return switch (kind) {
            case BLANK, WORDS -> false;
            case NUMBER -> column == 0;
            case DATE, EMAIL -> true;
        };
    }
}
