package dev.tenon.engine.record;

import dev.tenon.engine.record.coercion.Coerced;
import dev.tenon.engine.record.coercion.FieldCoercion;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lookups that name their target by one of its fields, turned into ids: one query per target object and field. */
final class References {
    private final Session session;
    private final KeyStore keys;
    private final FieldCoercion coercion;
    private final Map<Key, List<Pending>> pending = new LinkedHashMap<>();

    private record Key(CatalogObject object, CatalogField field) {}

    private record Pending(RecordDraft draft, CatalogField field, Object key) {}

    References(Session session, KeyStore keys) {
        this.session = session;
        this.keys = keys;
        this.coercion = new FieldCoercion(
                session.catalog(), session.actor().locale(), session.actor().zone());
    }

    void add(RecordDraft draft, CatalogField field, Coerced.Reference reference) {
        if (!(field.type() instanceof FieldType.Relation relation)) {
            throw new IllegalStateException("a reference for " + field.name());
        }
        Optional<CatalogObject> target = target(relation, reference)
                .flatMap(session.catalog()::object)
                .filter(object -> session.actor().rights().can(ObjectRight.READ, object.name()));
        if (target.isEmpty()) {
            draft.refuse(unclear(field, relation));
            return;
        }
        Optional<CatalogField> key = target.get()
                .field(reference.keyField())
                .filter(found -> session.actor().rights().canRead(target.get(), found))
                .filter(References::finds);
        if (key.isEmpty()) {
            draft.refuse(SaveProblems.noSuchField(target.get(), reference.keyField()));
            return;
        }
        switch (coercion.coerce(key.get(), reference.key(), null)) {
            case Coerced.Value value -> add(draft, field, new Key(target.get(), key.get()), value);
            case Coerced.Refused refused -> draft.refuse(refused.problem());
            case Coerced.Parts parts -> draft.refuse(SaveProblems.noSuchField(target.get(), reference.keyField()));
            case Coerced.Reference deeper -> draft.refuse(SaveProblems.noSuchField(target.get(), deeper.keyField()));
        }
    }

    private void add(RecordDraft draft, CatalogField field, Key key, Coerced.Value value) {
        Object given = value.value();
        if (given == null || given instanceof Long) {
            draft.put(draft.columns().require(field), given);
        } else {
            pending.computeIfAbsent(key, k -> new ArrayList<>()).add(new Pending(draft, field, given));
        }
    }

    private static Optional<ApiName> target(FieldType.Relation relation, Coerced.Reference reference) {
        if (reference.target().isEmpty()) {
            return relation.targets().size() == 1
                    ? Optional.of(relation.targets().getFirst())
                    : Optional.empty();
        }
        return reference.target().filter(relation.targets()::contains);
    }

    private static boolean finds(CatalogField field) {
        return field.def().externalId()
                || field.def().unique()
                || field.origin() == CatalogField.Origin.NAME
                || field.name().equals(SystemFields.ID.name());
    }

    void resolve() {
        pending.forEach(this::resolve);
    }

    private void resolve(Key key, List<Pending> those) {
        Map<Object, List<Pending>> distinct = those.stream()
                .collect(Collectors.groupingBy(
                        one -> Upserts.compared(key.field(), one.key()), LinkedHashMap::new, Collectors.toList()));
        List<Object> values =
                distinct.values().stream().map(same -> same.getFirst().key()).toList();
        Map<Integer, List<Long>> found = keys.find(session.org(), key.object(), key.field(), values);
        int n = 0;
        for (List<Pending> same : distinct.values()) {
            List<Long> ids = found.getOrDefault(n, List.of());
            same.forEach(one -> resolve(key, one, ids));
            n++;
        }
    }

    private static void resolve(Key key, Pending one, List<Long> ids) {
        if (ids.size() == 1) {
            one.draft().put(one.draft().columns().require(one.field()), ids.getFirst());
        } else {
            one.draft().refuse(ids.isEmpty() ? nobody(key, one) : several(key, one, ids.size()));
        }
    }

    private static Problem unclear(CatalogField field, FieldType.Relation relation) {
        return Problem.of(
                "INVALID_FIELD",
                field.name().value(),
                "{0}: say which object is meant, by attributes.type: {1}.",
                "{0}：请用 attributes.type 指明所指的对象：{1}。",
                SaveProblems.said(field),
                relation.targets().stream().map(ApiName::value).collect(Collectors.joining(", ")));
    }

    private static Problem nobody(Key key, Pending one) {
        return Problem.of(
                "INVALID_CROSS_REFERENCE_KEY",
                one.field().name().value(),
                "{0}: no {1} has {2} in its field {3}.",
                "{0}：没有{3}为 {2} 的{1}。",
                SaveProblems.said(one.field()),
                SaveProblems.said(key.object()),
                one.key(),
                SaveProblems.said(key.field()));
    }

    private static Problem several(Key key, Pending one, int count) {
        return Problem.of(
                "DUPLICATE_EXTERNAL_ID",
                one.field().name().value(),
                "{0}: {4} records of {1} have {2} in their field {3}; it must be exactly one.",
                "{0}：有 {4} 条{1}记录的{3}为 {2}，必须唯一。",
                SaveProblems.said(one.field()),
                SaveProblems.said(key.object()),
                one.key(),
                SaveProblems.said(key.field()),
                count);
    }
}
