package dev.tenon.engine.record;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.record.DeletionStore.Part;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The SQL of what lies in the recycle bin, and of what leaves it for good. */
final class BinStore {
    private final JdbcTemplate jdbc;
    private final DeletionStore deletions;
    private final TransactionTemplate transaction;
    private final List<PurgeHook> hooks;

    BinStore(DataSource dataSource, PlatformTransactionManager transactions, List<PurgeHook> hooks) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.deletions = new DeletionStore(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.hooks = List.copyOf(hooks);
    }

    List<RecycleBin.Entry> list(Org org, List<CatalogObject> readable, int limit) {
        Map<Integer, CatalogObject> byNumber = new HashMap<>();
        readable.forEach(object -> byNumber.put(object.number(), object));
        String sql = "select d.object_number, d.record_id, d.record_name, d.deleted_by, d.deleted_at,"
                + " (select count(*) - 1 from " + PhysicalNames.table(org, "_deletion_part")
                + " p where p.deletion_id = d.id) from " + PhysicalNames.table(org, "_deletion")
                + " d where d.object_number = any(?) order by d.deleted_at desc, d.id desc limit ?";
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql);
                    List<Object> numbers = new ArrayList<>();
                    byNumber.keySet().forEach(number -> numbers.add((long) number));
                    Kept.ID.bindMany(connection, statement, 1, numbers);
                    statement.setInt(2, limit);
                    return statement;
                },
                (row, n) -> new RecycleBin.Entry(
                        Objects.requireNonNull(byNumber.get(row.getInt(1))).name(),
                        row.getLong(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getTimestamp(5).toInstant(),
                        row.getLong(6)));
    }

    List<Long> before(Org org, Instant moment, int limit) {
        return jdbc.queryForList(
                "select id from " + PhysicalNames.table(org, "_deletion")
                        + " where deleted_at < ? order by deleted_at limit ?",
                Long.class,
                Timestamp.from(moment),
                limit);
    }

    /** One transaction: a kill leaves a deletion whole or takes it whole. */
    int purge(Org org, Catalog catalog, List<Long> deletionIds) {
        Integer purged = transaction.execute(status -> {
            List<Long> ids = deletions.parts(org, deletionIds).stream()
                    .map(Part::recordId)
                    .toList();
            Map<CatalogObject, List<Long>> byObject = new HashMap<>();
            DeletionStore.byObject(ids, id -> id)
                    .forEach((number, some) ->
                            catalog.objectByNumber(number).ifPresent(object -> byObject.put(object, some)));
            byObject.forEach((object, some) -> remove(PhysicalNames.table(org, object), "id", some));
            danglers(org, catalog, byObject.keySet(), ids);
            remove(PhysicalNames.table(org, "_record_change"), "record_id", ids);
            hooks.forEach(hook -> hook.purging(org, ids));
            deletions.forget(org, deletionIds);
            return ids.size();
        });
        return purged == null ? 0 : purged;
    }

    private void danglers(Org org, Catalog catalog, Set<CatalogObject> gone, List<Long> ids) {
        for (ChildRelation relation : ChildRelation.to(catalog, gone)) {
            String column = PhysicalNames.column(relation.field());
            update(
                    "update " + PhysicalNames.table(org, relation.child()) + " set " + column + " = null where "
                            + column + " = any(?)",
                    ids);
        }
    }

    private void remove(String table, String key, Collection<Long> ids) {
        update("delete from " + table + " where " + PhysicalNames.quote(key) + " = any(?)", ids);
    }

    private void update(String sql, Collection<Long> ids) {
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            Kept.ID.bindMany(connection, statement, 1, new ArrayList<>(ids));
            return statement;
        });
    }

    /** Steps that only served to tell late writers; those with tracked values are history and stay. */
    void forgetChanges(Org org, Instant before) {
        jdbc.update(
                "delete from " + PhysicalNames.table(org, "_record_change")
                        + " where changed_at < ? and tracked is null",
                Timestamp.from(before));
    }
}
