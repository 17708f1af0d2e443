package dev.tenon.engine.query;

import dev.tenon.engine.query.ColumnReader.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One value of the answer: which columns of the result it is made of, and how. */
sealed interface Slot {
    @Nullable
    Object read(ResultSet rows, Reading reading) throws SQLException;

    /** One column. */
    record Simple(int column, ColumnReader reader) implements Slot {
        @Override
        public @Nullable Object read(ResultSet rows, Reading reading) throws SQLException {
            return reader.read(rows, column, reading);
        }
    }

    /** A compound field: the map of those parts that are filled, empty if none is. */
    record Parts(List<String> names, List<Simple> parts) implements Slot {
        public Parts {
            names = List.copyOf(names);
            parts = List.copyOf(parts);
        }

        @Override
        public @Nullable Object read(ResultSet rows, Reading reading) throws SQLException {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 0; i < parts.size(); i++) {
                Object value = parts.get(i).read(rows, reading);
                if (value != null) {
                    values.put(names.get(i), value);
                }
            }
            return values.isEmpty() ? null : Collections.unmodifiableMap(values);
        }
    }

    /** Reads all slots of the current row. */
    static List<@Nullable Object> readAll(List<Slot> slots, ResultSet rows, Reading reading) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            values.add(slot.read(rows, reading));
        }
        return Collections.unmodifiableList(values);
    }
}
