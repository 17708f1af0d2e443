package dev.tenon.engine.org;

import dev.tenon.metadata.object.RecordId;
import java.util.regex.Pattern;

/**
 * One organisation (tenant): everything it has lives in a PostgreSQL schema of its own.
 *
 * @param key short lower-case name, unique, never changed
 * @param number the sequence of its {@code 00D} id
 */
public record Org(String key, long number, String name) {
    private static final int OBJECT_NUMBER = RecordId.numberOfPrefix("00D").orElseThrow();
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public Org {
        if (!isKey(key)) {
            throw new IllegalArgumentException("Not a key of an organisation: " + key);
        }
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** The PostgreSQL schema of this organisation: safe to write into SQL as it is. */
    public String schema() {
        return "org_" + key;
    }

    /** The 18-character id that clients see. */
    public String id18() {
        return RecordId.format(RecordId.of(OBJECT_NUMBER, number));
    }
}
