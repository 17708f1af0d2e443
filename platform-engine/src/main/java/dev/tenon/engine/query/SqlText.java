package dev.tenon.engine.query;

import java.util.ArrayList;
import java.util.List;

/** A piece of SQL with the values of its {@code ?} in their order. Values never become text. */
final class SqlText {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    SqlText add(String text) {
        sql.append(text);
        return this;
    }

    SqlText add(SqlText other) {
        sql.append(other.sql);
        values.addAll(other.values);
        return this;
    }

    /** A placeholder with its value. */
    SqlText value(Object value) {
        sql.append('?');
        values.add(value);
        return this;
    }

    /** A value whose placeholder stands in text that was added before. */
    SqlText bind(Object value) {
        values.add(value);
        return this;
    }

    boolean isEmpty() {
        return sql.isEmpty();
    }

    int length() {
        return sql.length();
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return sql + " " + values;
    }
}
