package dev.tenon.engine.query;

import dev.tenon.engine.catalog.FieldRoute;
import dev.tenon.engine.query.SqlPlan.Statement;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import java.util.ArrayList;
import java.util.List;

/**
 * The statement that reads what stands behind unsaved records.
 *
 * @param slots one for each path; before them stands the record's position
 */
record UnsavedPlan(Statement statement, List<Slot> slots) {

    UnsavedPlan {
        slots = List.copyOf(slots);
    }

    static UnsavedPlan of(Catalog catalog, Joins joins, Unsaved records, List<FieldPath> paths) {
        CatalogObject object = catalog.require(records.object());
        StringBuilder columns = new StringBuilder(Joins.ROOT + "." + Joins.ID);
        List<Slot> slots = new ArrayList<>();
        for (FieldPath path : paths) {
            List<FieldRoute> routes = FieldRoute.of(catalog, object, path.steps());
            if (routes.isEmpty()) {
                throw new IllegalStateException("no path " + path + " from " + records.object());
            }
            columns.append(", ").append(joins.value(routes));
            slots.add(new Slot.Simple(
                    slots.size() + 2, ColumnReader.of(routes.getFirst().field().type())));
        }
        SqlText sql = new SqlText().add("select " + columns + " from ").add(records.table());
        joins.render(sql);
        return new UnsavedPlan(new Statement(sql.sql(), sql.values(), false), slots);
    }
}
