package dev.tenon.console.view;

import java.util.List;
import java.util.Optional;

/** What stands around every screen of a signed-in user: the app, its tabs, search, and what the user may open. */
public record Shell(
        App app,
        List<App> apps,
        List<Tab> tabs,
        List<Creation> creations,
        User user,
        Url searchUrl,
        Url signOutUrl,
        Optional<Url> setupUrl,
        Optional<Url> helpUrl) {

    public Shell {
        apps = List.copyOf(apps);
        tabs = List.copyOf(tabs);
        creations = List.copyOf(creations);
    }

    /** An app of the launcher. The colour is one of {@link Tint}. */
    public record App(String label, String description, String icon, Tint tint, Url url, boolean current) {}

    /** A tab of the current app. */
    public record Tab(String label, String icon, Url url, boolean current) {}

    /** Something that "+ New" makes. */
    public record Creation(String label, String icon, Url url) {}

    /** The signed-in user as the menu shows them. */
    public record User(String name, String login, Url profileUrl) {}
}
