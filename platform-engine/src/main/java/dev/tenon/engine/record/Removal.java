package dev.tenon.engine.record;

import dev.tenon.engine.org.Org;
import dev.tenon.engine.record.DeletionStore.Child;
import dev.tenon.engine.record.DeletionStore.Cleared;
import dev.tenon.engine.record.DeletionStore.Deletion;
import dev.tenon.engine.record.DeletionStore.Part;
import dev.tenon.engine.record.DeletionStore.Use;
import dev.tenon.engine.record.SaveBatch.Item;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.OnDelete;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deletes into the recycle bin: details go along level by level, lookups are emptied, or stand in the way. */
final class Removal {
    /** More than this goes better in portions. */
    private static final int MOST = 50_000;

    private final BinDrafts drafts;
    private final DeletionStore store;
    private final Leases leases;

    Removal(BinDrafts drafts, DeletionStore store, Leases leases) {
        this.drafts = drafts;
        this.store = store;
        this.leases = leases;
    }

    void draft(SaveBatch batch) {
        drafts.load(batch, RecordDraft.Kind.DELETE);
        batch.alive().stream()
                .filter(item -> item.object().name().equals(SystemFields.USER))
                .forEach(item -> item.refuse(users()));
    }

    void store(SaveBatch batch) {
        if (!batch.mayWrite() || batch.alive().isEmpty()) {
            return;
        }
        Session session = batch.session();
        Doomed doomed = closure(batch);
        batch.markStored();
        List<ChildRelation> relations = ChildRelation.to(session.catalog(), doomed.objects());
        relations.stream()
                .filter(relation -> relation.onDelete() == OnDelete.RESTRICT)
                .forEach(relation -> restrict(session, relation, doomed));
        if (batch.isGood()) {
            write(batch, doomed, relations);
        }
    }

    private Doomed closure(SaveBatch batch) {
        Doomed doomed = new Doomed();
        Map<CatalogObject, Map<Long, Item>> level = new LinkedHashMap<>();
        batch.aliveByObject()
                .forEach((object, items) -> items.forEach(item -> {
                    doomed.add(object, item.draft().id(), item);
                    level.computeIfAbsent(object, o -> new LinkedHashMap<>())
                            .put(item.draft().id(), item);
                }));
        Map<CatalogObject, Map<Long, Item>> current = level;
        while (!current.isEmpty()) {
            current = below(batch.session(), current, doomed);
            if (doomed.size() > MOST) {
                batch.alive().forEach(item -> item.refuse(tooMany()));
                return doomed;
            }
        }
        return doomed;
    }

    private Map<CatalogObject, Map<Long, Item>> below(
            Session session, Map<CatalogObject, Map<Long, Item>> level, Doomed doomed) {
        Map<CatalogObject, Map<Long, Item>> next = new LinkedHashMap<>();
        Map<Long, Item> parents = new LinkedHashMap<>();
        level.values().forEach(parents::putAll);
        for (ChildRelation relation : ChildRelation.to(session.catalog(), level.keySet())) {
            if (relation.onDelete() != OnDelete.CASCADE) {
                continue;
            }
            for (Child child : store.children(session.org(), relation.child(), relation.field(), parents.keySet())) {
                Item root = parents.get(child.parent());
                if (root != null && doomed.add(relation.child(), child.id(), root)) {
                    next.computeIfAbsent(relation.child(), o -> new LinkedHashMap<>())
                            .put(child.id(), root);
                }
            }
        }
        return next;
    }

    private void restrict(Session session, ChildRelation relation, Doomed doomed) {
        List<Use> uses = store.uses(
                session.org(),
                relation.child(),
                relation.field(),
                doomed.of(relation.parents()),
                doomed.of(relation.child()));
        for (Use use : uses) {
            Item root = doomed.rootOf(use.parent());
            if (root != null) {
                root.refuse(inUse(session, relation, use));
            }
        }
    }

