package dev.tenon.engine.record;

import dev.tenon.engine.org.Org;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;

/** What was deleted and can still come back: listed for people, emptied of what is too old. */
public class RecycleBin {
    /** How long a deleted record can be restored. */
    public static final Duration KEPT = Duration.ofDays(15);

    private static final int PORTION = 500;

    private final BinStore store;

    RecycleBin(BinStore store) {
        this.store = store;
    }

    public static RecycleBin over(
            DataSource dataSource, PlatformTransactionManager transactions, List<PurgeHook> hooks) {
        return new RecycleBin(new BinStore(dataSource, transactions, hooks));
    }

    /**
     * A record that somebody deleted; what went along with it is not listed and comes back with it.
     *
     * @param with how many records went along
     */
    public record Entry(ApiName object, long id, @Nullable String name, long deletedBy, Instant deletedAt, long with) {}

    /** The latest first, of all objects that the session may read. */
    public List<Entry> list(Session session, int limit) {
        List<CatalogObject> readable = session.catalog().allObjects().stream()
                .filter(object -> session.actor().rights().can(ObjectRight.READ, object.name()))
                .toList();
        return store.list(session.org(), readable, limit);
    }

    /** Removes for good what was deleted before this moment; how many records went. */
    public int purge(Org org, Catalog catalog, Instant before) {
        int purged = 0;
        List<Long> deletions = store.before(org, before, PORTION);
        while (!deletions.isEmpty()) {
            purged += store.purge(org, catalog, deletions);
            deletions = store.before(org, before, PORTION);
        }
        store.forgetChanges(org, before);
        return purged;
    }
}
