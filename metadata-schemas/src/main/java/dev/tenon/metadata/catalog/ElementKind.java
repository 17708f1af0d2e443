package dev.tenon.metadata.catalog;

import java.util.Optional;

/** The kinds of definitions, by the names that files and the metadata API use, in the order of dependence. */
public enum ElementKind {
    GLOBAL_VALUE_SET("global-value-set"),
    OBJECT("object"),
    LAYOUT("layout"),
    LIST_VIEW("list-view"),
    APP("app"),
    PERMISSION_SET("permission-set");

    private final String key;

    ElementKind(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<ElementKind> ofKey(String key) {
        for (ElementKind kind : values()) {
            if (kind.key.equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
