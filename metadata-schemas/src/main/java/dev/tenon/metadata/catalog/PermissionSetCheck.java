package dev.tenon.metadata.catalog;

import dev.tenon.metadata.access.ObjectGrant;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.object.ApiName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Checks what a permission set grants against what there is. */
final class PermissionSetCheck {
    private PermissionSetCheck() {}

    static void check(Catalog draft, PermissionSetDef set, Complaints about) {
        NameCheck.wellFormed(set.name(), "permissionSet", about);
        Set<ApiName> apps = new HashSet<>();
        for (int i = 0; i < set.apps().size(); i++) {
            ApiName app = set.apps().get(i);
            String part = "apps[" + i + "]";
            if (draft.element(ElementKind.APP, app.value()).isEmpty()) {
                References.noApp(about, part, app);
            } else if (!apps.add(app)) {
                References.twice(about, part, app);
            }
        }
        Set<ApiName> objects = new HashSet<>();
        for (int i = 0; i < set.objects().size(); i++) {
            ObjectGrant grant = set.objects().get(i);
            String part = "objects[" + i + "]";
            Optional<CatalogObject> object = draft.object(grant.object());
            if (object.isEmpty()) {
                References.noObject(about, part + ".object", grant.object());
                continue;
            }
            if (!objects.add(grant.object())) {
                References.twice(about, part + ".object", grant.object());
            }
            grant.fields().keySet().forEach(field -> checkField(object.get(), field, part + ".fields." + field, about));
        }
    }

    private static void checkField(CatalogObject object, ApiName name, String part, Complaints about) {
        Optional<CatalogField> field = object.field(name);
        if (field.isEmpty()) {
            References.noField(about, part, object.name(), name.value());
        } else if (field.get().origin() == CatalogField.Origin.PART) {
            about.note(
                    "INVALID_FIELD_PROPERTY",
                    part,
                    "{0} is a part; give the right on the whole field {1}.",
                    "{0} 是组成部分，请对整个字段 {1} 授权。",
                    name,
                    field.get().whole());
        }
    }
}
