package dev.tenon.metadata.pack;

import dev.tenon.metadata.catalog.ElementKind;
import java.util.List;
import java.util.Optional;

/** Where the files of each kind lie in a package, and the key by which a file of that kind says its name. */
enum PackageFolder {
    VALUE_SETS("value-sets", ElementKind.GLOBAL_VALUE_SET, "valueSet"),
    LAYOUTS("layouts", ElementKind.LAYOUT, "layout"),
    LIST_VIEWS("list-views", ElementKind.LIST_VIEW, "listView"),
    APPS("apps", ElementKind.APP, "app"),
    PERMISSION_SETS("permission-sets", ElementKind.PERMISSION_SET, "permissionSet"),
    /** Last, since layouts and list views have a key {@code object} too. */
    OBJECTS("objects", ElementKind.OBJECT, "object");

    static final String DATA = "data";

    private final String folder;
    private final ElementKind kind;
    private final String nameKey;

    PackageFolder(String folder, ElementKind kind, String nameKey) {
        this.folder = folder;
        this.kind = kind;
        this.nameKey = nameKey;
    }

    String folder() {
        return folder;
    }

    ElementKind kind() {
        return kind;
    }

    static PackageFolder of(ElementKind kind) {
        for (PackageFolder folder : values()) {
            if (folder.kind == kind) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder for " + kind);
    }

    static Optional<PackageFolder> ofFolder(String name) {
        for (PackageFolder folder : values()) {
            if (folder.folder.equals(name)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** The kind that a document shows itself to be, by its own name's key. */
    static Optional<PackageFolder> ofDocument(MapReading reading) {
        for (PackageFolder folder : values()) {
            if (reading.has(folder.nameKey)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    static List<String> names() {
        return List.of("value-sets", "objects", "layouts", "list-views", "apps", "permission-sets", DATA);
    }
}
