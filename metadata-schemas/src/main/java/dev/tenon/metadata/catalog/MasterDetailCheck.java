package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the chains of master-detail fields: no circle, not too long. */
final class MasterDetailCheck {
    private final Catalog draft;
    private final CatalogLimits limits;
    private final Complaints complaints;
    private final Map<ApiName, Integer> levels = new HashMap<>();

    private MasterDetailCheck(Catalog draft, CatalogLimits limits, Complaints complaints) {
        this.draft = draft;
        this.limits = limits;
        this.complaints = complaints;
    }

    static void check(Catalog draft, CatalogLimits limits, Complaints complaints) {
        MasterDetailCheck check = new MasterDetailCheck(draft, limits, complaints);
        draft.allObjects().forEach(object -> check.level(object, new LinkedHashSet<>()));
    }

    /** How many masters stand above; each object is measured once. */
    private int level(CatalogObject object, Set<ApiName> chain) {
        Integer known = levels.get(object.name());
        if (known != null) {
            return known;
        }
        chain.add(object.name());
        int level = 0;
        for (FieldDef field : object.def().masters()) {
            ApiName master = ((FieldType.MasterDetail) field.type()).target();
            if (chain.contains(master)) {
                circle(object, field, chain, master);
            } else {
                level = Math.max(
                        level,
                        draft.object(master).map(one -> level(one, chain) + 1).orElse(0));
            }
        }
        chain.remove(object.name());
        levels.put(object.name(), level);
        if (level == limits.masterLevels() + 1) {
            about(object)
                    .note(
                            "LIMIT_EXCEEDED",
                            "fields",
                            "{0} has {1} levels of masters above it; at most {2} are allowed.",
                            "{0} 之上有 {1} 层主对象，最多允许 {2} 层。",
                            object.name(),
                            level,
                            limits.masterLevels());
        }
        return level;
    }

    private void circle(CatalogObject object, FieldDef field, Set<ApiName> chain, ApiName master) {
        List<ApiName> all = List.copyOf(chain);
        String circle = all.subList(all.indexOf(master), all.size()).stream()
                        .map(ApiName::value)
                        .collect(Collectors.joining(" → "))
                + " → "
                + master;
        int index = object.def().fields().indexOf(field);
        about(object)
                .note(
                        "CIRCULAR_DEPENDENCY",
                        "fields[" + index + "].target",
                        "Masters and details go in a circle: {0}.",
                        "主从关系形成了循环：{0}。",
                        circle);
    }

    private Complaints about(CatalogObject object) {
        return complaints.about(ElementKind.OBJECT, object.name().value());
    }
}
