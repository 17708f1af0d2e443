package dev.tenon.engine.org;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Applies change logs to a schema, once for each state of them: a checksum in {@code platform.schema_state} tells that there
 * is nothing to do without asking Liquibase, which would take a second.
 */
final class SchemaUpgrade {
    /** Any number of our own; servers that share a database meet at it. */
    private static final long LOCK = 0x74656e6f6eL;

    private final DataSource dataSource;
    private final ChangeLogs changeLogs;
    private final Clock clock;

    SchemaUpgrade(DataSource dataSource, ChangeLogs changeLogs, Clock clock) {
        this.dataSource = dataSource;
        this.changeLogs = changeLogs;
        this.clock = clock;
    }

    void apply(String schema) {
        if (isCurrent(JdbcClient.create(dataSource), schema)) {
            return;
        }
        underLock(connection -> {
            JdbcClient jdbc = JdbcClient.create(connection);
            if (!isCurrent(jdbc, schema)) {
                jdbc.sql("create schema if not exists " + schema).update();
                changeLogs.apply(connection, schema);
                remember(jdbc, schema);
            }
            return schema;
        });
    }

    private boolean isCurrent(JdbcClient jdbc, String schema) {
        boolean known = jdbc.sql("select to_regclass('platform.schema_state') is not null")
                .query(Boolean.class)
                .single();
        return known
                && jdbc.sql("select checksum from platform.schema_state where schema_name = ?")
                        .param(schema)
                        .query(String.class)
                        .optional()
                        .filter(changeLogs.checksum()::equals)
                        .isPresent();
    }

    private void remember(JdbcClient jdbc, String schema) {
        jdbc.sql("""
                        insert into platform.schema_state (schema_name, checksum, applied_at) values (?, ?, ?)
                        on conflict (schema_name) do update set checksum = excluded.checksum, applied_at = excluded.applied_at
                        """)
                .params(schema, changeLogs.checksum(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * One at a time among all servers of a database; PostgreSQL frees the lock of a server that dies.
     *
     * <p>The work is handed the connection that holds the lock, and takes no other: those who wait hold the rest of the pool.
     */
    <T> T underLock(Function<SingleConnectionDataSource, T> work) {
        try (Connection connection = dataSource.getConnection()) {
            SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
            JdbcClient jdbc = JdbcClient.create(single);
            jdbc.sql("select pg_advisory_lock(?)").param(LOCK).query().listOfRows();
            try {
                return work.apply(single);
            } finally {
                jdbc.sql("select pg_advisory_unlock(?)").param(LOCK).query().listOfRows();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("No connection for the upgrade of a schema", e);
        }
    }
}
