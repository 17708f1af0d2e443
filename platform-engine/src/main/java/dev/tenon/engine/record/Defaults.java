package dev.tenon.engine.record;

import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.record.coercion.Coerced;
import dev.tenon.engine.record.coercion.FieldCoercion;
import dev.tenon.engine.record.coercion.PersonNames;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.AutoNumberFormat;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.SystemFields;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the engine itself puts into records: default values, automatic numbers, ids, stamps, whole names. */
final class Defaults {
    private final Leases leases;

    Defaults(Leases leases) {
        this.leases = leases;
    }

    /** Before the hooks: what a new record has if nobody says otherwise. */
    void give(SaveBatch batch) {
        batch.allDraftsByObject().forEach((object, drafts) -> {
            List<RecordDraft> fresh = drafts.stream().filter(RecordDraft::isNew).toList();
            if (!fresh.isEmpty()) {
                begin(batch.session(), batch.formulaWork(), object, fresh);
            }
            nameWholes(drafts);
        });
    }

    static void begin(Session session, FormulaWork work, CatalogObject object, List<RecordDraft> fresh) {
        Map<Column, Object> constants =
                constants(session.catalog(), fresh.getFirst().columns());
        fresh.forEach(draft -> give(session, draft, constants, Turn.BEFORE_FORMULAS));
        nameWholes(fresh);
        FormulaDefaults.give(work, object, fresh);
        fresh.forEach(draft -> give(session, draft, constants, Turn.AFTER_FORMULAS));
    }

    /** Formulas see the constants of other fields; where a formula gives nothing, its own field's come last. */
    private enum Turn {
        BEFORE_FORMULAS,
        AFTER_FORMULAS
    }

    private static void give(Session session, RecordDraft draft, Map<Column, Object> constants, Turn turn) {
        constants.forEach((column, value) -> {
            boolean waits = turn == Turn.BEFORE_FORMULAS
                    && column.field().def().defaultFormula().isPresent();
            if (!waits && !draft.isTouched(column)) {
                draft.put(column, value);
            }
        });
        Column owner = draft.columns().find(SystemFields.OWNER.name().key());
        if (owner != null && draft.value(owner) == null) {
            draft.put(owner, session.actor().userId());
        }
    }

    private static Map<Column, Object> constants(Catalog catalog, ObjectColumns columns) {
        FieldCoercion coercion = new FieldCoercion(catalog, Locale.ROOT, ZoneOffset.UTC);
        Map<Column, Object> constants = new LinkedHashMap<>();
        for (Column column : columns.all()) {
            Object value = constant(catalog, coercion, column.field());
            if (value != null) {
                constants.put(column, value);
            }
        }
        return constants;
    }

    private static @Nullable Object constant(Catalog catalog, FieldCoercion coercion, CatalogField field) {
        if (field.def().defaultValue().isPresent()) {
            Raw text = new Raw.Text(field.def().defaultValue().get());
            if (coercion.coerce(field, text, null) instanceof Coerced.Value value && value.value() != null) {
                return value.value();
            }
        }
        return switch (field.type()) {
            case FieldType.Picklist list ->
                marked(catalog, list).stream().findFirst().orElse(null);
            case FieldType.MultiPicklist list -> {
                List<String> marked = marked(catalog, list);
                yield marked.isEmpty() ? null : marked;
            }
            case FieldType type -> type instanceof FieldType.Checkbox ? false : null;
        };
    }

    /** The values marked as default; those of dependent lists wait for their controlling value. */
    private static List<String> marked(Catalog catalog, FieldType.Choice list) {
        return catalog.values(list.source()).stream()
                .filter(value ->
                        value.isDefault() && value.active() && value.when().isEmpty())
                .map(PicklistValue::value)
                .toList();
    }

    /** After the hooks, for those that will be written: ids, numbers and stamps. */
    void stamp(SaveBatch batch) {
        batch.draftsByObject().values().forEach(Defaults::nameWholes);
        batch.draftsByObject().forEach((object, drafts) -> {
            Instant now = batch.session().now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
            List<RecordDraft> fresh = drafts.stream().filter(RecordDraft::isNew).toList();
            long left = fresh.size();
            for (RecordDraft draft : fresh) {
                identify(batch.session(), object, draft, left--);
                put(draft, SystemFields.CREATED_BY, batch.session().actor().userId());
                put(draft, SystemFields.CREATED_DATE, now);
                put(draft, SystemFields.IS_DELETED, false);
            }
            for (RecordDraft draft : drafts) {
                put(
                        draft,
                        SystemFields.LAST_MODIFIED_BY,
                        batch.session().actor().userId());
                put(draft, SystemFields.LAST_MODIFIED_DATE, now);
                put(draft, SystemFields.SYSTEM_MODSTAMP, now);
            }
        });
    }

    private void identify(Session session, CatalogObject object, RecordDraft draft, long wanted) {
        draft.giveId(leases.nextId(session.org(), object, wanted));
        put(draft, SystemFields.ID, draft.id());
        for (Column column : draft.columns().all()) {
            if (column.field().type() instanceof FieldType.AutoNumber number) {
                long next = leases.nextNumber(session.org(), column.field().id(), number.startAt(), wanted);
                String text = AutoNumberFormat.parse(number.format())
                        .map(format -> format.text(next, session.today()))
                        .orElse(number.format() + next);
                draft.put(column, text);
            }
        }
    }

    private static void put(RecordDraft draft, FieldDef field, Object value) {
        Column column = draft.columns().find(field.name().key());
        if (column != null) {
            draft.put(column, value);
        }
    }

    /** Whole names of persons, made of their parts. */
    static void nameWholes(List<RecordDraft> drafts) {
        for (RecordDraft draft : drafts) {
            for (Column column : draft.columns().all()) {
                if (column.field().type() instanceof FieldType.PersonName) {
                    draft.put(column, whole(draft, column.field().def()));
                }
            }
        }
    }

    private static @Nullable String whole(RecordDraft draft, FieldDef name) {
        List<String> parts = FieldParts.of(name).stream()
                .map(part -> draft.get(part.name().value()))
                .map(value -> value == null ? "" : value.toString())
                .toList();
        String whole = PersonNames.whole(parts.get(1), parts.get(2), parts.get(3), parts.get(4));
        return whole.isEmpty() ? null : whole;
    }
}
