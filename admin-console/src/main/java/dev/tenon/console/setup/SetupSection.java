package dev.tenon.console.setup;

import dev.tenon.console.view.Url;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.ElementKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sections of Setup, in the order of its navigation. */
enum SetupSection {
    OBJECTS(Group.DATA, "objects", SystemRight.CUSTOMIZE),
    VALUE_SETS(Group.DATA, "value-sets", SystemRight.CUSTOMIZE),
    ROLL_UPS(Group.DATA, "roll-ups", SystemRight.CUSTOMIZE),
    LAYOUTS(Group.PAGES, "layouts", SystemRight.CUSTOMIZE),
    LIST_VIEWS(Group.PAGES, "list-views", SystemRight.CUSTOMIZE),
    APPS(Group.PAGES, "apps", SystemRight.CUSTOMIZE),
    USERS(Group.PEOPLE, "users", SystemRight.MANAGE_USERS),
    PERMISSION_SETS(Group.PEOPLE, "permission-sets", SystemRight.CUSTOMIZE),
    PACKAGES(Group.SYSTEM, "packages", SystemRight.CUSTOMIZE);

    private final Group group;
    private final String path;
    private final SystemRight right;

    SetupSection(Group group, String path, SystemRight right) {
        this.group = group;
        this.path = path;
        this.right = right;
    }

    /** The headings of the navigation. */
    enum Group {
        DATA("database"),
        PAGES("layout-template"),
        PEOPLE("users"),
        SYSTEM("package");

        private final String icon;

        Group(String icon) {
            this.icon = icon;
        }

        String icon() {
            return icon;
        }

        String labelKey() {
            return "setup.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    static List<SetupSection> of(Group group) {
        return Arrays.stream(values()).filter(section -> section.group == group).toList();
    }

    /** The section of this address. */
    static SetupSection at(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path.equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** What is defined here, if it is one kind of element. */
    Optional<ElementKind> kind() {
        return switch (this) {
            case VALUE_SETS -> Optional.of(ElementKind.GLOBAL_VALUE_SET);
            case LAYOUTS -> Optional.of(ElementKind.LAYOUT);
            case LIST_VIEWS -> Optional.of(ElementKind.LIST_VIEW);
            case APPS -> Optional.of(ElementKind.APP);
            case PERMISSION_SETS -> Optional.of(ElementKind.PERMISSION_SET);
            case OBJECTS -> Optional.of(ElementKind.OBJECT);
            case ROLL_UPS, USERS, PACKAGES -> Optional.empty();
        };
    }

    SystemRight right() {
        return right;
    }

    Url url() {
        return Url.path("setup", path);
    }

    String labelKey() {
        return "setup." + path;
    }
}
