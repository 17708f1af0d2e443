package dev.tenon.console.record.widget;

import dev.tenon.engine.query.Row;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The typed values of one record by path, such as {@code Amount} and {@code Account.Name}. */
@FunctionalInterface
public interface Values {

    /** A record that holds nothing. */
    Values NONE = path -> null;

    /** Null where the record has none. Only paths that were asked for may be asked. */
    @Nullable
    Object get(String path);

    /** What a file is called to which a field points; null where nobody asked. */
    default @Nullable String fileName(long file) {
        return null;
    }

    /** The same record with the names of its files. */
    default Values withFileNames(Map<Long, String> names) {
        Values plain = this;
        return new Values() {
            @Override
            public @Nullable Object get(String path) {
                return plain.get(path);
            }

            @Override
            public @Nullable String fileName(long file) {
                return names.get(file);
            }
        };
    }

    static Values of(Row row) {
        return row::get;
    }
}
