package dev.tenon.metadata.pack;

import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectGrant;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.page.AppDef;
import java.util.List;

/** Writes apps and permission sets. */
final class AccessWriting {
    private AccessWriting() {}

    static Node app(AppDef def) {
        return new MapWriting()
                .put("app", def.name())
                .putLabel("label", def.label())
                .putLabel("description", def.description())
                .putUnlessEmpty("icon", def.icon())
                .putIfPresent("renamedFrom", def.renamedFrom())
                .putNames("tabs", def.tabs())
                .node();
    }

    static Node permissionSet(PermissionSetDef def) {
        return new MapWriting()
                .put("permissionSet", def.name())
                .putLabel("label", def.label())
                .putUnlessEmpty("description", def.description())
                .putIfPresent("renamedFrom", def.renamedFrom())
                .putListUnlessEmpty(
                        "systemRights", List.copyOf(def.systemRights()), right -> MapWriting.text(right.key()))
                .putNames("apps", def.apps())
                .putListUnlessEmpty("objects", def.objects(), AccessWriting::grant)
                .node();
    }

    private static Node grant(ObjectGrant grant) {
        MapWriting map = new MapWriting()
                .put("object", grant.object())
                .putListUnlessEmpty("rights", List.copyOf(grant.rights()), right -> MapWriting.text(right.key()))
                .putUnless("allFields", grant.allFields().key(), FieldRight.NONE.key());
        if (!grant.fields().isEmpty()) {
            MapWriting fields = new MapWriting();
            grant.fields().forEach((field, right) -> fields.put(field.value(), right.key()));
            map.put("fields", fields.node());
        }
        return map.node();
    }
}