    private void write(SaveBatch batch, Doomed doomed, List<ChildRelation> relations) {
        Session session = batch.session();
        Org org = session.org();
        Instant now = session.now();
        Map<Item, Long> deletions = new LinkedHashMap<>();
        List<Deletion> added = new ArrayList<>();
        long left = batch.alive().size();
        for (Item item : batch.alive()) {
            long id = leases.nextDeletion(org, left--);
            deletions.put(item, id);
            added.add(deletion(session, item, id, now));
        }
        List<Cleared> cleared = new ArrayList<>();
        relations.stream()
                .filter(relation -> relation.onDelete() == OnDelete.CLEAR)
                .forEach(relation -> cleared.addAll(clear(batch, relation, doomed, deletions)));
        List<Part> parts = new ArrayList<>();
        for (CatalogObject object : doomed.objects()) {
            Map<Long, Long> ids = new LinkedHashMap<>();
            doomed.rootsOf(object).forEach((id, root) -> ids.put(id, deletions.getOrDefault(root, 0L)));
            store.markDeleted(org, object, ids, now);
            ids.forEach((id, deletion) -> parts.add(new Part(deletion, id)));
            ids.keySet()
                    .forEach(id -> batch.scope()
                            .saved()
                            .add(new RecordSaved.Change(RecordDraft.Kind.DELETE, object.name(), id, Set.of())));
        }
        store.add(org, added, parts, cleared);
    }

    private static Deletion deletion(Session session, Item item, long id, Instant now) {
        Object name = item.draft().get(item.object().nameField().name().value());
        return new Deletion(
                id,
                item.object().number(),
                item.draft().id(),
                name == null ? null : name.toString(),
                session.actor().userId(),
                now);
    }

    private List<Cleared> clear(SaveBatch batch, ChildRelation relation, Doomed doomed, Map<Item, Long> deletions) {
        Org org = batch.session().org();
        List<Child> children =
                store.children(org, relation.child(), relation.field(), doomed.of(relation.parents())).stream()
                        .filter(child -> !doomed.of(relation.child()).contains(child.id()))
                        .toList();
        if (children.isEmpty()) {
            return List.of();
        }
        List<Long> ids = children.stream().map(Child::id).toList();
        store.clear(
                org, relation.child(), relation.field(), ids, batch.session().now());
        ids.forEach(id -> batch.scope()
                .saved()
                .add(new RecordSaved.Change(
                        RecordDraft.Kind.UPDATE,
                        relation.child().name(),
                        id,
                        Set.of(relation.field().name()))));
        List<Cleared> cleared = new ArrayList<>();
        for (Child child : children) {
            Item root = doomed.rootOf(child.parent());
            long deletion = root == null ? 0 : deletions.getOrDefault(root, 0L);
            cleared.add(new Cleared(deletion, relation.field().id(), child.id(), child.parent()));
        }
        return cleared;
    }

    /** What the actor may not read stays without a name. */
    private static Problem inUse(Session session, ChildRelation relation, Use use) {
        boolean isVisible =
                session.actor().rights().can(ObjectRight.READ, relation.child().name());
        return isVisible
                ? Problem.of(
                        "DELETE_FAILED",
                        "",
                        "It cannot be deleted: {0} record(s) of {1} use it in {2}, for example {3}. Change them first.",
                        "无法删除：有 {0} 条{1}记录在“{2}”中引用它，例如 {3}。请先修改这些记录。",
                        use.count(),
                        SaveProblems.said(relation.child()),
                        SaveProblems.said(relation.field()),
                        RecordId.format(use.example()))
                : Problem.of(
                        "DELETE_FAILED",
                        "",
                        "It cannot be deleted: records that you cannot see use it.",
                        "无法删除：您无权查看的记录正在引用它。");
    }

    private static Problem tooMany() {
        return Problem.of(
                "DELETE_FAILED",
                "",
                "More than {0} records would go along with this delete. Delete the details first, in portions.",
                "此次删除会连带删除超过 {0} 条记录，请先分批删除明细记录。",
                MOST);
    }

    private static Problem users() {
        return Problem.of(
                "DELETE_FAILED",
                "",
                "Users are not deleted, since records name them. Deactivate the user instead.",
                "用户不能删除，因为记录会引用他们。请改为停用该用户。");
    }
}
