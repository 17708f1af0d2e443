package dev.tenon.console.setup;

import dev.tenon.console.view.Url;
import dev.tenon.metadata.access.SystemRight;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The sections of Setup, in the order of its navigation. */
enum SetupSection {
    OBJECTS(Group.DATA, "objects", SystemRight.CUSTOMIZE),
    VALUE_SETS(Group.DATA, "value-sets", SystemRight.CUSTOMIZE),
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
