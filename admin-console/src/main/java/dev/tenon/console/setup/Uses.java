package dev.tenon.console.setup;

import dev.tenon.console.view.Link;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Url;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.catalog.WhereUsed;
import dev.tenon.metadata.catalog.WhereUsed.Use;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a definition is used, as its screen says it: each place once, with the way to it. */
final class Uses {
    private static final Pattern FIELD = Pattern.compile("fields\\[([0-9]+)]\\..*");

    private final Catalog catalog;
    private final Text text;

    Uses(Catalog catalog, Text text) {
        this.catalog = catalog;
        this.text = text;
    }

    List<Link> ofElement(ElementKind kind, String name) {
        return links(WhereUsed.ofElement(catalog, kind, name));
    }

    List<Link> ofField(ApiName object, ApiName field) {
        return links(WhereUsed.ofField(catalog, object, field));
    }

    private List<Link> links(List<Use> uses) {
        return uses.stream().map(this::link).distinct().toList();
    }

    private Link link(Use use) {
        return switch (use.kind()) {
            case OBJECT -> ofObject(use);
            case LAYOUT -> link("layout", use.name(), Url.path("setup", "layouts", use.name()));
            case LIST_VIEW -> ofListView(use.name());
            case APP -> link("app", use.name(), Url.path("setup", "apps", use.name()));
            case PERMISSION_SET -> link("set", use.name(), Url.path("setup", "permission-sets", use.name()));
            case GLOBAL_VALUE_SET -> link("valueSet", use.name(), Url.path("setup", "value-sets", use.name()));
        };
    }

    /** An object names others in its fields. */
    private Link ofObject(Use use) {
        Matcher place = FIELD.matcher(use.part());
        if (!place.matches()) {
            return link("object", use.name(), Url.path("setup", "objects", use.name()));
        }
        FieldDef field = catalog.require(ApiName.of(use.name())).def().fields().get(Integer.parseInt(place.group(1)));
        return Link.of(
                text.get("setup.use.field", use.name(), field.name()),
                Url.path("setup", "objects", use.name(), "fields", field.name()));
    }

    private Link ofListView(String name) {
        int dot = name.indexOf('.');
        return link("view", name, Url.path("o", name.substring(0, dot)).with("view", name.substring(dot + 1)));
    }

    private Link link(String key, String name, Url url) {
        return Link.of(text.get("setup.use." + key, name), url);
    }
}
