package dev.tenon.engine.record;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds live records by the value of one field, for all keys of a batch at once. */
final class KeyStore {
    private final JdbcTemplate jdbc;

    KeyStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The ids of the records that hold each key, by the key's place in the list; nothing for keys that none holds. */
    Map<Integer, List<Long>> find(Org org, CatalogObject object, CatalogField field, List<?> keys) {
        Kept kept = Kept.of(field.type());
        String column = PhysicalNames.column(field);
        String sql = "select k.n, t.\"id\" from unnest(?::bigint[], ?::" + kept.travelsAs() + "[]) as k(n, v) join "
                + PhysicalNames.table(org, object) + " t on " + compared("t." + column, field) + " = "
                + compared("k.v" + kept.cast(), field) + " where not t.\"isdeleted\"";
        List<Object> places = new ArrayList<>(
                IntStream.range(0, keys.size()).mapToObj(Long::valueOf).toList());
        return query(connection -> {
            Map<Integer, List<Long>> found = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Kept.ID.bindMany(connection, statement, 1, places);
                kept.bindMany(connection, statement, 2, new ArrayList<>(keys));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.computeIfAbsent(rows.getInt(1), n -> new ArrayList<>(1))
                                .add(rows.getLong(2));
                    }
                }
            }
            return found;
        });
    }

    private <T> T query(ConnectionCallback<T> work) {
        T result = jdbc.execute(work);
        if (result == null) {
            throw new IllegalStateException("a query without a result");
        }
        return result;
    }

    /** In the form that the index of the field has. */
    private static String compared(String expression, CatalogField field) {
        return ignoresCase(field) ? "lower(" + expression + ")" : expression;
    }

    /** True where A and a are the same value: all texts but those that say otherwise. */
    static boolean ignoresCase(CatalogField field) {
        boolean isExact = field.type() instanceof FieldType.Text text && text.caseSensitive();
        return Kept.of(field.type()) == Kept.TEXT && !isExact;
    }
}
