package dev.tenon.metadata.catalog;

import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.GlobalValueSetDef;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.page.AppDef;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.page.ListViewDef;
import java.util.Map;
import java.util.Optional;

/** Follows a rename through every definition that names the renamed thing. */
final class Renames {

    /** What was renamed. */
    sealed interface Rename {}

    /** An element of any kind. */
    record ElementRename(ElementKind kind, String oldName, String newName) implements Rename {}

    /** A field of the object that is now called so. */
    record FieldRename(ApiName object, ApiName oldName, ApiName newName) implements Rename {}

    /** The children of an object, as its queries and related lists call them. */
    record ChildrenRename(ApiName parent, String oldName, String newName) implements Rename {}

    private Renames() {}

    /** This element with every reference to the renamed thing rewritten. The objects are those after the rename. */
    static Element rewrite(Element element, Rename rename, Map<String, CatalogObject> objects) {
        Element rewritten = Mentions.rewrite(element, Renaming.of(rename, objects), objects);
        return rewritten instanceof Element.Layout layout ? new Element.Layout(named(layout.def(), rename)) : rewritten;
    }

    static ObjectDef rewrite(ObjectDef def, Rename rename, Map<String, CatalogObject> objects) {
        return Mentions.object(def, Renaming.of(rename, objects));
    }

    /** A field of this object that is not in use now. */
    static FieldDef rewrite(ApiName object, FieldDef field, Rename rename, Map<String, CatalogObject> objects) {
        return Mentions.field(object, field, "", Renaming.of(rename, objects));
    }

    /** The layout that serves an object by its name goes on serving it. */
    private static LayoutDef named(LayoutDef def, Rename rename) {
        boolean namesake = rename instanceof ElementRename element
                && element.kind() == ElementKind.OBJECT
                && def.name().matches(element.oldName())
                && def.object().matches(element.newName());
        return namesake
                ? new LayoutDef(
                        def.object(),
                        def.object(),
                        def.label(),
                        def.highlights(),
                        def.sections(),
                        def.relatedLists(),
                        def.renamedFrom())
                : def;
    }

    /** A definition as the catalog keeps it: a rename that has been followed is forgotten. */
    static ObjectDef settled(ObjectDef def) {
        ObjectDef named = def.withRenamedFrom(Optional.empty());
        return named.withNameField(def.nameField().withRenamedFrom(Optional.empty()))
                .withFields(def.fields().stream()
                        .map(field -> field.withRenamedFrom(Optional.empty()))
                        .toList());
    }

    static GlobalValueSetDef settled(GlobalValueSetDef def) {
        return new GlobalValueSetDef(def.name(), def.label(), def.description(), def.values(), Optional.empty());
    }

    static LayoutDef settled(LayoutDef def) {
        return new LayoutDef(
                def.name(),
                def.object(),
                def.label(),
                def.highlights(),
                def.sections(),
                def.relatedLists(),
                Optional.empty());
    }

    static ListViewDef settled(ListViewDef def) {
        return new ListViewDef(
                def.name(),
                def.object(),
                def.label(),
                def.columns(),
                def.filters(),
                def.logic(),
                def.sort(),
                def.scope(),
                def.boardField(),
                Optional.empty());
    }

    static AppDef settled(AppDef def) {
        return new AppDef(def.name(), def.label(), def.description(), def.icon(), def.tabs(), Optional.empty());
    }

    static PermissionSetDef settled(PermissionSetDef def) {
        return new PermissionSetDef(
                def.name(),
                def.label(),
                def.description(),
                def.objects(),
                def.systemRights(),
                def.apps(),
                Optional.empty());
    }
}
