package dev.tenon.console.setup;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.page.AppDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What creating an object means: the object itself, and its tab in the app where people shall find it. */
final class NewObject {
    private NewObject() {}

    static CatalogChange with(Catalog catalog, ObjectDef object, String app) {
        CatalogChange put = new CatalogChange.Put(new Element.OfObject(object), "");
        Optional<AppDef> chosen = catalog.apps().stream()
                .filter(found -> found.name().matches(app))
                .findFirst();
        return chosen.isEmpty()
                ? put
                : new CatalogChange.All(List.of(
                        put, new CatalogChange.Put(new Element.App(withTab(chosen.get(), object.name())), "")));
    }

    private static AppDef withTab(AppDef app, ApiName object) {
        List<ApiName> tabs = new ArrayList<>(app.tabs());
        tabs.add(object);
        return new AppDef(app.name(), app.label(), app.description(), app.icon(), tabs, Optional.empty());
    }
}
