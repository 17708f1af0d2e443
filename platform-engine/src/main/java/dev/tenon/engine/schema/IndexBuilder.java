package dev.tenon.engine.schema;

import dev.tenon.engine.catalog.Catalogs;
import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Builds the indexes that a deploy left, because their tables are big, one after the other beside the work that goes on.
 * What is to be done stands in the database, so a restart goes on with it.
 */
@Component
public class IndexBuilder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexBuilder.class);
    private static final int LOCK_SPACE = 0x696478;

    private final DataSource dataSource;
    private final Catalogs catalogs;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("index builder").factory());

    public IndexBuilder(@Qualifier("ddlDataSource") DataSource ddlDataSource, Catalogs catalogs) {
        this.dataSource = ddlDataSource;
        this.catalogs = catalogs;
    }

    /** The indexes that are still missing. */
    public List<IndexBuild> pending(Org org) {
        return new IndexBuildStore(JdbcClient.create(dataSource), org).all();
    }

    /** Builds them soon, on a thread of this builder. */
    public void buildSoon(Org org) {
        soon(org, connection -> build(connection, org));
    }

    /** At a start: builds what is left, and what a new version of the product wants otherwise than the one before. */
    public void catchUpSoon(Org org) {
        soon(org, connection -> {
            new IndexCatchUp(connection, catalogs).run(org);
            build(connection, org);
        });
    }

    private void soon(Org org, Consumer<JdbcClient> work) {
        worker.execute(() -> {
            try (Connection connection = dataSource.getConnection()) {
                underLock(JdbcClient.create(new SingleConnectionDataSource(connection, true)), org, work);
            } catch (SQLException | DataAccessException e) {
                LOG.warn("The indexes of organisation {} are still to be built", org.key(), e);
            }
        });
    }

    /** Unless another server is at it. */
    private static void underLock(JdbcClient connection, Org org, Consumer<JdbcClient> work) {
        if (lock(connection, org)) {
            try {
                work.accept(connection);
            } finally {
                unlock(connection, org);
            }
        }
    }

    private void build(JdbcClient connection, Org org) {
        IndexBuildStore store = new IndexBuildStore(connection, org);
        store.all().forEach(build -> build(connection, store, org, build));
    }

    private void build(JdbcClient jdbc, IndexBuildStore store, Org org, IndexBuild build) {
        Catalog catalog = catalogs.refresh(org);
        Optional<CatalogObject> object = catalog.objectById(build.objectId());
        Optional<Index> wanted = object.stream()
                .flatMap(found -> WantedIndexes.of(catalog, found).stream())
                .filter(index -> index.name().equals(build.name()))
                .findFirst();
        try {
            store.dropIfInvalid(build.name());
            if (wanted.isPresent() && object.isPresent()) {
                String table = PhysicalNames.table(org, object.get());
                jdbc.sql(wanted.get().create(table, Index.Mode.CONCURRENTLY)).update();
            }
            store.remove(build.name());
        } catch (DataAccessException e) {
            LOG.warn("Index {} of organisation {} could not be built", build.name(), org.key(), e);
            store.failed(build.name(), Objects.toString(e.getMostSpecificCause().getMessage(), ""));
        }
    }

    private static boolean lock(JdbcClient jdbc, Org org) {
        return jdbc.sql("select pg_try_advisory_lock(?, ?)")
                .params(LOCK_SPACE, org.key().hashCode())
                .query(Boolean.class)
                .single();
    }

    private static void unlock(JdbcClient jdbc, Org org) {
        jdbc.sql("select pg_advisory_unlock(?, ?)")
                .params(LOCK_SPACE, org.key().hashCode())
                .query()
                .listOfRows();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
