package dev.tenon.engine.importing;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one CSV file, one at a time, in bounded memory.
 *
 * <p>Bad content is never an exception: a row carries its problems, and where reading cannot go on, the last row says
 * so. Lines without content are left out.
 */
public final class CsvRows implements Iterator<CsvRow>, AutoCloseable {

    private final RawRows raw;
    private final List<String> columns;
    private final RowProblems rowProblems;
    private @Nullable CsvRow ready;
    private boolean finished;

    private CsvRows(Reader text, CsvFormat format, CsvLimits limits) {
        raw = new RawRows(text, format, limits);
        RawRow first = raw.next();
        columns = columns(first, format.header());
        rowProblems = new RowProblems(columns, limits);
        // A header that had to be cut is shown as a bad row rather than passed over.
        boolean isRow = first != null
                && (format.header() == HeaderLine.ABSENT || !first.faults().isEmpty());
        ready = first != null && isRow ? rowProblems.judge(first) : null;
    }

    public static CsvRows open(Path file, CsvFormat format) throws IOException {
        return open(Files.newInputStream(file), format, CsvLimits.DEFAULT);
    }

    /** Reads from a stream, which is closed with the rows. The format must be one that passes its own check. */
    public static CsvRows open(InputStream bytes, CsvFormat format, CsvLimits limits) throws IOException {
        format.check().throwIfAny(ProblemKind.BAD_INPUT);
        return new CsvRows(withoutByteOrderMark(decoded(bytes, format.charset())), format, limits);
    }

    /** The name of each column: its header, made unique, or {@code Column 1} and so on where the file has none. */
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        if (ready == null && !finished) {
            ready = advance();
        }
        return ready != null;
    }

    @Override
    public CsvRow next() {
        if (!hasNext() || ready == null) {
            throw new NoSuchElementException();
        }
        CsvRow row = ready;
        ready = null;
        return row;
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }

    private static Reader decoded(InputStream bytes, Charset charset) {
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(RawRowHandler.UNDECODABLE));
    }

    private static Reader withoutByteOrderMark(Reader text) throws IOException {
        PushbackReader pushback = new PushbackReader(text, 1);
        int first = pushback.read();
        if (first >= 0 && first != '\uFEFF') {
            pushback.unread(first);
        }
        return pushback;
    }

    private static List<String> columns(@Nullable RawRow first, HeaderLine header) {
        if (first == null) {
            return List.of();
        }
        return header == HeaderLine.PRESENT
                ? ColumnNames.from(first.cells())
                : ColumnNames.numbered(first.cells().size());
    }

    private @Nullable CsvRow advance() {
        RawRow row = raw.next();
        if (row != null) {
            return rowProblems.judge(row);
        }
        finished = true;
        Problem failure = raw.failure();
        return failure == null ? null : new CsvRow(raw.line(), List.of(), Problems.of(failure));
    }
}
