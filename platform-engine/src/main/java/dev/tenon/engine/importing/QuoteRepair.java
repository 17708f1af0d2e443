package dev.tenon.engine.importing;

import java.io.IOException;
import java.io.Reader;

/**
 * Rewrites quoting that RFC 4180 does not know into quoting that it does, character by character, before the parser:
 * {@code \"} becomes {@code ""}, and blanks between a delimiter and a quote go. Line breaks stay where they are.
 */
final class QuoteRepair extends Reader {

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_BACKSLASH,
        AFTER_QUOTE
    }

    private final Reader source;
    private final CsvFormat format;
    private final char[] input = new char[8192];
    private final StringBuilder output = new StringBuilder(input.length * 2);
    private final StringBuilder heldBlanks = new StringBuilder();
    private int taken;
    private State state = State.CELL_START;

    private QuoteRepair(Reader source, CsvFormat format) {
        this.source = source;
        this.format = format;
    }

    /** The reader itself when the format needs no repair. */
    static Reader of(Reader source, CsvFormat format) {
        boolean plain = format.escape() == QuoteEscape.DOUBLED && format.spaces() == SpaceAroundQuotes.KEPT;
        return plain || format.quote() == CsvFormat.NONE ? source : new QuoteRepair(source, format);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (taken == output.length()) {
            output.setLength(0);
            taken = 0;
            int count = source.read(input, 0, input.length);
            if (count < 0) {
                return finish(target, offset, length);
            }
            for (int i = 0; i < count; i++) {
                accept(input[i]);
            }
        }
        return hand(target, offset, length);
    }

    private int finish(char[] target, int offset, int length) {
        if (state == State.AFTER_BACKSLASH) {
            output.append('\\');
            state = State.QUOTED;
        }
        releaseBlanks();
        return output.isEmpty() ? -1 : hand(target, offset, length);
    }

    private int hand(char[] target, int offset, int length) {
        int count = Math.min(length, output.length() - taken);
        output.getChars(taken, taken + count, target, offset);
        taken += count;
        return count;
    }

    private void accept(char c) {
        switch (state) {
            case CELL_START -> cellStart(c);
            case PLAIN -> plain(c);
            case QUOTED -> quoted(c);
            case AFTER_BACKSLASH -> afterBackslash(c);
            case AFTER_QUOTE -> afterQuote(c);
        }
    }

    private void cellStart(char c) {
        if (isDroppable(c)) {
            heldBlanks.append(c);
        } else if (c == format.quote()) {
            heldBlanks.setLength(0);
            output.append(c);
            state = State.QUOTED;
        } else {
            plain(c);
        }
    }

    private void plain(char c) {
        releaseBlanks();
        output.append(c);
        state = endsCell(c) ? State.CELL_START : State.PLAIN;
    }

    private void quoted(char c) {
        if (c == '\\' && format.escape() == QuoteEscape.BACKSLASH) {
            state = State.AFTER_BACKSLASH;
            return;
        }
        output.append(c);
        if (c == format.quote()) {
            state = State.AFTER_QUOTE;
        }
    }

    private void afterBackslash(char c) {
        if (c == format.quote()) {
            output.append(c).append(c);
        } else if (c == '\\') {
            output.append(c);
        } else {
            output.append('\\').append(c);
        }
        state = State.QUOTED;
    }

    private void afterQuote(char c) {
        if (isDroppable(c)) {
            heldBlanks.append(c);
            return;
        }
        if (endsCell(c)) {
            heldBlanks.setLength(0);
            state = State.CELL_START;
        } else if (c == format.quote()) {
            state = State.QUOTED;
        }
        releaseBlanks();
        output.append(c);
    }

    private boolean isDroppable(char c) {
        return format.spaces() == SpaceAroundQuotes.DROPPED && (c == ' ' || c == '\t') && c != format.delimiter();
    }

    private boolean endsCell(char c) {
        return c == format.delimiter() || c == '\n' || c == '\r';
    }

    private void releaseBlanks() {
        output.append(heldBlanks);
        heldBlanks.setLength(0);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
