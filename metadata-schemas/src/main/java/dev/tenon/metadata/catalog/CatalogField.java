package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;

/**
 * One field of an object as the engine sees it: something with a value, and, but for whole compounds, with a column.
 *
 * @param id stable through renames; a part has the id of its whole, a system field 0
 * @param whole the compound field it belongs to; its own name for others
 * @param packageName who brought it: a package, or empty for the organisation itself and for system fields
 */
public record CatalogField(long id, FieldDef def, Origin origin, ApiName whole, String packageName) {

    /** Where a field comes from. */
    public enum Origin {
        /** Every object has it. */
        SYSTEM,
        /** The name field. */
        NAME,
        /** Defined by an admin or a package. */
        DEFINED,
        /** A part of a defined compound field. */
        PART
    }

    public ApiName name() {
        return def.name();
    }

    public FieldType type() {
        return def.type();
    }

    /** False for a compound field that is nothing but its parts, and for what a formula computes. */
    public boolean hasColumn() {
        return !def.isFormula() && (!(type() instanceof FieldType.Compound) || type() instanceof FieldType.PersonName);
    }

    /** True for what nobody writes: the stamps of the system, numbers that it gives, computed values. */
    public boolean isKeptByEngine() {
        return switch (origin) {
            case SYSTEM -> SystemFields.isReadOnly(def);
            case NAME, DEFINED, PART -> type() instanceof FieldType.AutoNumber || def.isComputed();
        };
    }
}
