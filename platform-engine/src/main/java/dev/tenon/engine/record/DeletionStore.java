package dev.tenon.engine.record;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The SQL of the recycle bin: each statement for any number of records. */
final class DeletionStore {
    private static final String VERSION = PhysicalNames.quote(PhysicalNames.VERSION);
    private static final String DELETION = PhysicalNames.quote(PhysicalNames.DELETION);

    private final JdbcTemplate jdbc;

    DeletionStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** A record that points at another. */
    record Child(long id, long parent) {}

    /** How many records point at one that shall go; one of them as an example. */
    record Use(long parent, long example, long count) {}

    /** One delete: its root and who did it. */
    record Deletion(
            long id,
            int objectNumber,
            long recordId,
            @Nullable String name,
            long by,
            Instant at) {}

    /** A record that went with a deletion. */
    record Part(long deletion, long recordId) {}

    /** A lookup that a deletion emptied. */
    record Cleared(long deletion, long fieldId, long recordId, long target) {}

    /** The live records that point at these, held until the commit. */
    List<Child> children(Org org, CatalogObject object, CatalogField field, Collection<Long> parents) {
        String column = PhysicalNames.column(field);
        return ask(
                "select \"id\", " + column + " from " + PhysicalNames.table(org, object) + " where " + column
                        + " = any(?) and not \"isdeleted\" order by \"id\" for update",
                row -> new Child(row.getLong(1), row.getLong(2)),
                List.copyOf(parents));
    }

    /** What live records, other than the leaving ones, point at these. */
    List<Use> uses(
            Org org, CatalogObject object, CatalogField field, Collection<Long> parents, Collection<Long> leaving) {
        String column = PhysicalNames.column(field);
        return ask(
                "select " + column + ", min(\"id\"), count(*) from " + PhysicalNames.table(org, object) + " where "
                        + column + " = any(?) and not \"isdeleted\" and \"id\" <> all(?) group by " + column,
                row -> new Use(row.getLong(1), row.getLong(2), row.getLong(3)),
                List.copyOf(parents),
                List.copyOf(leaving));
    }

    void markDeleted(Org org, CatalogObject object, Map<Long, Long> deletionById, Instant now) {
        write(
                "update " + PhysicalNames.table(org, object) + " t set \"isdeleted\" = true, " + DELETION
                        + " = s.d, " + VERSION + " = t." + VERSION + " + 1, \"systemmodstamp\" = ?"
                        + " from unnest(?::bigint[], ?::bigint[]) as s(id, d) where t.\"id\" = s.id",
                now,
                List.copyOf(deletionById.keySet()),
                List.copyOf(deletionById.values()));
    }

    void markRestored(Org org, CatalogObject object, Collection<Long> ids, Instant now) {
        write(
                "update " + PhysicalNames.table(org, object) + " set \"isdeleted\" = false, " + DELETION + " = null, "
                        + VERSION + " = " + VERSION + " + 1, \"systemmodstamp\" = ? where \"id\" = any(?)",
                now,
                List.copyOf(ids));
    }

    void clear(Org org, CatalogObject object, CatalogField field, Collection<Long> ids, Instant now) {
        write(
                "update " + PhysicalNames.table(org, object) + " set " + PhysicalNames.column(field) + " = null, "
                        + VERSION + " = " + VERSION + " + 1, \"systemmodstamp\" = ? where \"id\" = any(?)",
                now,
                List.copyOf(ids));
    }

    /** Points lookups again at what came back, where they are still empty. */
    void relink(Org org, CatalogObject object, CatalogField field, List<Cleared> cleared, Instant now) {
        String column = PhysicalNames.column(field);
        write(
                "update " + PhysicalNames.table(org, object) + " t set " + column + " = s.target, " + VERSION + " = t."
                        + VERSION + " + 1, \"systemmodstamp\" = ? from unnest(?::bigint[], ?::bigint[])"
                        + " as s(id, target) where t.\"id\" = s.id and t." + column
                        + " is null and not t.\"isdeleted\"",
                now,
                cleared.stream().map(Cleared::recordId).toList(),
                cleared.stream().map(Cleared::target).toList());
    }

    void add(Org org, List<Deletion> deletions, List<Part> parts, List<Cleared> cleared) {
        addRoots(org, deletions);
        write(
                "insert into " + PhysicalNames.table(org, "_deletion_part")
                        + " (deletion_id, record_id) select * from unnest(?::bigint[], ?::bigint[])",
                null,
                parts.stream().map(Part::deletion).toList(),
                parts.stream().map(Part::recordId).toList());
        if (!cleared.isEmpty()) {
            write(
                    "insert into " + PhysicalNames.table(org, "_deletion_cleared")
                            + " (deletion_id, field_id, record_id, target_id)"
                            + " select * from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])",
                    null,
                    cleared.stream().map(Cleared::deletion).toList(),
                    cleared.stream().map(Cleared::fieldId).toList(),
                    cleared.stream().map(Cleared::recordId).toList(),
                    cleared.stream().map(Cleared::target).toList());
        }
    }

