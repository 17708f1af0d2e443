package dev.tenon.console.home;

import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.page.AppDef;
import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An app that a user may open, with the objects of its tabs that they may read. */
record UsableApp(String name, Label label, Label description, String icon, List<CatalogObject> tabs) {

    /** No API name has a hyphen, so nobody's app is hidden by ours. */
    static final String ALL_OBJECTS = "all-objects";

    private static final Label ALL_OBJECTS_LABEL = Label.of("All objects", "全部对象");

    UsableApp {
        tabs = List.copyOf(tabs);
    }

    /**
     * All of them, in the order of their creation. Every object stands in an app of ours where there is no other, and for
     * those who define objects: what they have just made is in no app yet.
     */
    static List<UsableApp> of(Session session) {
        List<UsableApp> apps = new ArrayList<>();
        for (AppDef app : session.catalog().apps()) {
            if (session.actor().rights().mayUse(app.name())) {
                apps.add(defined(session, app));
            }
        }
        if (apps.isEmpty() || session.actor().rights().has(SystemRight.CUSTOMIZE)) {
            apps.add(allObjects(session));
        }
        return List.copyOf(apps);
    }

    private static UsableApp defined(Session session, AppDef app) {
        List<CatalogObject> tabs = app.tabs().stream()
                .flatMap(tab -> session.catalog().object(tab).stream())
                .filter(object -> mayRead(session, object.name()))
                .toList();
        return new UsableApp(app.name().value(), app.shown(), app.description(), icon(app.icon(), "layout-grid"), tabs);
    }

    private static UsableApp allObjects(Session session) {
        List<CatalogObject> tabs = session.catalog().allObjects().stream()
                .filter(object -> !object.name().equals(SystemFields.USER))
                .filter(object -> mayRead(session, object.name()))
                .toList();
        return new UsableApp(ALL_OBJECTS, ALL_OBJECTS_LABEL, Label.EMPTY, "boxes", tabs);
    }

    private static boolean mayRead(Session session, ApiName object) {
        return session.actor().rights().can(ObjectRight.READ, object);
    }

    Tint tint() {
        return name.equals(ALL_OBJECTS) ? Tint.GREY : Tint.ofName(name);
    }

    Url url() {
        return Url.path("app", name);
    }

    /** Where the app begins; empty if none of its objects may be read. */
    Optional<Url> firstTab() {
        return tabs.stream().findFirst().map(object -> Url.path("o", object.name()));
    }

    static String icon(String wished, String otherwise) {
        return wished.isEmpty() ? otherwise : wished;
    }
}
