package dev.tenon.console.view;

import java.io.Writer;

/** The text of a page while it is rendered: a {@link java.io.StringWriter} without its lock, which ten thousand small pieces pay for. */
final class PageText extends Writer {
    private final StringBuilder text = new StringBuilder(16_384);

    @Override
    public void write(int c) {
        text.append((char) c);
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        text.append(chars, offset, length);
    }

    @Override
    public void write(String part) {
        text.append(part);
    }

    @Override
    public void write(String part, int offset, int length) {
        text.append(part, offset, offset + length);
    }

    @Override
    public void flush() {
        // All is in memory.
    }

    @Override
    public void close() {
        // All is in memory.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
