package dev.tenon.engine.query;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.query.QueryPlanner.Where;
import dev.tenon.engine.query.SelectPlan.OrderColumn;
import dev.tenon.engine.query.SqlPlan.Statement;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.List;

/** Puts the parts of a plan together as one statement. */
final class Rendering {
    private final Session session;
    private final SelectPlan select;
    private final Where where;

    Rendering(Session session, SelectPlan select, Where where) {
        this.session = session;
        this.select = select;
        this.where = where;
    }

    /**
     * One page. If neither condition nor order look at parents, the rows are found first and parents joined to those few:
     * so an offset does not join what it skips.
     */
    Statement page(SqlText stretch, int rows, int offset) {
        SqlText sql = new SqlText().add("select ").add(select.columns()).add(" from ");
        String order = order();
        String window = " limit " + rows + (offset > 0 ? " offset " + offset : "");
        if (where.crossesParents() || where.joins().isEmpty()) {
            sql.add(table());
            where.joins().render(sql);
            restrict(sql, stretch);
            sql.add(order).add(window);
        } else {
            sql.add("(select * from ").add(table());
            restrict(sql, stretch);
            sql.add(order).add(window).add(") " + Joins.ROOT);
            where.joins().render(sql);
            sql.add(order);
        }
        return new Statement(sql.sql(), sql.values(), where.searchesTexts());
    }

    /** All rows that fit, unsorted. */
    Statement all(SqlText among) {
        SqlText sql =
                new SqlText().add("select ").add(select.columns()).add(" from ").add(table());
        where.joins().render(sql);
        restrict(sql, among);
        return new Statement(sql.sql(), sql.values(), where.searchesTexts());
    }

    /** One number, at most the cap. */
    Statement count(long cap, int offset) {
        SqlText sql = new SqlText().add("select count(*) from (select 1 from ").add(table());
        where.joins().render(sql);
        restrict(sql, new SqlText());
        sql.add(cap < Long.MAX_VALUE ? " limit " + cap : "")
                .add(offset > 0 ? " offset " + offset : "")
                .add(") counted");
        return new Statement(sql.sql(), sql.values(), where.searchesTexts());
    }

    private String table() {
        CatalogObject object = select.shape().object();
        return PhysicalNames.table(session.org(), object) + " " + Joins.ROOT;
    }

    private void restrict(SqlText sql, SqlText more) {
        sql.add(" where true");
        where.joins().visible(sql, Joins.ROOT, select.shape().object());
        sql.add(where.sql());
        if (!more.isEmpty()) {
            sql.add(" and ").add(more);
        }
    }

    private String order() {
        List<OrderColumn> order = select.order();
        StringBuilder sql = new StringBuilder(" order by ");
        for (int i = 0; i < order.size(); i++) {
            sql.append(i == 0 ? "" : ", ").append(order.get(i).sql());
        }
        return sql.toString();
    }
}
