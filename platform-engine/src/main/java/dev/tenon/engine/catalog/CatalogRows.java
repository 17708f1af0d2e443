package dev.tenon.engine.catalog;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Entry;
import dev.tenon.metadata.catalog.InstalledPackage;
import dev.tenon.metadata.catalog.Parked;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.ObjectDef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A catalog as rows of its tables, by primary key. What two catalogs have in common is equal here, so it is not written. */
record CatalogRows(
        Map<Long, ObjectRow> objects,
        Map<Long, FieldRow> fields,
        Map<Long, Entry> elements,
        Map<String, InstalledPackage> packages) {

    /** An object without its fields; its definition names the name field alone. */
    record ObjectRow(
            long id,
            int number,
            String packageName,
            ObjectDef bare,
            @Nullable Instant parkedAt) {}

    /** A field; the name field stands at position 0. */
    record FieldRow(
            long id,
            long objectId,
            int position,
            String packageName,
            FieldDef def,
            @Nullable Instant parkedAt) {}

    static CatalogRows of(Catalog catalog) {
        CatalogRows rows = new CatalogRows(
                new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), catalog.packages());
        catalog.allObjects().forEach(object -> rows.add(object, null));
        catalog.entries().values().forEach(entry -> rows.elements.put(entry.id(), entry));
        catalog.parked().forEach(rows::add);
        return rows;
    }

    private void add(CatalogObject object, @Nullable Instant parkedAt) {
        ObjectDef bare = object.def().withFields(List.of());
        objects.put(object.id(), new ObjectRow(object.id(), object.number(), object.packageName(), bare, parkedAt));
        int position = 0;
        for (FieldDef def : object.def().definedFields()) {
            long id = object.field(def.name()).orElseThrow().id();
            String packageName = object.field(def.name()).orElseThrow().packageName();
            fields.put(id, new FieldRow(id, object.id(), position++, packageName, def, null));
        }
    }

    private void add(Parked gone) {
        switch (gone) {
            case Parked.WholeObject whole -> add(whole.object(), whole.parkedAt());
            case Parked.Field field ->
                fields.put(
                        field.id(),
                        new FieldRow(
                                field.id(), field.objectId(), 0, field.packageName(), field.def(), field.parkedAt()));
        }
    }
}
