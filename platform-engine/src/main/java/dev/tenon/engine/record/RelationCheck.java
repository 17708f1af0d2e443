package dev.tenon.engine.record;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.record.RelationStore.Hold;
import dev.tenon.engine.record.RelationStore.Wanted;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.OnDelete;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lookups point at live records that the actor may see, owners are active, and nothing stands above itself. */
final class RelationCheck {
    private final RelationStore store;

    RelationCheck(RelationStore store) {
        this.store = store;
    }

    private record Link(RecordDraft draft, Column column, long target) {}

    void check(SaveBatch batch) {
        Session session = batch.session();
        List<Link> links = links(batch);
        List<Link> asked = new ArrayList<>();
        Map<Integer, List<Link>> byObject = new TreeMap<>();
        for (Link link : links) {
            if (!isActor(session, link)) {
                asked.add(link);
                byObject.computeIfAbsent(RecordId.objectNumber(link.target()), number -> new ArrayList<>())
                        .add(link);
            }
        }
        List<Wanted> wanted = new ArrayList<>();
        byObject.forEach((number, those) -> session.catalog()
                .objectByNumber(number)
                .filter(object -> isVisible(session, object))
                .ifPresent(object -> wanted.add(wanted(object, those))));
        Map<Long, Boolean> live = wanted.isEmpty() ? Map.of() : store.live(session.org(), wanted);
        asked.forEach(link -> judge(link, live));
        circles(batch);
    }

    private static List<Link> links(SaveBatch batch) {
        List<Link> links = new ArrayList<>();
        batch.draftsByObject()
                .values()
                .forEach(drafts -> drafts.forEach(draft -> {
                    for (Column column : draft.columns().all()) {
                        if (column.field().type() instanceof FieldType.Relation
                                && draft.isChanged(column)
                                && draft.value(column) instanceof Long target) {
                            links.add(new Link(draft, column, target));
                        }
                    }
                }));
        return links;
    }

    /** Whoever acts exists and is active. */
    private static boolean isActor(Session session, Link link) {
        return link.target() == session.actor().userId();
    }

    private static boolean isVisible(Session session, CatalogObject object) {
        return object.name().equals(SystemFields.USER)
                || session.actor().rights().can(ObjectRight.READ, object.name());
    }

    private static Wanted wanted(CatalogObject object, List<Link> links) {
        Set<Long> ids = new HashSet<>();
        links.forEach(link -> ids.add(link.target()));
        boolean mustStay =
                links.stream().anyMatch(link -> holds(link.column().field().type()));
        boolean isUser = object.name().equals(SystemFields.USER);
        String activity =
                isUser ? object.field("IsActive").map(PhysicalNames::column).orElse("") : "";
        return new Wanted(object, ids, mustStay && !isUser ? Hold.STAYS : Hold.NONE, activity);
    }

    /** Where a deletion of the target has to know of this record. */
    private static boolean holds(FieldType type) {
        return type instanceof FieldType.MasterDetail
                || (type instanceof FieldType.Lookup lookup && lookup.onDelete() != OnDelete.CLEAR);
    }

    private static void judge(Link link, Map<Long, Boolean> live) {
        CatalogField field = link.column().field();
        Boolean isUsed = live.get(link.target());
        if (isUsed == null) {
            link.draft().refuse(SaveProblems.noSuchTarget(field, link.target()));
        } else if (!isUsed && field.name().equals(SystemFields.OWNER.name())) {
            link.draft().refuse(SaveProblems.inactiveOwner(field));
        }
    }

    private void circles(SaveBatch batch) {
        batch.draftsByObject().forEach((object, drafts) -> {
            for (Column column : drafts.getFirst().columns().all()) {
                if (column.field().type() instanceof FieldType.Hierarchy) {
                    circles(batch.session(), object, column, drafts);
                }
            }
        });
    }

    private void circles(Session session, CatalogObject object, Column column, List<RecordDraft> drafts) {
        Map<Long, Long> moved = new HashMap<>();
        for (RecordDraft draft : drafts) {
            if (!draft.isNew() && draft.isChanged(column) && draft.value(column) instanceof Long parent) {
                moved.put(draft.id(), parent);
            }
        }
        if (moved.isEmpty()) {
            return;
        }
        Map<Long, Long> parents = new HashMap<>(store.above(session.org(), object, column.field(), moved.values()));
        for (RecordDraft draft : drafts) {
            if (draft.isChanged(column)) {
                parents.remove(draft.id());
            }
        }
        parents.putAll(moved);
        drafts.stream()
                .filter(draft -> moved.containsKey(draft.id()) && isAboveItself(draft.id(), parents))
                .forEach(draft -> draft.refuse(SaveProblems.circle(column.field())));
    }

    private static boolean isAboveItself(long id, Map<Long, Long> parents) {
        Set<Long> passed = new HashSet<>();
        Long above = parents.get(id);
        while (above != null && passed.add(above)) {
            if (above == id) {
                return true;
            }
            above = parents.get(above);
        }
        return false;
    }
}
