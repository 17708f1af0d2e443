package dev.tenon.engine.query;

import dev.tenon.metadata.filter.FieldPath;

/** One item between SELECT and FROM. */
public sealed interface Selection {

    /** A field, of the record itself or of a parent. A compound field stands for all its parts. */
    record Field(FieldPath path) implements Selection {}

    /** {@code FIELDS(STANDARD)}: all fields of a group that the reader may see. */
    record Fields(Group group) implements Selection {
        /** Which fields. */
        public enum Group {
            ALL,
            STANDARD,
            CUSTOM
        }
    }

    /** {@code COUNT()}: the number of records, and no record. Stands alone. */
    record Count() implements Selection {}
}
