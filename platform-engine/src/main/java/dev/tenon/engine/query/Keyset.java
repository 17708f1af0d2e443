package dev.tenon.engine.query;

import dev.tenon.engine.query.SelectPlan.OrderColumn;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind a page key, as conditions that an index can begin at.
 *
 * <p>Rows with and without a value in the first column are two stretches of the index. They become two conditions, asked
 * one after the other, and the second only when the first did not fill the page: joined by OR they would read everything
 * before the key again.
 */
final class Keyset {
    private final List<OrderColumn> order;
    private final List<@Nullable Object> key;

    private Keyset(List<OrderColumn> order, List<@Nullable Object> key) {
        this.order = order;
        this.key = key;
    }

    /** Keys come back from clients: one that does not fit the order is refused. */
    static Problems check(List<OrderColumn> order, PageKey key) {
        boolean fits = order.size() == key.values().size() && key.served() >= 0;
        for (int i = 0; fits && i < order.size(); i++) {
            Object value = key.values().get(i);
            fits = value == null ? order.get(i).nullable() : order.get(i).type().isInstance(value);
        }
        return fits
                ? Problems.NONE
                : Problems.of(Problem.of(
                        "INVALID_QUERY_LOCATOR",
                        "",
                        "This page does not belong to this list. Begin again with its first page.",
                        "该分页位置与此列表不符，请从第一页重新开始。"));
    }

    static List<SqlText> stretches(List<OrderColumn> order, PageKey key) {
        return new Keyset(order, key.values()).stretches();
    }

    private List<SqlText> stretches() {
        OrderColumn first = order.getFirst();
        List<SqlText> stretches = new ArrayList<>();
        if (key.getFirst() != null) {
            stretches.add(filled(first, key.getFirst()));
            if (first.nullable() && !first.nullsFirst()) {
                stretches.add(new SqlText().add(first.expression() + " is null"));
            }
        } else {
            stretches.add(new SqlText()
                    .add(first.expression() + " is null and (")
                    .add(behind(1))
                    .add(")"));
            if (first.nullsFirst()) {
                stretches.add(new SqlText().add(first.expression() + " is not null"));
            }
        }
        return stretches;
    }

    private SqlText filled(OrderColumn first, Object value) {
        if (order.size() == 1) {
            return compared(first, first.after(), value);
        }
        if (isOneDirection()) {
            return rowCompared();
        }
        return compared(first, first.after().stripTrailing() + "= ", value)
                .add(" and (")
                .add(behind(0))
                .add(")");
    }

    /** True if a comparison of whole rows is right: all the same way, and no empty values behind. */
    private boolean isOneDirection() {
        for (int i = 0; i < order.size(); i++) {
            OrderColumn column = order.get(i);
            boolean emptyBehind = i > 0 && column.nullable() && !column.nullsFirst();
            if (key.get(i) == null || column.descending() != order.getFirst().descending() || emptyBehind) {
                return false;
            }
        }
        return true;
    }

    private SqlText rowCompared() {
        SqlText sql = new SqlText().add("(");
        for (int i = 0; i < order.size(); i++) {
            sql.add(i == 0 ? "" : ", ").add(order.get(i).expression());
        }
        sql.add(")" + order.getFirst().after() + "(");
        for (int i = 0; i < order.size(); i++) {
            sql.add(i == 0 ? "" : ", ").value(value(i));
        }
        return sql.add(")");
    }

    /** Strictly behind the key in the columns from this one on. */
    private SqlText behind(int at) {
        if (at == order.size()) {
            return new SqlText().add("false");
        }
        OrderColumn column = order.get(at);
        Object value = key.get(at);
        SqlText sql = new SqlText();
        if (value == null) {
            sql.add(column.nullsFirst() ? column.expression() + " is not null" : "false");
            return sql.add(" or " + column.expression() + " is null and (")
                    .add(behind(at + 1))
                    .add(")");
        }
        sql.add(compared(column, column.after(), value));
        if (column.nullable() && !column.nullsFirst()) {
            sql.add(" or " + column.expression() + " is null");
        }
        return at + 1 == order.size()
                ? sql
                : sql.add(" or ")
                        .add(compared(column, " = ", value))
                        .add(" and (")
                        .add(behind(at + 1))
                        .add(")");
    }

    private Object value(int at) {
        Object value = key.get(at);
        if (value == null) {
            throw new IllegalStateException("empty key value " + at);
        }
        return value;
    }

    private static SqlText compared(OrderColumn column, String sign, Object value) {
        return new SqlText().add(column.expression() + sign).value(value);
    }
}
