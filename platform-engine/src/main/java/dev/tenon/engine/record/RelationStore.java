package dev.tenon.engine.record;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks after the records that lookups of a batch point at, all of them in one statement. */
final class RelationStore {
    private final JdbcTemplate jdbc;

    RelationStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Whether a target must stay while this transaction runs. */
    enum Hold {
        NONE,
        /** It cannot be deleted until the commit; updates of it go on. */
        STAYS
    }

    /** Records of one object that are pointed at. {@code activity} is the quoted column that says whether they are in use. */
    record Wanted(CatalogObject object, Collection<Long> ids, Hold hold, String activity) {}

    /** The live ones among the wanted, and whether each is in use. */
    Map<Long, Boolean> live(Org org, List<Wanted> wanted) {
        Map<Long, Boolean> found = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql(org, wanted));
                    for (int i = 0; i < wanted.size(); i++) {
                        Kept.ID.bindMany(
                                connection,
                                statement,
                                i + 1,
                                new ArrayList<>(wanted.get(i).ids()));
                    }
                    return statement;
                },
                row -> {
                    found.put(row.getLong(1), row.getBoolean(2));
                });
        return found;
    }

    private static String sql(Org org, List<Wanted> wanted) {
        StringBuilder parts = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < wanted.size(); i++) {
            Wanted one = wanted.get(i);
            String select = "select \"id\", " + (one.activity().isEmpty() ? "true" : one.activity()) + " as used from "
                    + PhysicalNames.table(org, one.object()) + " where \"id\" = any(?) and not \"isdeleted\""
                    + (one.hold() == Hold.STAYS ? " for key share" : "");
            if (wanted.size() == 1) {
                return select;
            }
            parts.append(i == 0 ? "with " : ", ")
                    .append("t")
                    .append(i)
                    .append(" as (")
                    .append(select)
                    .append(")");
            all.append(i == 0 ? " " : " union all ")
                    .append("select id, used from t")
                    .append(i);
        }
        return parts.append(all).toString();
    }

    /** Every record above these by one field, each with its own parent, held so that nobody moves it meanwhile. */
    Map<Long, Long> above(Org org, CatalogObject object, CatalogField parent, Collection<Long> ids) {
        String table = PhysicalNames.table(org, object);
        String column = PhysicalNames.column(parent);
        String chain = "with recursive up(id) as (select unnest(?::bigint[]) union select t." + column + " from "
                + table + " t join up on t.\"id\" = up.id where t." + column + " is not null) select id from up";
        List<Object> chained = new ArrayList<>();
        ids(chain, new ArrayList<>(ids), row -> chained.add(row.getLong(1)));
        Map<Long, Long> parents = new HashMap<>();
        ids(
                "select \"id\", " + column + " from " + table + " where \"id\" = any(?) order by \"id\" for share",
                chained,
                row -> {
                    long above = row.getLong(2);
                    if (!row.wasNull()) {
                        parents.put(row.getLong(1), above);
                    }
                });
        return parents;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void ids(String sql, List<Object> ids, RowReader reader) {
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql);
                    Kept.ID.bindMany(connection, statement, 1, ids);
                    return statement;
                },
                row -> {
                    reader.read(row);
                });
    }
}
