package dev.tenon.engine.record;

import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.record.LayoutConditions.Standing;
import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.record.ObjectFormulas.Given;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.page.LayoutDef;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A record as its form holds it, seen through its formulas before anybody saves it: how its fields stand, what its formula
 * fields and defaults give, what stands behind its lookups. Nothing is saved, and rights are the asker's business.
 */
public final class FormPreview {
    private final QueryRunner runner;
    private final RecordStore store;
    private final FieldEncryption encryption;
    private final LayoutConditions conditions;
    private final ColumnsCache columns = new ColumnsCache();
    private final RecordFormulas ofSaves = new RecordFormulas(columns);
    private final RecordFormulas ofForms = RecordFormulas.ofForms(columns);

    FormPreview(QueryRunner runner, RecordStore store, FieldEncryption encryption, LayoutConditions conditions) {
        this.runner = runner;
        this.store = store;
        this.encryption = encryption;
        this.conditions = conditions;
    }

    /**
     * A form.
     *
     * @param record the record that is edited, if it exists already
     * @param given what the form says of its fields; what cannot be understood is left out
     */
    public record Form(CatalogObject object, LayoutDef layout, OptionalLong record, Map<String, Raw> given) {
        public Form {
            given = Map.copyOf(given);
        }

        private Form without(Set<Column> columns) {
            Map<String, Raw> fewer = new HashMap<>(given);
            fewer.keySet()
                    .removeIf(name -> columns.stream()
                            .anyMatch(column -> column.field().name().matches(name)));
            return new Form(object, layout, record, fewer);
        }
    }

    /**
     * What was seen.
     *
     * @param standing of the fields with conditions
     * @param values by path, as formulas count; blank ones are missing
     * @param defaults what formulas give fields of a new record of which the form says nothing
     * @param usual what fields with conditions hold when the form says nothing of them
     */
    public record Seen(
            Map<ApiName, Standing> standing,
            Map<String, Object> values,
            Map<CatalogField, Object> defaults,
            Map<CatalogField, Object> usual) {
        public static final Seen NOTHING = new Seen(Map.of(), Map.of(), Map.of(), Map.of());

        public Seen {
            standing = Map.copyOf(standing);
            values = Map.copyOf(values);
            defaults = Map.copyOf(defaults);
            usual = Map.copyOf(usual);
        }
    }

    /** @param wanted the paths of values: formula fields, or what they, conditions and defaults read ({@code $User.Email}) */
    public Seen look(Session session, Form form, Collection<String> wanted) {
        FormulaWork work = new FormulaWork(session, ofForms, runner);
        RecordDraft draft = draft(session, form);
        Map<ApiName, Standing> standing = conditions.settle(
                session, work, form.layout(), draft, form.given().keySet());
        return new Seen(
                standing,
                values(work, draft, wanted),
                defaults(draft, form.given().keySet()),
                usual(session, form, draft, LayoutConditions.columns(draft, standing.keySet())));
    }

    private Map<CatalogField, Object> usual(Session session, Form form, RecordDraft draft, Set<Column> conditional) {
        if (conditional.isEmpty()) {
            return Map.of();
        }
        RecordDraft untouched = draft.isNew() ? draft(session, form.without(conditional)) : draft;
        Map<CatalogField, Object> usual = new HashMap<>();
        for (Column column : conditional) {
            Object value = draft.isNew() ? untouched.value(column) : untouched.oldValue(column);
            if (value != null) {
                usual.put(column.field(), value);
            }
        }
        return usual;
    }

    private RecordDraft draft(Session session, Form form) {
        RecordDraft.Reading reading = Drafting.reading(session, encryption);
        ObjectColumns all = columns.of(form.object());
        RecordDraft draft = form.record().isPresent()
                ? stored(session, all, reading, form.record().getAsLong())
                : new RecordDraft(all, reading);
        draft.putUnderstood(form.given());
        if (draft.isNew()) {
            Defaults.begin(session, new FormulaWork(session, ofSaves, runner), form.object(), List.of(draft));
        }
        Defaults.nameWholes(List.of(draft));
        return draft;
    }

    /** One that has gone meanwhile looks like a new one; its save will tell. */
    private RecordDraft stored(Session session, ObjectColumns all, RecordDraft.Reading reading, long id) {
        RecordStore.Stored row = store.load(session.org(), all, Set.of(id), RecordStore.Lock.NONE)
                .get(id);
        return row == null
                ? new RecordDraft(all, reading)
                : new RecordDraft(RecordDraft.Kind.UPDATE, all, reading, row.values(), id, row.version());
    }

    private static Map<String, Object> values(FormulaWork work, RecordDraft draft, Collection<String> wanted) {
        Map<String, Given> known = work.formulas(draft.object()).forms().values();
        Map<String, Given> asked = new LinkedHashMap<>();
        wanted.forEach(path -> {
            Given given = known.get(path);
            if (given != null) {
                asked.put(path, given);
            }
        });
        DraftValues record =
                work.values(draft, asked.values().stream().map(Given::reads).toList());
        Map<String, Object> values = new HashMap<>();
        asked.forEach((path, given) -> {
            Object value = given.reader().read(record);
            if (value != null) {
                values.put(path, value);
            }
        });
        return values;
    }

    private static Map<CatalogField, Object> defaults(RecordDraft draft, Set<String> given) {
        Map<CatalogField, Object> defaults = new HashMap<>();
        if (draft.isNew()) {
            for (Column column : draft.columns().all()) {
                Object value = draft.value(column);
                boolean isFree = given.stream().noneMatch(column.field().name()::matches);
                if (isFree && column.field().def().defaultFormula().isPresent() && value != null) {
                    defaults.put(column.field(), value);
                }
            }
        }
        return defaults;
    }
}
