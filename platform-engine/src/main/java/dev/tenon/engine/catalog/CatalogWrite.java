package dev.tenon.engine.catalog;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.Entry;
import dev.tenon.metadata.catalog.InstalledPackage;
import dev.tenon.metadata.pack.DefinitionWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the difference of two states of a catalog's rows, a batch a table. */
final class CatalogWrite {
    private final JdbcTemplate jdbc;
    private final Org org;

    CatalogWrite(DataSource dataSource, Org org) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.org = org;
    }

    void write(CatalogRows before, CatalogRows after) {
        write("_object", "id", before.objects(), after.objects(), """
                (id, number, name, package, definition, parked_at) values (?, ?, ?, ?, ?::jsonb, ?)
                on conflict (id) do update set number = excluded.number, name = excluded.name,
                package = excluded.package, definition = excluded.definition, parked_at = excluded.parked_at
                """, CatalogWrite::object);
        write("_field", "id", before.fields(), after.fields(), """
                (id, object_id, position, name, package, definition, parked_at) values (?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (id) do update set object_id = excluded.object_id, position = excluded.position,
                name = excluded.name, package = excluded.package, definition = excluded.definition,
                parked_at = excluded.parked_at
                """, CatalogWrite::field);
        write("_element", "id", before.elements(), after.elements(), """
                (id, kind, name, package, definition) values (?, ?, ?, ?, ?::jsonb)
                on conflict (id) do update set kind = excluded.kind, name = excluded.name,
                package = excluded.package, definition = excluded.definition
                """, CatalogWrite::element);
        write("_package", "name", before.packages(), after.packages(), """
                (name, version, label, description, namespace) values (?, ?, ?::jsonb, ?, ?)
                on conflict (name) do update set version = excluded.version, label = excluded.label,
                description = excluded.description, namespace = excluded.namespace
                """, CatalogWrite::installed);
    }

    private <K, R> void write(
            String table, String key, Map<K, R> before, Map<K, R> after, String upsert, Function<R, Object[]> params) {
        List<Object[]> gone = before.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .map(id -> new Object[] {id})
                .toList();
        List<Object[]> changed = after.entrySet().stream()
                .filter(row -> !row.getValue().equals(before.get(row.getKey())))
                .map(row -> params.apply(row.getValue()))
                .toList();
        String name = CatalogStore.table(org, table);
        if (!gone.isEmpty()) {
            jdbc.batchUpdate("delete from " + name + " where " + key + " = ?", gone);
        }
        if (!changed.isEmpty()) {
            jdbc.batchUpdate("insert into " + name + " " + upsert, changed);
        }
    }

    private static Object[] object(CatalogRows.ObjectRow row) {
        return values(
                row.id(),
                row.number(),
                row.bare().name().value(),
                row.packageName(),
                DefinitionWriter.json(new Element.OfObject(row.bare())),
                Timestamps.ofNullable(row.parkedAt()));
    }

    private static Object[] field(CatalogRows.FieldRow row) {
        return values(
                row.id(),
                row.objectId(),
                row.position(),
                row.def().name().value(),
                row.packageName(),
                DefinitionWriter.fieldJson(row.def()),
                Timestamps.ofNullable(row.parkedAt()));
    }

    private static Object[] element(Entry row) {
        return values(
                row.id(),
                row.element().kind().key(),
                row.element().name(),
                row.packageName(),
                DefinitionWriter.json(row.element()));
    }

    private static Object[] installed(InstalledPackage row) {
        return values(row.name(), row.version(), LabelJson.write(row.label()), row.description(), row.namespace());
    }

    @SuppressWarnings("NullAway") // Spring's batch takes nulls, though its signature does not say so.
    private static Object[] values(@Nullable Object... values) {
        return values;
    }
}
