package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import java.time.Instant;

/** Something removed whose data is kept until it is purged, so that it can be restored. */
public sealed interface Parked {

    /** The stable id of the element, by which it is restored. */
    long id();

    Instant parkedAt();

    /** A field of an object that still exists. */
    record Field(long id, long objectId, FieldDef def, String packageName, Instant parkedAt) implements Parked {
        public ApiName name() {
            return def.name();
        }
    }

    /** An object with its fields. */
    record WholeObject(CatalogObject object, Instant parkedAt) implements Parked {
        @Override
        public long id() {
            return object.id();
        }
    }
}
