package dev.tenon.engine.schema;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Parked;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The table that a catalog implies for one object, parked columns included. Two shapes of an object are compared by stable
 * ids, so that a rename is a rename.
 *
 * @param name the bare name of the table
 * @param fields by the field's stable id
 */
record TableShape(CatalogObject object, String name, boolean parked, SequencedMap<Long, FieldShape> fields) {

    /** One defined field and its columns, in the order of {@link FieldParts#columns}; an address has several. */
    record FieldShape(long id, FieldDef def, boolean parked, List<PartShape> columns) {}

    /** One column: the field or part that it keeps, and its bare name. */
    record PartShape(String name, FieldDef def) {
        String type() {
            return ColumnTypes.of(def.type());
        }

        String quoted() {
            return PhysicalNames.quote(name);
        }
    }

    TableShape {
        fields = Collections.unmodifiableSequencedMap(fields);
    }

    /** The shapes of all objects of a catalog by stable id, parked ones too. */
    static SequencedMap<Long, TableShape> of(Catalog catalog) {
        SequencedMap<Long, TableShape> shapes = new LinkedHashMap<>();
        for (CatalogObject object : catalog.allObjects()) {
            shapes.put(object.id(), of(object, PhysicalNames.of(object.name()), false, catalog.parked()));
        }
        for (Parked gone : catalog.parked()) {
            if (gone instanceof Parked.WholeObject whole) {
                CatalogObject object = whole.object();
                shapes.put(object.id(), of(object, PhysicalNames.parked(object.id()), true, catalog.parked()));
            }
        }
        return shapes;
    }

    private static TableShape of(CatalogObject object, String name, boolean parked, List<Parked> gone) {
        SequencedMap<Long, FieldShape> fields = new LinkedHashMap<>();
        for (FieldDef def : object.def().definedFields()) {
            long id = object.field(def.name()).orElseThrow().id();
            fields.put(id, new FieldShape(id, def, false, live(def)));
        }
        for (Parked element : gone) {
            if (element instanceof Parked.Field field && field.objectId() == object.id()) {
                fields.put(field.id(), new FieldShape(field.id(), field.def(), true, aside(field)));
            }
        }
        return new TableShape(object, name, parked, fields);
    }

    private static List<PartShape> live(FieldDef def) {
        return FieldParts.columns(def).stream()
                .map(part -> new PartShape(PhysicalNames.of(part.name()), part))
                .toList();
    }

    private static List<PartShape> aside(Parked.Field field) {
        List<FieldDef> parts = FieldParts.columns(field.def());
        List<PartShape> columns = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String name = PhysicalNames.parked(field.id()) + (parts.size() == 1 ? "" : "_" + i);
            columns.add(new PartShape(name, parts.get(i)));
        }
        return List.copyOf(columns);
    }

    boolean hasOwner() {
        return object.hasOwner();
    }
}
