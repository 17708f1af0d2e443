package dev.tenon.metadata.access;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.text.Label;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rights that are given together; a user has the union of all sets assigned. */
public record PermissionSetDef(
        ApiName name,
        Label label,
        String description,
        List<ObjectGrant> objects,
        Set<SystemRight> systemRights,
        List<ApiName> apps,
        Optional<ApiName> renamedFrom) {

    public PermissionSetDef {
        objects = List.copyOf(objects);
        apps = List.copyOf(apps);
        EnumSet<SystemRight> sorted = EnumSet.noneOf(SystemRight.class);
        sorted.addAll(systemRights);
        systemRights = Collections.unmodifiableSet(sorted);
    }

    public Optional<ObjectGrant> on(ApiName object) {
        return objects.stream().filter(grant -> grant.object().equals(object)).findFirst();
    }

    public Label shown() {
        return label.or(Label.of(name.value().replace('_', ' ')));
    }
}
