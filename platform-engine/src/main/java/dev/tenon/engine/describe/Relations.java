package dev.tenon.engine.describe;

import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.OnDelete;

/** What deleting a parent does to the children, as clients are told. */
final class Relations {
    private Relations() {}

    static boolean cascades(FieldType type) {
        return type instanceof FieldType.MasterDetail
                || type instanceof FieldType.Lookup lookup && lookup.onDelete() == OnDelete.CASCADE;
    }

    static boolean restricts(FieldType type) {
        return type instanceof FieldType.Lookup lookup && lookup.onDelete() == OnDelete.RESTRICT;
    }
}
