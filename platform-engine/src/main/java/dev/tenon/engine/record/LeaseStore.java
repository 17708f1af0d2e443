package dev.tenon.engine.record;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.security.Sessions;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The counter rows from which ids and automatic numbers are leased, each time in a transaction of its own: a save that is
 * rolled back leaves a gap and nobody waits for it.
 */
final class LeaseStore {
    private final JdbcClient jdbc;

    LeaseStore(DataSource counters) {
        this.jdbc = JdbcClient.create(counters);
    }

    /** The first of {@code count} sequence numbers for ids of this object. */
    long leaseIds(Org org, CatalogObject object, long count) {
        return lease(org, "_id_lease", "object_number", object.number(), count, () -> highest(org, object) + 1);
    }

    /** The first of {@code count} ids for deletions. */
    long leaseDeletions(Org org, long count) {
        return lease(org, "_id_lease", "object_number", 0, count, () -> 1);
    }

    /** The first of {@code count} automatic numbers of a field. */
    long leaseNumbers(Org org, long fieldId, long startAt, long count) {
        return lease(org, "_number_lease", "field_id", fieldId, count, () -> startAt);
    }

    private interface Start {
        long first();
    }

    private long lease(Org org, String table, String key, long keyValue, long count, Start start) {
        String counter = PhysicalNames.table(org, table);
        String update = "update " + counter + " set next = next + ? where " + key + " = ? returning next";
        return jdbc.sql(update)
                        .params(count, keyValue)
                        .query(Long.class)
                        .optional()
                        .orElseGet(() -> {
                            jdbc.sql("insert into " + counter + " (" + key
                                            + ", next) values (?, ?) on conflict do nothing")
                                    .params(keyValue, start.first())
                                    .update();
                            return jdbc.sql(update)
                                    .params(count, keyValue)
                                    .query(Long.class)
                                    .single();
                        })
                - count;
    }

    /** Rows may have come by other ways before the first lease; the engine's own user has an id even without a row. */
    private long highest(Org org, CatalogObject object) {
        long engine = RecordId.objectNumber(Sessions.SYSTEM_USER) == object.number()
                ? Sessions.SYSTEM_USER & RecordId.MAX_SEQUENCE
                : 0;
        long stored = jdbc.sql("select coalesce(max(\"id\"), 0) from " + PhysicalNames.table(org, object))
                        .query(Long.class)
                        .single()
                & RecordId.MAX_SEQUENCE;
        return Math.max(engine, stored);
    }
}
