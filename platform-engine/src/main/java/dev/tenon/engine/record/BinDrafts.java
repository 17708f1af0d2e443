package dev.tenon.engine.record;

import dev.tenon.engine.record.RecordStore.Stored;
import dev.tenon.engine.record.SaveBatch.Item;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads the records that shall go or come back. */
final class BinDrafts {
    private final RecordStore records;
    private final ColumnsCache columns;
    private final FieldEncryption encryption;

    BinDrafts(RecordStore records, ColumnsCache columns, FieldEncryption encryption) {
        this.records = records;
        this.columns = columns;
        this.encryption = encryption;
    }

    void load(SaveBatch batch, RecordDraft.Kind kind) {
        batch.aliveByObject().forEach((object, items) -> load(batch.session(), object, items, kind));
    }

    private void load(Session session, CatalogObject object, List<Item> items, RecordDraft.Kind kind) {
        Map<Long, Item> first = new HashMap<>();
        for (Item item : items) {
            if (first.putIfAbsent(id(item), item) != null) {
                item.refuse(SaveProblems.twice(id(item)));
            }
        }
        ObjectColumns shape = columns.of(object);
        Map<Long, Stored> stored = records.load(session.org(), shape, first.keySet(), RecordStore.Lock.FOR_DELETE);
        first.forEach((id, item) -> {
            Stored row = stored.get(id);
            if (row == null) {
                item.refuse(SaveProblems.notFound(object, id));
            } else if (row.isDeleted() && kind == RecordDraft.Kind.DELETE) {
                item.refuse(SaveProblems.deleted(object, id));
            } else if (!row.isDeleted() && kind == RecordDraft.Kind.RESTORE) {
                item.refuse(SaveProblems.notDeleted(object, id));
            } else {
                item.take(new RecordDraft(
                        kind, shape, Drafting.reading(session, encryption), row.values(), id, row.version()));
            }
        });
    }

    private static long id(Item item) {
        return switch (item.change()) {
            case RecordChange.Delete delete -> delete.id();
            case RecordChange.Restore restore -> restore.id();
            case RecordChange.Insert insert -> throw new IllegalStateException("not for the bin: " + insert);
            case RecordChange.Update update -> throw new IllegalStateException("not for the bin: " + update);
            case RecordChange.Upsert upsert -> throw new IllegalStateException("not for the bin: " + upsert);
        };
    }
}
