package dev.tenon.engine.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears of the deploys of other servers, so that the catalogs held here do not stay behind. Should the connection break, all
 * of them are asked for again: nobody knows what was missed.
 */
@Component
class CatalogListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogListener.class);
    private static final Duration ATTENTION = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final PublishedCatalogs catalogs;
    private volatile @Nullable Thread thread;

    CatalogListener(@Qualifier("ddlDataSource") DataSource ddlDataSource, PublishedCatalogs catalogs) {
        this.dataSource = ddlDataSource;
        this.catalogs = catalogs;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("catalog listener").start(this::listen);
    }

    private void listen() {
        while (isRunning()) {
            try (Connection connection = open()) {
                while (isRunning()) {
                    hear(connection, ATTENTION);
                }
            } catch (SQLException e) {
                rest(e);
            }
        }
    }

    private void rest(SQLException e) {
        if (isRunning()) {
            LOG.info("Not hearing of other servers' deploys for a moment: {}", e.getMessage());
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                thread = null;
            }
        }
    }

    /** A connection that hears of every deploy from now on. */
    Connection open() throws SQLException {
        Connection connection = dataSource.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CatalogStore.CHANNEL);
            catalogs.allOutdated();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Waits until something is heard, at most so long. */
    void hear(Connection connection, Duration atMost) throws SQLException {
        PGNotification[] heard =
                connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(atMost.toMillis()));
        if (heard == null) {
            return;
        }
        for (PGNotification notification : heard) {
            String[] keyAndVersion = notification.getParameter().split(":", 2);
            catalogs.outdated(keyAndVersion[0], Long.parseLong(keyAndVersion[1]));
        }
    }

    @Override
    public void stop() {
        Thread listening = thread;
        thread = null;
        if (listening != null) {
            listening.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
