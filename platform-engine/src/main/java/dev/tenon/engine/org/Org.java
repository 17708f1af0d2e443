package dev.tenon.engine.org;

import dev.tenon.metadata.object.RecordId;

/**
 * One organisation (tenant): everything it has lives in a PostgreSQL schema of its own.
 *
 * @param key short lower-case name, unique, never changed
 * @param number the sequence of its {@code 00D} id
 */
public record Org(String key, long number, String name) {
    private static final int OBJECT_NUMBER = RecordId.numberOfPrefix("00D").orElseThrow();

    /** The PostgreSQL schema of this organisation. */
    public String schema() {
        return "org_" + key;
    }

    /** The 18-character id that clients see. */
    public String id18() {
        return RecordId.format(RecordId.of(OBJECT_NUMBER, number));
    }
}
