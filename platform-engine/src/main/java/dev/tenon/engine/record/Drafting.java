package dev.tenon.engine.record;

import dev.tenon.engine.record.FieldAccess.Target;
import dev.tenon.engine.record.SaveBatch.Item;
import dev.tenon.engine.record.coercion.Coerced;
import dev.tenon.engine.record.coercion.FieldCoercion;
import dev.tenon.engine.security.Actor;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Step 2: from raw values to drafts, with every problem on the way. One use, one batch. */
final class Drafting {
    private final SaveBatch batch;
    private final Session session;
    private final DraftingStores stores;
    private final RecordDraft.Reading reading;
    private final References references;
    private final Map<CatalogObject, Map<String, Target>> targets = new HashMap<>();

    /** What drafting asks of the database and of the engine. */
    record DraftingStores(
            RecordStore records,
            KeyStore keys,
            ColumnsCache columns,
            Conflicts conflicts,
            FieldEncryption encryption) {}

    Drafting(SaveBatch batch, DraftingStores stores) {
        this.batch = batch;
        this.session = batch.session();
        this.stores = stores;
        this.reading = reading(session, stores.encryption());
        this.references = new References(session, stores.keys());
    }

    static RecordDraft.Reading reading(Session session, FieldEncryption encryption) {
        Actor actor = session.actor();
        return new RecordDraft.Reading(new FieldCoercion(session.catalog(), actor.locale(), actor.zone()), encryption);
    }

    void coerce() {
        Map<Item, Long> known = new Upserts(session, stores.keys()).resolve(batch);
        batch.aliveByObject().forEach((object, items) -> draft(object, items, known));
        batch.alive().forEach(this::fill);
        references.resolve();
    }

    private void draft(CatalogObject object, List<Item> items, Map<Item, Long> known) {
        ObjectColumns columns = stores.columns().of(object);
        Set<Long> wanted = new HashSet<>();
        for (Item item : items) {
            Long id = known.get(item);
            if (id == null) {
                item.take(new RecordDraft(columns, reading));
            } else if (!wanted.add(id)) {
                item.refuse(SaveProblems.twice(id));
            }
        }
        if (!wanted.isEmpty()) {
            Map<Long, RecordStore.Stored> stored =
                    stores.records().load(session.org(), columns, wanted, RecordStore.Lock.FOR_UPDATE);
            items.stream()
                    .filter(item -> known.containsKey(item) && item.isAlive())
                    .forEach(item -> existing(item, known.getOrDefault(item, 0L), columns, stored));
        }
    }

    private void existing(Item item, long id, ObjectColumns columns, Map<Long, RecordStore.Stored> stored) {
        RecordStore.Stored row = stored.get(id);
        if (row == null) {
            item.refuse(SaveProblems.notFound(columns.object(), id));
            return;
        }
        if (row.isDeleted()) {
            item.refuse(SaveProblems.deleted(columns.object(), id));
            return;
        }
        RecordDraft draft = new RecordDraft(RecordDraft.Kind.UPDATE, columns, reading, row.values(), id, row.version());
        item.take(draft);
        if (item.change() instanceof RecordChange.Update update
                && update.version().isPresent()
                && update.version().getAsLong() != row.version()) {
            item.refuse(
                    stores.conflicts().since(session, draft, update.version().getAsLong()));
        }
    }

    private void fill(Item item) {
        RecordDraft draft = item.draft();
        switch (item.change()) {
            case RecordChange.Insert insert -> fill(draft, insert.values());
            case RecordChange.Update update -> fill(draft, update.values());
            case RecordChange.Upsert upsert -> {
                fill(draft, upsert.values());
                if (draft.isNew() && !upsert.keyField().equalsIgnoreCase("Id")) {
                    fill(draft, Map.of(upsert.keyField(), upsert.key()));
                }
            }
            case RecordChange.Delete ignored -> throw new IllegalStateException("a delete has no values");
            case RecordChange.Restore ignored -> throw new IllegalStateException("a restore has no values");
        }
    }

    private void fill(RecordDraft draft, Map<String, Raw> values) {
        Map<String, Target> known = targets.computeIfAbsent(draft.object(), object -> new HashMap<>());
        values.forEach((name, raw) -> {
            Target target = known.computeIfAbsent(name, key -> FieldAccess.target(session, draft.object(), key));
            switch (target) {
                case Target.Refused refused -> draft.refuse(refused.problem());
                case Target.Writable(CatalogField field, boolean viaParent) -> {
                    if (viaParent && !isReference(raw)) {
                        draft.refuse(SaveProblems.noSuchField(draft.object(), name));
                    } else {
                        put(draft, field, raw);
                    }
                }
            }
        });
    }

    /** A relation's own name takes an id; the parent's name takes the parent, or nothing. */
    private static boolean isReference(Raw raw) {
        return raw instanceof Raw.Json(@Nullable Object value) && (value == null || value instanceof Map);
    }

    private void put(RecordDraft draft, CatalogField field, Raw raw) {
        switch (draft.coerce(field, raw)) {
            case Coerced.Value value -> draft.put(draft.columns().require(field), value.value());
            case Coerced.Refused refused -> draft.refuse(refused.problem());
            case Coerced.Reference reference -> references.add(draft, field, reference);
            case Coerced.Parts parts ->
                parts.parts()
                        .forEach((name, part) -> draft.object()
                                .field(name)
                                .filter(found -> !(found.type() instanceof FieldType.Compound))
                                .ifPresent(found -> put(draft, found, part)));
        }
    }

    /** The items of one batch that are about one thing; their order is that of the batch. */
    static <K> Map<K, List<Item>> group(List<Item> items, java.util.function.Function<Item, K> key) {
        Map<K, List<Item>> groups = new java.util.LinkedHashMap<>();
        items.forEach(item ->
                groups.computeIfAbsent(key.apply(item), k -> new ArrayList<>()).add(item));
        return groups;
    }
}
