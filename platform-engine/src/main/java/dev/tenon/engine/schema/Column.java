package dev.tenon.engine.schema;

import dev.tenon.engine.catalog.PhysicalNames;

/** One column of a record table as it should be. */
public record Column(String name, String type, Fill fill) {

    /** What a column holds before anybody writes to it. */
    public sealed interface Fill {}

    /** Nothing. */
    record Empty() implements Fill {}

    /** Never empty: this SQL constant in existing rows, {@code afterwards} in new ones that say nothing. */
    record Always(String existing, String afterwards) implements Fill {}

    /** This SQL constant in existing rows; new ones may stay empty. */
    record Once(String existing) implements Fill {}

    static Column plain(String name, String type) {
        return new Column(name, type, new Empty());
    }

    String quoted() {
        return PhysicalNames.quote(name);
    }

    /** As in CREATE TABLE and ADD COLUMN. A constant default is a note in the table's head: no row is rewritten. */
    String declared() {
        return quoted() + " " + type
                + switch (fill) {
                    case Empty ignored -> "";
                    case Always always -> " not null default " + always.existing();
                    case Once once -> " default " + once.existing();
                };
    }
}
