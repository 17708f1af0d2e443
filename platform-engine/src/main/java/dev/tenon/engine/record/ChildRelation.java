package dev.tenon.engine.record;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.OnDelete;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A field by which records of one object point at others that may be deleted, and what then happens to them. */
record ChildRelation(CatalogObject child, CatalogField field, Set<CatalogObject> parents, OnDelete onDelete) {

    /** All that point at one of these objects. Who made a record, and who owns it, does not go with it. */
    static List<ChildRelation> to(Catalog catalog, Set<CatalogObject> parents) {
        List<ChildRelation> relations = new ArrayList<>();
        for (CatalogObject child : catalog.allObjects()) {
            for (CatalogField field : child.columns()) {
                if (field.type() instanceof FieldType.Relation relation
                        && field.origin() != CatalogField.Origin.SYSTEM
                        && parents.stream()
                                .anyMatch(parent -> relation.targets().contains(parent.name()))) {
                    relations.add(new ChildRelation(child, field, parents, onDelete(field, relation)));
                }
            }
        }
        return relations;
    }

    /** What cannot be empty cannot be cleared. */
    private static OnDelete onDelete(CatalogField field, FieldType.Relation type) {
        OnDelete wanted = switch (type) {
            case FieldType.MasterDetail ignored -> OnDelete.CASCADE;
            case FieldType.Lookup lookup -> lookup.onDelete();
            case FieldType.PolymorphicLookup ignored -> OnDelete.CLEAR;
            case FieldType.Hierarchy ignored -> OnDelete.CLEAR;
        };
        return wanted == OnDelete.CLEAR && field.def().required() ? OnDelete.RESTRICT : wanted;
    }
}
