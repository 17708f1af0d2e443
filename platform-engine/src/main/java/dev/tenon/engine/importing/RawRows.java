package dev.tenon.engine.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.tenon.metadata.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The parser behind {@link CsvRows}: rows as they come, blank ones left out, an end instead of an exception. */
final class RawRows implements AutoCloseable {

    private static final int SMALLEST_BUFFER = 64 * 1024;

    private final RawRowHandler handler;
    private final CsvReader<RawRow> reader;
    private final CloseableIterator<RawRow> records;
    private boolean finished;
    private @Nullable Problem failure;

    RawRows(Reader text, CsvFormat format, CsvLimits limits) {
        handler = new RawRowHandler(limits);
        reader = parser(format, limits).build(handler, QuoteRepair.of(text, format));
        records = reader.iterator();
        skipLines(format.skipLines());
    }

    private static CsvReader.CsvReaderBuilder parser(CsvFormat format, CsvLimits limits) {
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(Math.max(limits.rowLength(), SMALLEST_BUFFER));
        if (format.comment() != CsvFormat.NONE) {
            builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(format.comment());
        }
        return builder;
    }

    private void skipLines(int count) {
        try {
            reader.skipLines(count);
        } catch (CsvParseException fewerLinesThanThat) {
            finished = true;
        } catch (UncheckedIOException lostFile) {
            finished = true;
            failure = RowProblems.unreadable(1);
        }
    }

    /** The next row with content, or null at the end; then {@link #failure} says whether it came too early. */
    @Nullable
    RawRow next() {
        try {
            while (!finished && records.hasNext()) {
                RawRow row = records.next();
                if (!row.isBlank()) {
                    return row;
                }
            }
        } catch (CsvParseException noEndOfCell) {
            failure = RowProblems.cellWithoutEnd(line());
        } catch (UncheckedIOException lostFile) {
            failure = RowProblems.unreadable(line());
        }
        finished = true;
        return null;
    }

    @Nullable
    Problem failure() {
        return failure;
    }

    /** Where the last row begins that was read or tried. */
    long line() {
        return handler.line();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
