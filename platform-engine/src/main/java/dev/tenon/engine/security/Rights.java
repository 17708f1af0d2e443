package dev.tenon.engine.security;

import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectGrant;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one user may do with objects and fields: the union of the permission sets assigned, worked out once for a catalog.
 * Which records it covers is {@link RowScope}'s question.
 */
public final class Rights {
    private final boolean all;
    private final Set<SystemRight> system;
    private final Map<ApiName, Set<ObjectRight>> objects = new HashMap<>();
    private final Map<ApiName, List<ObjectGrant>> grants = new HashMap<>();
    private final Set<ApiName> apps;
    private final Set<String> names;

    private Rights(boolean all, Set<SystemRight> system, Set<ApiName> apps, Set<String> names) {
        this.all = all;
        this.system = system;
        this.apps = apps;
        this.names = names;
    }

    /** Everything: for the administrator and for the work of the engine itself. */
    public static Rights everything() {
        return new Rights(true, EnumSet.allOf(SystemRight.class), Set.of(), Set.of());
    }

    public static Rights of(List<PermissionSetDef> sets) {
        EnumSet<SystemRight> system = EnumSet.noneOf(SystemRight.class);
        sets.forEach(set -> system.addAll(set.systemRights()));
        List<ApiName> apps = sets.stream().flatMap(set -> set.apps().stream()).toList();
        Set<String> names = sets.stream().map(set -> set.name().key()).collect(Collectors.toCollection(HashSet::new));
        system.forEach(right -> names.add(right.key().toLowerCase(Locale.ROOT)));
        Rights rights = new Rights(false, system, Set.copyOf(apps), Set.copyOf(names));
        sets.forEach(set -> set.objects().forEach(rights::add));
        return rights;
    }

    private void add(ObjectGrant grant) {
        objects.computeIfAbsent(grant.object(), name -> EnumSet.noneOf(ObjectRight.class))
                .addAll(grant.rights());
        grants.computeIfAbsent(grant.object(), name -> new ArrayList<>()).add(grant);
    }

    public boolean has(SystemRight right) {
        return system.contains(right);
    }

    /** True for a permission set that is assigned, and for a right of the system that is held; by name, whatever its case. */
    public boolean holds(String name) {
        return all || names.contains(name.toLowerCase(Locale.ROOT));
    }

    /** True if every right is held, as the administrator does. */
    public boolean isEverything() {
        return all;
    }

    public boolean mayUse(ApiName app) {
        return all || apps.contains(app);
    }

    /** May the user do this with records of the object at all? Create, edit and delete imply read. */
    public boolean can(ObjectRight right, ApiName object) {
        if (all) {
            return true;
        }
        Set<ObjectRight> held = objects.getOrDefault(object, Set.of());
        return switch (right) {
            case READ -> !held.isEmpty() || has(SystemRight.VIEW_ALL_DATA) || has(SystemRight.MODIFY_ALL_DATA);
            case CREATE -> held.contains(ObjectRight.CREATE) || has(SystemRight.MODIFY_ALL_DATA);
            case EDIT, DELETE ->
                held.contains(right) || held.contains(ObjectRight.MODIFY_ALL) || has(SystemRight.MODIFY_ALL_DATA);
            case VIEW_ALL ->
                held.contains(ObjectRight.VIEW_ALL)
                        || held.contains(ObjectRight.MODIFY_ALL)
                        || has(SystemRight.VIEW_ALL_DATA)
                        || has(SystemRight.MODIFY_ALL_DATA);
            case MODIFY_ALL -> held.contains(ObjectRight.MODIFY_ALL) || has(SystemRight.MODIFY_ALL_DATA);
        };
    }

    /** The right on one field. System fields and the name field are readable with the object; parts follow their whole. */
    public FieldRight on(CatalogObject object, CatalogField field) {
        if (all) {
            return FieldRight.EDIT;
        }
        FieldRight right = FieldRight.NONE;
        for (ObjectGrant grant : grants.getOrDefault(object.name(), List.of())) {
            right = right.max(granted(grant, object, field));
        }
        return can(ObjectRight.READ, object.name()) ? right.max(always(field)) : FieldRight.NONE;
    }

    private static FieldRight granted(ObjectGrant grant, CatalogObject object, CatalogField field) {
        return switch (field.origin()) {
            case SYSTEM -> grant.on(field.name()).max(FieldRight.READ);
            case NAME, DEFINED, PART ->
                grant.on(partOfName(object, field) ? object.nameField().name() : field.whole());
        };
    }

    private static boolean partOfName(CatalogObject object, CatalogField field) {
        return field.whole().equals(object.nameField().name());
    }

    private static FieldRight always(CatalogField field) {
        return switch (field.origin()) {
            case SYSTEM, NAME -> FieldRight.READ;
            case DEFINED, PART -> FieldRight.NONE;
        };
    }

    public boolean canRead(CatalogObject object, CatalogField field) {
        return on(object, field) != FieldRight.NONE;
    }

    public boolean canEdit(CatalogObject object, CatalogField field) {
        return on(object, field) == FieldRight.EDIT;
    }
}
