package dev.tenon.metadata.pack;

import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectGrant;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.page.AppDef;
import dev.tenon.metadata.text.Label;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads apps and permission sets: what people are let into. */
final class AccessReading {
    private static final Words<SystemRight> SYSTEM_RIGHTS = Words.of(List.of(SystemRight.values()), SystemRight::key);
    private static final Words<ObjectRight> OBJECT_RIGHTS = Words.of(List.of(ObjectRight.values()), ObjectRight::key);
    private static final Words<FieldRight> FIELD_RIGHTS = Words.of(List.of(FieldRight.values()), FieldRight::key);

    private AccessReading() {}

    static AppDef app(MapReading reading) {
        ApiName name = reading.name("app");
        Label label = reading.label("label", DefinitionReader.MAX_LABEL);
        Label description = reading.label("description", DefinitionReader.MAX_LABEL);
        String icon = reading.text("icon", DefinitionReader.MAX_LABEL);
        Optional<ApiName> renamedFrom = reading.optionalName("renamedFrom");
        List<ApiName> tabs = reading.names("tabs");
        reading.close();
        return new AppDef(name, label, description, icon, tabs, renamedFrom);
    }

    static PermissionSetDef permissionSet(MapReading reading) {
        ApiName name = reading.name("permissionSet");
        Label label = reading.label("label", DefinitionReader.MAX_LABEL);
        String description = reading.text("description", DefinitionReader.MAX_DESCRIPTION);
        Optional<ApiName> renamedFrom = reading.optionalName("renamedFrom");
        Set<SystemRight> systemRights = EnumSet.noneOf(SystemRight.class);
        systemRights.addAll(reading.choices("systemRights", SYSTEM_RIGHTS));
        List<ApiName> apps = reading.names("apps");
        List<ObjectGrant> objects = reading.list(
                "objects",
                (node, at) -> MapReading.of(node, at, reading.findings()).map(AccessReading::grant));
        reading.close();
        return new PermissionSetDef(name, label, description, objects, systemRights, apps, renamedFrom);
    }

    private static ObjectGrant grant(MapReading reading) {
        ApiName object = reading.name("object");
        Set<ObjectRight> rights = EnumSet.noneOf(ObjectRight.class);
        rights.addAll(reading.choices("rights", OBJECT_RIGHTS));
        FieldRight allFields = reading.choice("allFields", FIELD_RIGHTS).orElse(FieldRight.NONE);
        Map<ApiName, FieldRight> fields = reading.byName("fields", FIELD_RIGHTS);
        reading.close();
        return new ObjectGrant(object, rights, allFields, fields);
    }
}
