package dev.tenon.engine.query;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.SystemFields;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records that need not be in the database: of each is known at what it points. What stands behind that is read as for any
 * other record.
 *
 * @param relations fields of the object, at least one
 * @param targets for each record the ids in its relations, in their order; null where it points at nothing
 */
public record Unsaved(ApiName object, List<CatalogField> relations, List<List<@Nullable Long>> targets) {
    public Unsaved {
        relations = List.copyOf(relations);
        targets = List.copyOf(targets);
    }

    /** In the place of the object's table; the id of each is its position, from 1. */
    SqlText table() {
        SqlText sql = new SqlText().add("unnest(");
        for (int i = 0; i < relations.size(); i++) {
            sql.add(i == 0 ? "" : ", ").value(column(i)).add("::bigint[]");
        }
        String names = relations.stream().map(PhysicalNames::column).collect(Collectors.joining(", "));
        String id = PhysicalNames.quote(PhysicalNames.of(SystemFields.ID.name()));
        return sql.add(") with ordinality as " + Joins.ROOT + "(" + names + ", " + id + ")");
    }

    private Long[] column(int relation) {
        Long[] ids = new Long[targets.size()];
        for (int i = 0; i < ids.length; i++) {
            Long target = targets.get(i).get(relation);
            if (target != null) {
                ids[i] = target;
            }
        }
        return ids;
    }
}
