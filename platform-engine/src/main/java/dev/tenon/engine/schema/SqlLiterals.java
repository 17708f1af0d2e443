package dev.tenon.engine.schema;

import java.util.Collection;
import java.util.stream.Collectors;

/** Constants as SQL text, for DDL, which takes no parameters. */
final class SqlLiterals {
    private SqlLiterals() {}

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** An array constant. */
    static String texts(Collection<String> values) {
        return values.stream().map(SqlLiterals::text).collect(Collectors.joining(", ", "array[", "]::text[]"));
    }

    static String numbers(Collection<? extends Number> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", ", "array[", "]::bigint[]"));
    }
}
