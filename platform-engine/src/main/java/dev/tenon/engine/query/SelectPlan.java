package dev.tenon.engine.query;

import java.util.List;

/**
 * The part of a plan that does not depend on the values asked for: what is selected and in which order. Kept and used
 * again for every query of the same shape.
 *
 * @param columns the SQL between SELECT and FROM
 * @param slots the values of a row, one for each column of the shape
 * @param parentIds where the ids of the shape's parents stand
 * @param keys the values that a page key is made of
 */
record SelectPlan(
        Row.Shape shape,
        String columns,
        List<Slot> slots,
        List<Slot> parentIds,
        List<Slot> keys,
        List<OrderColumn> order,
        Joins joins,
        boolean orderCrossesParents) {
    static final int ID_COLUMN = 1;
    static final int VERSION_COLUMN = 2;

    SelectPlan {
        slots = List.copyOf(slots);
        parentIds = List.copyOf(parentIds);
        keys = List.copyOf(keys);
        order = List.copyOf(order);
    }

    /**
     * One key of the order as SQL. The last one is the id, so that no two rows are equal.
     *
     * @param type of its values
     */
    record OrderColumn(String expression, boolean descending, boolean nullsFirst, boolean nullable, Class<?> type) {

        String sql() {
            String direction = descending ? " desc" : "";
            return expression + direction + (nullsFirst ? " nulls first" : " nulls last");
        }

        String after() {
            return descending ? " < " : " > ";
        }
    }
}
