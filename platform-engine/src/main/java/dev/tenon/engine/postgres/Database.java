package dev.tenon.engine.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database of this installation, open for work: two pools of connections, and the embedded PostgreSQL beneath them when
 * there is no other.
 */
public final class Database implements AutoCloseable {
    /** Two cores do not go faster with more; a request waits a moment instead. */
    private static final int RECORD_CONNECTIONS = 16;

    private static final int DDL_CONNECTIONS = 4;
    private static final int COUNTER_CONNECTIONS = 2;

    private final DataFolder folder;
    private final @Nullable EmbeddedPostgres embedded;
    private final HikariDataSource records;
    private final HikariDataSource ddl;
    private final HikariDataSource counters;

    private Database(
            DataFolder folder,
            @Nullable EmbeddedPostgres embedded,
            HikariDataSource records,
            HikariDataSource ddl,
            HikariDataSource counters) {
        this.folder = folder;
        this.embedded = embedded;
        this.records = records;
        this.ddl = ddl;
        this.counters = counters;
    }

    /** Opens it, or throws the {@link StartFailure} that says what is in the way. */
    public static Database open(DatabaseSettings settings, StartProgress progress) {
        DataFolder folder = DataFolder.hold(settings.dataFolder());
        EmbeddedPostgres embedded = null;
        try {
            DatabaseAddress address = settings.external();
            if (address == null) {
                embedded = EmbeddedPostgres.start(settings, progress);
                address = embedded.address();
            }
            String searchPath = DatabaseCheck.prepare(address);
            return new Database(
                    folder,
                    embedded,
                    pool("records", RECORD_CONNECTIONS, address, searchPath),
                    pool("ddl", DDL_CONNECTIONS, address, searchPath),
                    pool("counters", COUNTER_CONNECTIONS, address, searchPath));
        } catch (RuntimeException e) {
            giveBack(folder, embedded);
            throw e;
        }
    }

    private static HikariDataSource pool(String name, int size, DatabaseAddress address, String searchPath) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        config.setDataSourceProperties(address.credentials());
        config.addDataSourceProperty("ApplicationName", "tenon " + name);
        config.addDataSourceProperty("currentSchema", searchPath);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("preparedStatementCacheSizeMiB", "2");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "10");
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    /** Connections for the records of all organisations. */
    public DataSource records() {
        return records;
    }

    /** Connections for changes of tables: few, apart, so that a long index build starves nobody. */
    public DataSource ddl() {
        return ddl;
    }

    /**
     * Connections for counters from which a save takes numbers in a transaction of its own. They are held for a moment only and
     * never wait for a save, so a save that holds another connection can wait for one of them.
     */
    public DataSource counters() {
        return counters;
    }

    @Override
    public void close() {
        records.close();
        ddl.close();
        counters.close();
        giveBack(folder, embedded);
    }

    private static void giveBack(DataFolder folder, @Nullable EmbeddedPostgres embedded) {
        try (folder) {
            if (embedded != null) {
                embedded.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
