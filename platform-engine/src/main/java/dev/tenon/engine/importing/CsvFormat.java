package dev.tenon.engine.importing;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How one CSV file is written. {@link CsvSniffer} proposes it, the user may correct it, {@link CsvRows} reads by it.
 *
 * @param quote the character around cells that hold delimiters or line breaks, or {@link #NONE}
 * @param comment a line that begins with it is left out wherever it stands; {@link #NONE} unless the user asks, since
 *     data may well begin with {@code #}
 * @param skipLines lines before the header or the first row: a title, remarks
 */
public record CsvFormat(
        Charset charset,
        char delimiter,
        char quote,
        QuoteEscape escape,
        SpaceAroundQuotes spaces,
        char comment,
        int skipLines,
        HeaderLine header,
        LineEnding lineEnding) {

    /** Stands for "no such character": Unicode guarantees that it is never one. */
    public static final char NONE = '\uFFFE';

    /** What RFC 4180 describes, in UTF-8. */
    public static final CsvFormat STANDARD = new CsvFormat(
            StandardCharsets.UTF_8,
            ',',
            '"',
            QuoteEscape.DOUBLED,
            SpaceAroundQuotes.KEPT,
            NONE,
            0,
            HeaderLine.PRESENT,
            LineEnding.LF);

    public CsvFormat withCharset(Charset other) {
        return new CsvFormat(other, delimiter, quote, escape, spaces, comment, skipLines, header, lineEnding);
    }

    public CsvFormat withDelimiter(char other) {
        return new CsvFormat(charset, other, quote, escape, spaces, comment, skipLines, header, lineEnding);
    }

    public CsvFormat withQuote(char other) {
        return new CsvFormat(charset, delimiter, other, escape, spaces, comment, skipLines, header, lineEnding);
    }

    public CsvFormat withEscape(QuoteEscape other) {
        return new CsvFormat(charset, delimiter, quote, other, spaces, comment, skipLines, header, lineEnding);
    }

    public CsvFormat withSpaces(SpaceAroundQuotes other) {
        return new CsvFormat(charset, delimiter, quote, escape, other, comment, skipLines, header, lineEnding);
    }

    public CsvFormat withComment(char other) {
        return new CsvFormat(charset, delimiter, quote, escape, spaces, other, skipLines, header, lineEnding);
    }

    public CsvFormat withSkipLines(int other) {
        return new CsvFormat(charset, delimiter, quote, escape, spaces, comment, other, header, lineEnding);
    }

    public CsvFormat withHeader(HeaderLine other) {
        return new CsvFormat(charset, delimiter, quote, escape, spaces, comment, skipLines, other, lineEnding);
    }

    public CsvFormat withLineEnding(LineEnding other) {
        return new CsvFormat(charset, delimiter, quote, escape, spaces, comment, skipLines, header, other);
    }

    /** What makes this format impossible to read by, as a user may have typed it. */
    public Problems check() {
        Problems problems = Problems.NONE;
        if (isLineBreak(delimiter) || isLineBreak(quote) || isLineBreak(comment)) {
            problems = problems.and(Problem.of(
                    "CSV_FORMAT_INVALID",
                    "delimiter",
                    "Delimiter, quote and comment sign cannot be line breaks.",
                    "分隔符、引号和注释符不能是换行符。"));
        }
        if (delimiter == quote || delimiter == comment || (quote == comment && quote != NONE)) {
            problems = problems.and(Problem.of(
                    "CSV_FORMAT_INVALID",
                    "delimiter",
                    "Delimiter, quote and comment sign must differ from each other.",
                    "分隔符、引号和注释符必须互不相同。"));
        }
        if (skipLines < 0) {
            problems = problems.and(Problem.of(
                    "CSV_FORMAT_INVALID",
                    "skipLines",
                    "The number of lines to skip cannot be negative.",
                    "要跳过的行数不能为负数。"));
        }
        return problems;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
