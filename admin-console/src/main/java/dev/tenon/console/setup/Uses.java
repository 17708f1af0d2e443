package dev.tenon.console.setup;

import dev.tenon.console.view.Text;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import java.util.ArrayList;
import java.util.List;

/** Where an object is used, as its screen says it. */
final class Uses {
    private Uses() {}

    static List<String> of(Catalog catalog, CatalogObject object, Text text) {
        List<String> uses = new ArrayList<>();
        catalog.layouts(object.name()).forEach(layout -> uses.add(text.get("setup.use.layout", layout.name())));
        catalog.listViews(object.name()).forEach(view -> uses.add(text.get("setup.use.view", view.name())));
        catalog.apps().stream()
                .filter(app -> app.tabs().contains(object.name()))
                .forEach(app -> uses.add(text.get("setup.use.app", app.name())));
        catalog.permissionSets().stream()
                .filter(set -> set.on(object.name()).isPresent())
                .forEach(set -> uses.add(text.get("setup.use.set", set.name())));
        for (CatalogObject other : catalog.allObjects()) {
            other.fields().stream()
                    .filter(field -> field.type() instanceof FieldType.Relation relation
                            && relation.targets().contains(object.name()))
                    .forEach(field -> uses.add(text.get("setup.use.field", other.name(), field.name())));
        }
        return uses;
    }
}
