package dev.tenon.engine.rollup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The SQL of roll-ups; each statement for any number of parents. */
final class RollUpStore {
    private final JdbcTemplate jdbc;
    private final Cache<Catalog, Map<String, RollUpSql>> texts =
            Caffeine.newBuilder().weakKeys().build();

    RollUpStore(DataSource records) {
        this.jdbc = new JdbcTemplate(records);
    }

    /** One field of one parent as it is kept and as it would be counted now; blanks are empty texts. */
    record Difference(long parent, int rollUp, String kept, String counted) {}

    RollUpSql sql(Org org, Catalog catalog, RollUpGroup group) {
        String key = org.schema() + " " + group.child().id() + " "
                + group.parent().id() + " " + group.relation().name().key();
        return texts.get(catalog, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, any -> RollUpSql.of(org, catalog, group));
    }

    /** Locks the parents of these children, and those that they left, in the order of their ids. */
    List<Long> lockParents(RollUpSql sql, Collection<Long> left, Collection<Long> children) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql.lock());
                    statement.setArray(1, connection.createArrayOf("bigint", left.toArray()));
                    statement.setArray(2, connection.createArrayOf("bigint", children.toArray()));
                    return statement;
                },
                (row, n) -> row.getLong(1));
    }

    /** Computes the values of parents that are locked; answers those whose values were others. */
    List<Long> recount(RollUpSql sql, List<Long> parents, Instant now) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql.recount());
                    statement.setTimestamp(1, Timestamp.from(now));
                    statement.setArray(2, connection.createArrayOf("bigint", parents.toArray()));
                    return statement;
                },
                (row, n) -> row.getLong(1));
    }

    /** The next ids of an object, in their order. */
    List<Long> nextIds(Org org, CatalogObject object, long after, int most) {
        return jdbc.queryForList(
                "select \"id\" from " + PhysicalNames.table(org, object) + " where \"id\" > ? order by \"id\" limit ?",
                Long.class,
                after,
                most);
    }

    long rows(Org org, CatalogObject object) {
        Long rows = jdbc.queryForObject("select count(*) from " + PhysicalNames.table(org, object), Long.class);
        return rows == null ? 0 : rows;
    }

    /** All that differs within one group, up to so many parents. */
    List<Difference> differences(RollUpSql sql, int rollUps, int most) {
        return jdbc.query(sql.differences() + " limit " + most, row -> {
            List<Difference> found = new ArrayList<>();
            while (row.next()) {
                for (int i = 0; i < rollUps; i++) {
                    if (row.getBoolean(2 + 3 * i)) {
                        found.add(new Difference(
                                row.getLong(1), i, text(row.getString(3 + 3 * i)), text(row.getString(4 + 3 * i))));
                    }
                }
            }
            return found;
        });
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
