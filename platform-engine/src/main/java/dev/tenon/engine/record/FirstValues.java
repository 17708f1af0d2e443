package dev.tenon.engine.record;

import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.record.coercion.FieldCoercion;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the formulas of default values give a record that somebody is about to make: for the form in which it is made. */
public final class FirstValues {
    private final QueryRunner runner;
    private final FieldEncryption encryption;
    private final ColumnsCache columns = new ColumnsCache();
    private final RecordFormulas formulas = new RecordFormulas(columns);

    public FirstValues(QueryRunner runner, FieldEncryption encryption) {
        this.runner = runner;
        this.encryption = encryption;
    }

    /** The values by formula, those that are not blank, beside what is given. Nothing is saved. */
    public Map<CatalogField, Object> byFormula(Session session, CatalogObject object, Map<String, Raw> given) {
        if (object.columns().stream().noneMatch(FirstValues::isByFormula)) {
            return Map.of();
        }
        FieldCoercion coercion = new FieldCoercion(
                session.catalog(), session.actor().locale(), session.actor().zone());
        RecordDraft draft = new RecordDraft(columns.of(object), new RecordDraft.Reading(coercion, encryption));
        draft.putUnderstood(given);
        Defaults.begin(session, new FormulaWork(session, formulas, runner), object, List.of(draft));
        Map<CatalogField, Object> values = new LinkedHashMap<>();
        for (Column column : draft.columns().all()) {
            Object value = draft.value(column);
            if (isByFormula(column.field()) && value != null) {
                values.put(column.field(), value);
            }
        }
        return values;
    }

    private static boolean isByFormula(CatalogField field) {
        return field.def().defaultFormula().isPresent();
    }
}
