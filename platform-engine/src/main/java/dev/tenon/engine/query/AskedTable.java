package dev.tenon.engine.query;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.security.Session;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the formulas of one statement ask of the session, as a table of one row: the planner makes parameters of it. */
final class AskedTable {
    private static final String ALIAS = "g";

    private final Map<Asked, String> columns;

    AskedTable() {
        this(Map.of());
    }

    private AskedTable(Map<Asked, String> columns) {
        this.columns = new LinkedHashMap<>(columns);
    }

    AskedTable copy() {
        return new AskedTable(columns);
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** The SQL that has the value. */
    String column(Asked asked) {
        return ALIAS + "." + columns.computeIfAbsent(asked, ignored -> PhysicalNames.quote("v" + columns.size()));
    }

    void render(SqlText sql, Session session) {
        if (columns.isEmpty()) {
            return;
        }
        sql.add(" cross join (select ");
        String comma = "";
        for (Map.Entry<Asked, String> column : columns.entrySet()) {
            Object value = column.getKey().value(session);
            sql.add(comma);
            if (value == null) {
                sql.add("null");
            } else {
                sql.value(value);
            }
            sql.add("::" + column.getKey().sqlType() + " as " + column.getValue());
            comma = ", ";
        }
        sql.add(") " + ALIAS);
    }
}
