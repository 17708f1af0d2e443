package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.ValueType;

/** Finds out beforehand how long an expression becomes, and stops where it becomes too long. */
final class Measure implements SqlSink {
    private static final int A_NAME = 40;

    private final SqlSink sizes;
    private final int longest;
    private int length;

    Measure(SqlSink sizes, int longest) {
        this.sizes = sizes;
        this.longest = longest;
    }

    /** Ends the writing; never leaves this package. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super(null, null, false, false);
        }
    }

    private void add(int characters) {
        length += characters;
        if (length > longest) {
            throw new TooLong();
        }
    }

    @Override
    public void text(String sql) {
        add(sql.length());
    }

    @Override
    public void value(Object value, ValueType type) {
        add(value instanceof String text ? text.length() + 2 : A_NAME);
    }

    @Override
    public void read(Source source, ValueType type) {
        add(A_NAME);
    }

    @Override
    public void surrounding(Surrounding what) {
        add(A_NAME);
    }

    @Override
    public NumberSize size(Source source) {
        return sizes.size(source);
    }
}