    private void addRoots(Org org, List<Deletion> deletions) {
        String sql = "insert into " + PhysicalNames.table(org, "_deletion")
                + " (id, object_number, record_id, record_name, deleted_by, deleted_at) select * from"
                + " unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::timestamptz[])";
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            bind(connection, statement, 1, Kept.ID, deletions, Deletion::id);
            bind(connection, statement, 2, Kept.ID, deletions, deletion -> (long) deletion.objectNumber());
            bind(connection, statement, 3, Kept.ID, deletions, Deletion::recordId);
            bind(connection, statement, 4, Kept.TEXT, deletions, Deletion::name);
            bind(connection, statement, 5, Kept.ID, deletions, Deletion::by);
            bind(connection, statement, 6, Kept.INSTANT, deletions, Deletion::at);
            return statement;
        });
    }

    private static void bind(
            Connection connection,
            PreparedStatement statement,
            int index,
            Kept kept,
            List<Deletion> deletions,
            Function<Deletion, @Nullable Object> value)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        deletions.forEach(deletion -> values.add(value.apply(deletion)));
        kept.bindMany(connection, statement, index, values);
    }

    /** The deletions of which these are the roots. */
    List<Deletion> ofRoots(Org org, Collection<Long> roots) {
        return ask(
                SELECT_DELETION + PhysicalNames.table(org, "_deletion") + " d where d.record_id = any(?)",
                DeletionStore::deletion,
                List.copyOf(roots));
    }

    /** The deletions with which these went along. */
    Map<Long, Deletion> ofParts(Org org, Collection<Long> records) {
        Map<Long, Deletion> found = new HashMap<>();
        ask(
                        SELECT_DELETION.replace("0 as part", "p.record_id as part")
                                + PhysicalNames.table(org, "_deletion") + " d join "
                                + PhysicalNames.table(org, "_deletion_part")
                                + " p on p.deletion_id = d.id where p.record_id = any(?)",
                        row -> Map.entry(row.getLong("part"), deletion(row)),
                        List.copyOf(records))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static final String SELECT_DELETION =
            "select d.id, d.object_number, d.record_id, d.record_name, d.deleted_by, d.deleted_at, 0 as part from ";

    private static Deletion deletion(ResultSet row) throws SQLException {
        Object at = Kept.INSTANT.read(row, 6);
        return new Deletion(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getString(4),
                row.getLong(5),
                at instanceof Instant instant ? instant : Instant.EPOCH);
    }

    List<Part> parts(Org org, Collection<Long> deletions) {
        return ask(
                "select deletion_id, record_id from " + PhysicalNames.table(org, "_deletion_part")
                        + " where deletion_id = any(?)",
                row -> new Part(row.getLong(1), row.getLong(2)),
                List.copyOf(deletions));
    }

    List<Cleared> cleared(Org org, Collection<Long> deletions) {
        return ask(
                "select deletion_id, field_id, record_id, target_id from "
                        + PhysicalNames.table(org, "_deletion_cleared") + " where deletion_id = any(?)",
                row -> new Cleared(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                List.copyOf(deletions));
    }

    void forget(Org org, Collection<Long> deletions) {
        List<Long> ids = List.copyOf(deletions);
        write("delete from " + PhysicalNames.table(org, "_deletion") + " where id = any(?)", null, ids);
        write("delete from " + PhysicalNames.table(org, "_deletion_part") + " where deletion_id = any(?)", null, ids);
        write(
                "delete from " + PhysicalNames.table(org, "_deletion_cleared") + " where deletion_id = any(?)",
                null,
                ids);
    }

    /** Among these, those whose target by this field is not alive. */
    List<Long> orphans(Org org, CatalogObject object, CatalogField field, CatalogObject master, Collection<Long> ids) {
        return ask(
                "select t.\"id\" from " + PhysicalNames.table(org, object)
                        + " t where t.\"id\" = any(?) and not exists (select 1 from "
                        + PhysicalNames.table(org, master) + " m where m.\"id\" = t." + PhysicalNames.column(field)
                        + " and not m.\"isdeleted\")",
                row -> row.getLong(1),
                List.copyOf(ids));
    }

    /** Deleted records whose value of a unique field was taken since, and by whom. */
    List<Child> taken(Org org, CatalogObject object, CatalogField field, Collection<Long> ids) {
        String column = PhysicalNames.column(field);
        String table = PhysicalNames.table(org, object);
        boolean ignoresCase = KeyStore.ignoresCase(field);
        String one = ignoresCase ? "lower(a." + column + ")" : "a." + column;
        String other = ignoresCase ? "lower(b." + column + ")" : "b." + column;
        return ask(
                "select a.\"id\", b.\"id\" from " + table + " a join " + table + " b on " + other + " = " + one
                        + " where a.\"id\" = any(?) and not b.\"isdeleted\" and b.\"id\" <> a.\"id\"",
                row -> new Child(row.getLong(1), row.getLong(2)),
                List.copyOf(ids));
    }

    private interface RowReading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String sql, RowReading<T> reading, List<?>... ids) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql);
                    for (int i = 0; i < ids.length; i++) {
                        Kept.ID.bindMany(connection, statement, i + 1, new ArrayList<>(ids[i]));
                    }
                    return statement;
                },
                (row, n) -> reading.read(row));
    }

    private int write(String sql, @Nullable Instant now, List<?>... ids) {
        return jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            int index = 1;
            if (now != null) {
                Kept.INSTANT.bind(statement, index++, now);
            }
            for (List<?> some : ids) {
                Kept.ID.bindMany(connection, statement, index++, new ArrayList<>(some));
            }
            return statement;
        });
    }

    /** Groups ids by the object that each tells. */
    static <T> Map<Integer, List<T>> byObject(Collection<T> all, Function<T, Long> id) {
        Map<Integer, List<T>> groups = new TreeMap<>();
        all.forEach(one -> groups.computeIfAbsent(RecordId.objectNumber(id.apply(one)), n -> new ArrayList<>())
                .add(one));
        return groups;
    }
}
