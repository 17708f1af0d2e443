package dev.tenon.metadata.access;

/** What a user may do with a field; each includes those before it. */
public enum FieldRight {
    NONE("none"),
    READ("read"),
    EDIT("edit");

    private final String key;

    FieldRight(String key) {
        this.key = key;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }

    public FieldRight max(FieldRight other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
