package dev.tenon.engine.record;

import dev.tenon.engine.record.SaveBatch.Item;
import dev.tenon.engine.record.coercion.Coerced;
import dev.tenon.engine.record.coercion.FieldCoercion;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells which changes are about records that exist: updates say so, upserts are asked by their key. */
final class Upserts {
    private final Session session;
    private final KeyStore keys;
    private final FieldCoercion coercion;

    private record Key(CatalogObject object, String field) {}

    Upserts(Session session, KeyStore keys) {
        this.session = session;
        this.keys = keys;
        this.coercion = new FieldCoercion(
                session.catalog(), session.actor().locale(), session.actor().zone());
    }

    /** The ids of the existing records; items without one are new. */
    Map<Item, Long> resolve(SaveBatch batch) {
        Map<Item, Long> known = new HashMap<>();
        List<Item> upserts = new ArrayList<>();
        for (Item item : batch.alive()) {
            if (item.change() instanceof RecordChange.Update update) {
                known.put(item, update.id());
            } else if (item.change() instanceof RecordChange.Upsert) {
                upserts.add(item);
            }
        }
        Drafting.group(
                        upserts,
                        item -> new Key(item.object(), upsert(item).keyField().toLowerCase(Locale.ROOT)))
                .forEach((key, items) -> resolve(key, items, known));
        upserts.stream()
                .filter(Item::isAlive)
                .forEach(item -> FieldAccess.require(
                        session.actor().rights(),
                        item,
                        known.containsKey(item) ? ObjectRight.EDIT : ObjectRight.CREATE));
        return known;
    }

    private static RecordChange.Upsert upsert(Item item) {
        if (item.change() instanceof RecordChange.Upsert upsert) {
            return upsert;
        }
        throw new IllegalStateException("not an upsert: " + item.change());
    }

    private void resolve(Key key, List<Item> items, Map<Item, Long> known) {
        CatalogField field = key.object()
                .field(key.field())
                .filter(found -> session.actor().rights().canRead(key.object(), found))
                .filter(Upserts::isKey)
                .orElse(null);
        if (field == null) {
            items.forEach(item -> item.refuse(noSuchKey(upsert(item).keyField())));
            return;
        }
        List<Item> asked = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Item item : items) {
            switch (coercion.coerce(field, upsert(item).key(), null)) {
                case Coerced.Value value
                when value.value() != null -> {
                    Object same = compared(field, value.value());
                    if (seen.add(same)) {
                        asked.add(item);
                        values.add(value.value());
                    } else {
                        item.refuse(SaveProblems.duplicate(field, SaveProblems.inThisRequest()));
                    }
                }
                case Coerced.Refused refused -> item.refuse(refused.problem());
                case Coerced.Value ignored -> fresh(item, field);
                case Coerced.Parts ignored -> item.refuse(SaveProblems.missing(field));
                case Coerced.Reference ignored -> item.refuse(SaveProblems.missing(field));
            }
        }
        if (field.name().equals(SystemFields.ID.name())) {
            for (int i = 0; i < asked.size(); i++) {
                known.put(asked.get(i), (Long) values.get(i));
            }
        } else if (!asked.isEmpty()) {
            ask(key.object(), field, asked, values, known);
        }
    }

    /** Without an id it is a new record; without another key nobody knows. */
    private static void fresh(Item item, CatalogField field) {
        if (!field.name().equals(SystemFields.ID.name())) {
            item.refuse(SaveProblems.missing(field));
        }
    }

    private static boolean isKey(CatalogField field) {
        return field.def().externalId() || field.def().unique() || field.name().equals(SystemFields.ID.name());
    }

    /** In the form in which the database compares it. */
    static Object compared(CatalogField field, Object value) {
        if (value instanceof java.math.BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value instanceof String text && KeyStore.ignoresCase(field) ? text.toLowerCase(Locale.ROOT) : value;
    }

    private void ask(
            CatalogObject object, CatalogField field, List<Item> asked, List<Object> values, Map<Item, Long> known) {
        Map<Integer, List<Long>> found = keys.find(session.org(), object, field, values);
        for (int i = 0; i < asked.size(); i++) {
            List<Long> ids = found.getOrDefault(i, List.of());
            if (ids.size() > 1) {
                asked.get(i).refuse(ambiguous(field, ids.size()));
            } else if (!ids.isEmpty()) {
                known.put(asked.get(i), ids.getFirst());
            }
        }
    }

    private static Problem noSuchKey(String field) {
        return Problem.of(
                "NOT_FOUND",
                field,
                "{0} is not a field by which you can find records. Choose an external id or a unique field.",
                "不能用 {0} 来查找记录，请选择外部 ID 或唯一字段。",
                field);
    }

    private static Problem ambiguous(CatalogField field, int count) {
        return Problem.of(
                "DUPLICATE_EXTERNAL_ID",
                field.name().value(),
                "{1} records have this value in {0}; it must be exactly one.",
                "有 {1} 条记录的 {0} 为该值，必须唯一。",
                SaveProblems.said(field),
                count);
    }
}
