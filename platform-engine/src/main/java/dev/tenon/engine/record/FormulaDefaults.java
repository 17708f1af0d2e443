package dev.tenon.engine.record;

import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.record.ObjectFormulas.Default;
import dev.tenon.engine.record.coercion.Coerced;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What new records begin with by formula, for fields of which nothing was said: each sees those that it reads. */
final class FormulaDefaults {
    private FormulaDefaults() {}

    static void give(FormulaWork work, CatalogObject object, List<RecordDraft> fresh) {
        List<Default> defaults = work.formulas(object).defaults().stream()
                .filter(each -> fresh.stream().anyMatch(draft -> isDue(draft, each)))
                .toList();
        if (defaults.isEmpty()) {
            return;
        }
        work.loadGlobals(defaults.stream()
                .flatMap(each -> each.value().reads().globals().stream())
                .toList());
        for (Default each : defaults) {
            List<DraftValues> due = fresh.stream()
                    .filter(draft -> isDue(draft, each))
                    .map(draft -> new DraftValues(draft, work))
                    .toList();
            if (!each.value().reads().behind().isEmpty()) {
                work.load(object, due);
            }
            due.forEach(values -> give(work, each, values));
        }
    }

    /** A value that was refused was said, too. */
    private static boolean isDue(RecordDraft draft, Default each) {
        return !draft.isTouched(each.column()) && !draft.isBlamed(each.column().field());
    }

    private static void give(FormulaWork work, Default each, DraftValues values) {
        Column column = each.column();
        RecordDraft draft = values.draft();
        Object value = each.value().evaluator().value(values, work.surroundings());
        switch (draft.coerce(column.field(), new Raw.Json(value))) {
            case Coerced.Value coerced -> put(draft, column, coerced.value());
            case Coerced.Refused refused -> draft.refuse(FormulaProblems.doesNotFit(refused.problem()));
            case Coerced.Parts ignored -> throw new IllegalStateException("a default of a compound " + column);
            case Coerced.Reference ignored -> throw new IllegalStateException("a default by reference " + column);
        }
    }

    /** Blank says nothing: what the field begins with otherwise may still come. */
    private static void put(RecordDraft draft, Column column, @Nullable Object value) {
        if (value != null) {
            draft.put(column, value);
        }
    }
}
