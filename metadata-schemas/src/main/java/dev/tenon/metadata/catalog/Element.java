package dev.tenon.metadata.catalog;

import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.object.GlobalValueSetDef;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.page.AppDef;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.page.ListViewDef;

/** Any definition, whatever its kind: what files hold, the metadata API moves and a deploy changes. */
public sealed interface Element {

    ElementKind kind();

    /** Its name within its kind. A list view's is {@code Object.View}, since views are named within their object. */
    String name();

    /** A global value set. */
    record ValueSet(GlobalValueSetDef def) implements Element {
        @Override
        public ElementKind kind() {
            return ElementKind.GLOBAL_VALUE_SET;
        }

        @Override
        public String name() {
            return def.name().value();
        }
    }

    /** An object with its fields. */
    record OfObject(ObjectDef def) implements Element {
        @Override
        public ElementKind kind() {
            return ElementKind.OBJECT;
        }

        @Override
        public String name() {
            return def.name().value();
        }
    }

    /** A page layout. */
    record Layout(LayoutDef def) implements Element {
        @Override
        public ElementKind kind() {
            return ElementKind.LAYOUT;
        }

        @Override
        public String name() {
            return def.name().value();
        }
    }

    /** A list view. */
    record ListView(ListViewDef def) implements Element {
        @Override
        public ElementKind kind() {
            return ElementKind.LIST_VIEW;
        }

        @Override
        public String name() {
            return def.object().value() + "." + def.name().value();
        }
    }

    /** An app. */
    record App(AppDef def) implements Element {
        @Override
        public ElementKind kind() {
            return ElementKind.APP;
        }

        @Override
        public String name() {
            return def.name().value();
        }
    }

    /** A permission set. */
    record PermissionSet(PermissionSetDef def) implements Element {
        @Override
        public ElementKind kind() {
            return ElementKind.PERMISSION_SET;
        }

        @Override
        public String name() {
            return def.name().value();
        }
    }
}
