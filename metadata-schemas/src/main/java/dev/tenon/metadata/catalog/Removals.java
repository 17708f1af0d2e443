package dev.tenon.metadata.catalog;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.page.ListViewDef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes layouts, list views, apps and permission sets forget what is gone. Lookups to what is gone are the check's. */
final class Removals {
    private final Map<String, CatalogObject> objects;
    private final Set<Catalog.ElementKey> others;

    /**
     * @param objects those that are left, by lower-case name
     * @param others the keys of all other elements that are left
     */
    Removals(Map<String, CatalogObject> objects, Set<Catalog.ElementKey> others) {
        this.objects = objects;
        this.others = others;
    }

    /** The element without its mentions of what is gone; empty if nothing of it is left. */
    Optional<Element> swept(Element element) {
        return switch (element) {
            case Element.Layout layout when !exists(layout.def().object()) -> Optional.empty();
            case Element.ListView view when !exists(view.def().object()) -> Optional.empty();
            case Element.ListView view -> Optional.of(new Element.ListView(withAColumn(sweep(view))));
            case Element.Layout layout -> Optional.of(Mentions.rewrite(layout, new Forgetting(), objects));
            case Element.App app -> Optional.of(Mentions.rewrite(app, new Forgetting(), objects));
            case Element.PermissionSet set -> Optional.of(Mentions.rewrite(set, new Forgetting(), objects));
            case Element.OfObject object -> Optional.of(object);
            case Element.ValueSet set -> Optional.of(set);
        };
    }

    private boolean exists(ApiName object) {
        return objects.containsKey(object.key());
    }

    private ListViewDef sweep(Element.ListView view) {
        return ((Element.ListView) Mentions.rewrite(view, new Forgetting(), objects)).def();
    }

    /** A list that lost its last column shows the names. */
    private ListViewDef withAColumn(ListViewDef view) {
        CatalogObject object = objects.get(view.object().key());
        if (object == null || !view.columns().isEmpty()) {
            return view;
        }
        FieldDef name = object.def().nameField();
        return new ListViewDef(
                view.name(),
                view.object(),
                view.label(),
                List.of(FieldPath.of(name.name().value())),
                view.filters(),
                view.logic(),
                view.sort(),
                view.scope(),
                view.boardField(),
                view.renamedFrom());
    }

    private final class Forgetting implements MentionVisitor {
        @Override
        public Optional<ApiName> listed(ElementKind kind, ApiName name, String part) {
            boolean there = kind == ElementKind.OBJECT
                    ? exists(name)
                    : others.contains(Catalog.ElementKey.of(kind, name.value()));
            return there ? Optional.of(name) : Optional.empty();
        }

        @Override
        public Optional<ApiName> field(ApiName object, ApiName field, String part) {
            return path(object, FieldPath.of(field.value()), part).map(path -> field);
        }

        @Override
        public Optional<FieldPath> path(ApiName object, FieldPath path, String part) {
            return switch (PathResolution.of(objects, object, path)) {
                case PathResolution.Found ignored -> Optional.of(path);
                case PathResolution.Missing ignored -> Optional.empty();
                case PathResolution.Beyond ignored -> Optional.empty();
                case PathResolution.TooLong ignored -> Optional.of(path);
            };
        }

        @Override
        public Optional<String> children(ApiName parent, String relationship, String part) {
            return PathResolution.children(objects, parent, relationship).map(found -> relationship);
        }
    }
}
