package dev.tenon.engine.catalog;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import java.util.ArrayList;
import java.util.List;

/**
 * One way along a formula's path, through parents to a field. Behind a lookup to several objects there is one for each.
 *
 * @param steps none if the field is the record's own
 */
public record FieldRoute(List<Step> steps, CatalogObject object, CatalogField field) {

    /** From a record to a parent. */
    public record Step(CatalogField relation, CatalogObject target) {}

    public FieldRoute {
        steps = List.copyOf(steps);
    }

    /** All ways from a record of this object; none if there is no such path. */
    public static List<FieldRoute> of(Catalog catalog, CatalogObject from, List<String> path) {
        List<FieldRoute> routes = new ArrayList<>();
        walk(catalog, from, path, List.of(), routes);
        return List.copyOf(routes);
    }

    private static void walk(
            Catalog catalog, CatalogObject here, List<String> path, List<Step> behind, List<FieldRoute> routes) {
        if (path.size() == 1) {
            here.field(path.getFirst()).ifPresent(field -> routes.add(new FieldRoute(behind, here, field)));
            return;
        }
        here.parent(path.getFirst()).ifPresent(relation -> {
            if (relation.type() instanceof FieldType.Relation to) {
                to.targets().stream()
                        .flatMap(target -> catalog.object(target).stream())
                        .forEach(target -> walk(
                                catalog,
                                target,
                                path.subList(1, path.size()),
                                with(behind, new Step(relation, target)),
                                routes));
            }
        });
    }

    private static List<Step> with(List<Step> steps, Step one) {
        List<Step> more = new ArrayList<>(steps);
        more.add(one);
        return more;
    }

    /** True if it is the record's own field. */
    public boolean isOwn() {
        return steps.isEmpty();
    }
}
