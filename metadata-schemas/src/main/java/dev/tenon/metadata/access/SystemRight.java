package dev.tenon.metadata.access;

/** Rights that belong to no object. */
public enum SystemRight {
    /** Objects, fields, layouts, packages: everything that goes through a deploy. */
    CUSTOMIZE("customize"),
    MANAGE_USERS("manageUsers"),
    USE_API("useApi"),
    IMPORT("import"),
    EXPORT("export"),
    VIEW_ALL_DATA("viewAllData"),
    MODIFY_ALL_DATA("modifyAllData"),
    /** Encrypted fields in clear. */
    VIEW_ENCRYPTED("viewEncrypted");

    private final String key;

    SystemRight(String key) {
        this.key = key;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }
}
