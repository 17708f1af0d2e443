package dev.tenon.engine.record;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.security.Sessions;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * The counter rows from which ids and automatic numbers are leased, each time in a transaction of its own: a save that is
 * rolled back leaves a gap and nobody waits for it.
 */
final class LeaseStore {
    private final DataSource counters;

    LeaseStore(DataSource counters) {
        this.counters = counters;
    }

    /** The first of {@code count} sequence numbers for ids of this object. */
    long leaseIds(Org org, CatalogObject object, long count) {
        return lease(
                org,
                "_id_lease",
                "object_number",
                object.number(),
                count,
                connection -> highest(connection, org, object) + 1);
    }

    /** The first of {@code count} ids for deletions. */
    long leaseDeletions(Org org, long count) {
        return lease(org, "_id_lease", "object_number", 0, count, connection -> 1);
    }

    /** The first of {@code count} automatic numbers of a field. */
    long leaseNumbers(Org org, long fieldId, long startAt, long count) {
        return lease(org, "_number_lease", "field_id", fieldId, count, connection -> startAt);
    }

    private interface Start {
        long first(Connection connection) throws SQLException;
    }

    /**
     * Plain JDBC, and the connection given back at once: the helpers of Spring would bind it to the transaction of the save and
     * keep it until that ends, and saves would wait for each other.
     */
    private long lease(Org org, String table, String key, long keyValue, long count, Start start) {
        String counter = PhysicalNames.table(org, table);
        String update = "update " + counter + " set next = next + ? where " + key + " = ? returning next";
        try (Connection connection = counters.getConnection()) {
            OptionalLong next = number(connection, update, count, keyValue);
            if (next.isEmpty()) {
                String insert = "insert into " + counter + " (" + key
                        + ", next) values (?, ?) on conflict do nothing returning next";
                number(connection, insert, keyValue, start.first(connection));
                next = number(connection, update, count, keyValue);
            }
            return next.orElseThrow() - count;
        } catch (SQLException e) {
            throw new UncategorizedSQLException("lease of numbers", update, e);
        }
    }

    private static OptionalLong number(Connection connection, String sql, long... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Rows may have come by other ways before the first lease; the engine's own user has an id even without a row. */
    private static long highest(Connection connection, Org org, CatalogObject object) throws SQLException {
        long engine = RecordId.objectNumber(Sessions.SYSTEM_USER) == object.number()
                ? Sessions.SYSTEM_USER & RecordId.MAX_SEQUENCE
                : 0;
        String sql = "select coalesce(max(\"id\"), 0) from " + PhysicalNames.table(org, object);
        return Math.max(engine, number(connection, sql).orElse(0) & RecordId.MAX_SEQUENCE);
    }
}
