package dev.tenon.engine.query;

import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.FieldType;
import java.util.List;

/**
 * A path that was found in the catalog and may be read.
 *
 * @param path in the case of its definition
 * @param relations the parent steps, from the root
 * @param ends where the path ends: one field, or for a lookup to several objects one of each
 * @param visible false if the records of the last object are out of the reader's sight: then the value is always empty
 */
record ResolvedPath(FieldPath path, List<CatalogField> relations, List<End> ends, boolean visible) {

    /** A field and the object that has it. */
    record End(CatalogObject object, CatalogField field) {}

    CatalogField field() {
        return ends.getFirst().field();
    }

    CatalogObject object() {
        return ends.getFirst().object();
    }

    FieldType type() {
        return field().type();
    }

    boolean isOwn() {
        return relations.isEmpty();
    }
}
