package dev.tenon.console.record;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;

/** Which fields a person may fill in: with the right to edit them, and not kept by the engine. */
final class EditableFields {

    private EditableFields() {}

    /** In a new record. */
    static boolean mayFill(Session session, CatalogObject object, CatalogField field) {
        return !field.isKeptByEngine() && session.actor().rights().canEdit(object, field);
    }

    /** In a record that exists. */
    static boolean mayEdit(Session session, CatalogObject object, CatalogField field) {
        boolean fixed = field.type() instanceof FieldType.MasterDetail master && !master.reparentable();
        return !fixed && mayFill(session, object, field);
    }
}
