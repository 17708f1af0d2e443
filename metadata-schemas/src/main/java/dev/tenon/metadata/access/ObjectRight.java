package dev.tenon.metadata.access;

/** What a user may do with the records of an object. VIEW_ALL and MODIFY_ALL pass over record sharing. */
public enum ObjectRight {
    READ("read"),
    CREATE("create"),
    EDIT("edit"),
    DELETE("delete"),
    VIEW_ALL("viewAll"),
    MODIFY_ALL("modifyAll");

    private final String key;

    ObjectRight(String key) {
        this.key = key;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }
}
