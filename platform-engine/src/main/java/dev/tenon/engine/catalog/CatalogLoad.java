package dev.tenon.engine.catalog;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.catalog.Entry;
import dev.tenon.metadata.catalog.InstalledPackage;
import dev.tenon.metadata.catalog.Parked;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.pack.DefinitionReader;
import dev.tenon.metadata.problem.ProblemKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads one organisation's catalog; one use, one catalog. */
final class CatalogLoad {
    private final JdbcClient jdbc;
    private final Org org;
    private final Map<Long, List<FieldRow>> fields = new HashMap<>();
    private final SequencedMap<String, CatalogObject> objects = new LinkedHashMap<>();
    private final List<Parked> parked = new ArrayList<>();

    private record FieldRow(
            long id,
            String packageName,
            String json,
            @Nullable Timestamp parkedAt) {}

    private record Counters(long version, long nextId, int nextObjectNumber) {}

    CatalogLoad(JdbcClient jdbc, Org org) {
        this.jdbc = jdbc;
        this.org = org;
    }

    Catalog load() {
        Counters counters = jdbc.sql("select version, next_id, next_object_number from " + table("_catalog"))
                .query((row, n) -> new Counters(row.getLong(1), row.getLong(2), row.getInt(3)))
                .single();
        readFields();
        readObjects();
        return new Catalog(
                counters.version(),
                counters.nextId(),
                counters.nextObjectNumber(),
                objects,
                elements(),
                parked,
                packages());
    }

    private void readFields() {
        jdbc.sql("select object_id, id, package, definition::text, parked_at from " + table("_field")
                        + " order by object_id, position, id")
                .query((ResultSet row) -> {
                    FieldRow field =
                            new FieldRow(row.getLong(2), row.getString(3), row.getString(4), row.getTimestamp(5));
                    fields.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(field);
                });
    }

    private void readObjects() {
        jdbc.sql("select id, number, package, definition::text, parked_at from " + table("_object") + " order by id")
                .query(this::readObject);
    }

    private void readObject(ResultSet row) throws SQLException {
        Element element =
                DefinitionReader.readJson(ElementKind.OBJECT, row.getString(4)).orThrow(ProblemKind.UNPROCESSABLE);
        ObjectDef bare = ((Element.OfObject) element).def();
        long id = row.getLong(1);
        Map<ApiName, CatalogObject.FieldIdentity> identities = new HashMap<>();
        List<FieldDef> defs = new ArrayList<>();
        for (FieldRow field : fields.getOrDefault(id, List.of())) {
            FieldDef def = DefinitionReader.readField(field.json(), bare.name()).orThrow(ProblemKind.UNPROCESSABLE);
            if (field.parkedAt() != null) {
                parked.add(new Parked.Field(
                        field.id(),
                        id,
                        def,
                        field.packageName(),
                        field.parkedAt().toInstant()));
                continue;
            }
            identities.put(def.name(), new CatalogObject.FieldIdentity(field.id(), field.packageName()));
            if (!def.name().equals(bare.nameField().name())) {
                defs.add(def);
            }
        }
        CatalogObject object =
                new CatalogObject(id, row.getInt(2), row.getString(3), bare.withFields(defs), identities);
        Timestamp parkedAt = row.getTimestamp(5);
        if (parkedAt == null) {
            objects.put(object.name().key(), object);
        } else {
            parked.add(new Parked.WholeObject(object, parkedAt.toInstant()));
        }
    }

    private SequencedMap<Catalog.ElementKey, Entry> elements() {
        SequencedMap<Catalog.ElementKey, Entry> entries = new LinkedHashMap<>();
        jdbc.sql("select id, kind, package, definition::text from " + table("_element") + " order by id")
                .query((ResultSet row) -> {
                    ElementKind kind = ElementKind.ofKey(row.getString(2)).orElseThrow();
                    Element element =
                            DefinitionReader.readJson(kind, row.getString(4)).orThrow(ProblemKind.UNPROCESSABLE);
                    entries.put(
                            Catalog.ElementKey.of(kind, element.name()),
                            new Entry(row.getLong(1), row.getString(3), element));
                });
        return entries;
    }

    private SequencedMap<String, InstalledPackage> packages() {
        SequencedMap<String, InstalledPackage> packages = new LinkedHashMap<>();
        jdbc.sql("select name, version, label::text, description, namespace from " + table("_package")
                        + " order by name")
                .query((ResultSet row) -> {
                    packages.put(
                            row.getString(1),
                            new InstalledPackage(
                                    row.getString(1),
                                    row.getString(2),
                                    LabelJson.read(row.getString(3)),
                                    row.getString(4),
                                    row.getString(5)));
                });
        return packages;
    }

    private String table(String name) {
        return CatalogStore.table(org, name);
    }
}
