package dev.tenon.engine.record;

import dev.tenon.engine.org.Org;
import dev.tenon.engine.record.DeletionStore.Child;
import dev.tenon.engine.record.DeletionStore.Cleared;
import dev.tenon.engine.record.DeletionStore.Deletion;
import dev.tenon.engine.record.DeletionStore.Part;
import dev.tenon.engine.record.SaveBatch.Item;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings records back from the recycle bin with all that went there in the same delete. */
final class Restoring {
    private final BinDrafts drafts;
    private final DeletionStore store;

    Restoring(BinDrafts drafts, DeletionStore store) {
        this.drafts = drafts;
        this.store = store;
    }

    void draft(SaveBatch batch) {
        drafts.load(batch, RecordDraft.Kind.RESTORE);
    }

    void store(SaveBatch batch) {
        if (!batch.mayWrite() || batch.alive().isEmpty()) {
            return;
        }
        Map<Long, Item> byDeletion = deletions(batch);
        if (byDeletion.isEmpty()) {
            return;
        }
        Session session = batch.session();
        Map<Long, Item> rootOf = new LinkedHashMap<>();
        for (Part part : store.parts(session.org(), byDeletion.keySet())) {
            Item root = byDeletion.get(part.deletion());
            if (root != null) {
                rootOf.put(part.recordId(), root);
            }
        }
        batch.markStored();
        Map<CatalogObject, List<Long>> ids = byObject(session, rootOf.keySet());
        ids.forEach((object, some) -> taken(session.org(), object, some, rootOf));
        if (!batch.isGood()) {
            return;
        }
        ids.forEach((object, some) -> restore(batch, object, some));
        ids.forEach((object, some) -> masters(session, object, some, rootOf));
        relink(batch, byDeletion.keySet());
        store.forget(session.org(), byDeletion.keySet());
    }

    /** The deletion of each root; what only went along comes back with its root. */
    private Map<Long, Item> deletions(SaveBatch batch) {
        Map<Long, Item> wanted = batch.alive().stream()
                .collect(Collectors.toMap(item -> item.draft().id(), item -> item));
        Org org = batch.session().org();
        Map<Long, Item> found = new LinkedHashMap<>();
        for (Deletion deletion : store.ofRoots(org, wanted.keySet())) {
            found.put(deletion.id(), Objects.requireNonNull(wanted.remove(deletion.recordId())));
        }
        if (!wanted.isEmpty()) {
            Map<Long, Deletion> others = store.ofParts(org, wanted.keySet());
            wanted.forEach((id, item) -> item.refuse(wentAlong(item, others.get(id))));
        }
        return found;
    }

    private static Map<CatalogObject, List<Long>> byObject(Session session, Set<Long> ids) {
        Map<CatalogObject, List<Long>> groups = new LinkedHashMap<>();
        DeletionStore.byObject(ids, id -> id)
                .forEach((number, some) ->
                        session.catalog().objectByNumber(number).ifPresent(object -> groups.put(object, some)));
        return groups;
    }

    private void taken(Org org, CatalogObject object, List<Long> ids, Map<Long, Item> rootOf) {
        for (CatalogField field : object.columns()) {
            if (field.def().unique()) {
                for (Child taken : store.taken(org, object, field, ids)) {
                    Objects.requireNonNull(rootOf.get(taken.id()))
                            .refuse(SaveProblems.duplicate(field, SaveProblems.onRecord(taken.parent())));
                }
            }
        }
    }

    private void restore(SaveBatch batch, CatalogObject object, List<Long> ids) {
        store.markRestored(batch.session().org(), object, ids, batch.session().now());
        ids.forEach(id -> batch.scope()
                .saved()
                .add(new RecordSaved.Change(RecordDraft.Kind.RESTORE, object.name(), id, Set.of())));
    }

    /** A detail without a live master stays where it is, and so does what wanted to bring it back. */
    private void masters(Session session, CatalogObject object, List<Long> ids, Map<Long, Item> rootOf) {
        for (CatalogField field : object.columns()) {
            if (field.type() instanceof FieldType.MasterDetail master) {
                CatalogObject target = session.catalog().require(master.target());
                for (long orphan : store.orphans(session.org(), object, field, target, ids)) {
                    Objects.requireNonNull(rootOf.get(orphan)).refuse(noMaster(field));
                }
            }
        }
    }

    private void relink(SaveBatch batch, Set<Long> deletions) {
        Session session = batch.session();
        Map<Long, List<Cleared>> byField = store.cleared(session.org(), deletions).stream()
                .collect(Collectors.groupingBy(Cleared::fieldId, HashMap::new, Collectors.toList()));
        byField.forEach((fieldId, cleared) -> {
            int number = RecordId.objectNumber(cleared.getFirst().recordId());
            Optional<CatalogObject> object = session.catalog().objectByNumber(number);
            object.flatMap(found -> found.fieldById(fieldId))
                    .ifPresent(field -> relink(batch, object.get(), field, cleared));
        });
    }

    private void relink(SaveBatch batch, CatalogObject object, CatalogField field, List<Cleared> cleared) {
        store.relink(
                batch.session().org(), object, field, cleared, batch.session().now());
        cleared.forEach(one -> batch.scope()
                .saved()
                .add(new RecordSaved.Change(
                        RecordDraft.Kind.UPDATE, object.name(), one.recordId(), Set.of(field.name()))));
    }

    private static Problem wentAlong(Item item, @org.jspecify.annotations.Nullable Deletion with) {
        return with == null
                ? SaveProblems.notFound(item.object(), item.draft().id())
                : Problem.of(
                        "ENTITY_IS_DELETED",
                        "",
                        "It was deleted together with {0} ({1}). Restore that one; this comes back with it.",
                        "该记录是随 {0}（{1}）一起删除的。请恢复那条记录，此记录会一并恢复。",
                        with.name() == null ? "" : with.name(),
                        RecordId.format(with.recordId()));
    }

    private static Problem noMaster(CatalogField field) {
        return Problem.of(
                "ENTITY_IS_DELETED",
                field.name().value(),
                "It cannot be restored while its {0} is deleted. Restore that one first.",
                "其{0}仍处于删除状态，无法恢复。请先恢复那条记录。",
                SaveProblems.said(field));
    }
}
