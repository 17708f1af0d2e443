package dev.tenon.engine.catalog;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The catalogs that this server holds in memory: each loaded when it is first asked for, replaced by a deploy here, and
 * forgotten when another server tells of one. Running work keeps the snapshot that it began with.
 */
@Component
public class PublishedCatalogs implements Catalogs {
    private final CatalogStore store;
    private final TransactionTemplate snapshot;
    private final ConcurrentMap<String, Catalog> catalogs = new ConcurrentHashMap<>();

    public PublishedCatalogs(DataSource dataSource) {
        this.store = new CatalogStore(dataSource);
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        snapshot.setReadOnly(true);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public Catalog current(Org org) {
        @Nullable Catalog held = catalogs.get(org.key());
        return held != null ? held : refresh(org);
    }

    /** Asks the database, for work that has seen signs of a newer catalog than the one in memory. */
    @Override
    public Catalog refresh(Org org) {
        @Nullable Catalog held = catalogs.get(org.key());
        if (held != null && held.version() >= store.version(org)) {
            return held;
        }
        Catalog loaded = snapshot.execute(status -> store.load(org));
        return publish(org, loaded);
    }

    /** After the commit of a deploy. An older catalog never replaces a newer one. */
    public Catalog publish(Org org, Catalog catalog) {
        return catalogs.merge(org.key(), catalog, (held, newer) -> newer.version() > held.version() ? newer : held);
    }

    /** Another server has deployed this version. */
    void outdated(String orgKey, long version) {
        catalogs.computeIfPresent(orgKey, (key, held) -> held.version() < version ? null : held);
    }

    /** Nothing is known for sure, since this server has not listened for a while. */
    void allOutdated() {
        catalogs.clear();
    }
}
