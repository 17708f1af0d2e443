package dev.tenon.console.record.widget;

import dev.tenon.engine.query.Row;
import org.jspecify.annotations.Nullable;

/** The typed values of one record by path, such as {@code Amount} and {@code Account.Name}. */
@FunctionalInterface
public interface Values {

    /** A record that holds nothing. */
    Values NONE = path -> null;

    /** Null where the record has none. Only paths that were asked for may be asked. */
    @Nullable
    Object get(String path);

    static Values of(Row row) {
        return row::get;
    }
}
