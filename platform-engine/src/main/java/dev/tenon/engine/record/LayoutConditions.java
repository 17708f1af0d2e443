package dev.tenon.engine.record;

import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.record.ObjectFormulas.Compiled;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.page.LayoutDef;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the fields of a form stand by the conditions of its layout, judged on what would be saved. The conditions read what they
 * name, whatever the one who saves may see.
 */
public final class LayoutConditions {
    private final QueryRunner runner;
    private final RecordFormulas ofSaves;
    private final RecordFormulas ofForms;

    public LayoutConditions(QueryRunner runner) {
        ColumnsCache columns = new ColumnsCache();
        this.runner = runner;
        this.ofSaves = new RecordFormulas(columns);
        this.ofForms = RecordFormulas.ofForms(columns);
    }

    /** How a field stands in the form of one record. */
    public record Standing(boolean shown, boolean required, boolean readOnly) {
        /** Of a field without conditions. */
        public static final Standing PLAIN = new Standing(true, false, false);
    }

    /** The conditions of a field, compiled. */
    record Conditions(Optional<Compiled> showIf, Optional<Compiled> requireIf, Optional<Compiled> readOnlyIf) {
        private Stream<Compiled> all() {
            return Stream.of(showIf, requireIf, readOnlyIf).flatMap(Optional::stream);
        }

        private Standing judge(DraftValues values) {
            return new Standing(
                    showIf.map(condition -> isTrue(condition, values)).orElse(true),
                    requireIf.map(condition -> isTrue(condition, values)).orElse(false),
                    readOnlyIf.map(condition -> isTrue(condition, values)).orElse(false));
        }

        private static boolean isTrue(Compiled condition, DraftValues values) {
            return Boolean.TRUE.equals(
                    condition.evaluator().value(values, values.work().surroundings()));
        }
    }

    /** The fields with conditions, as they stand for this draft. */
    public Map<ApiName, Standing> judge(Session session, LayoutDef layout, RecordDraft draft) {
        FormulaWork work = new FormulaWork(session, ofForms, runner);
        Map<ApiName, Conditions> conditions =
                work.formulas(draft.object()).forms().getOrDefault(layout.name(), Map.of());
        List<DraftReads> reads = conditions.values().stream()
                .flatMap(Conditions::all)
                .map(Compiled::reads)
                .toList();
        work.loadGlobals(reads.stream()
                .flatMap(each -> each.globals().stream())
                .distinct()
                .toList());
        DraftValues values = new DraftValues(draft, work);
        if (reads.stream().anyMatch(each -> !each.behind().isEmpty())) {
            work.load(draft.object(), List.of(values));
        }
        Map<ApiName, Standing> standing = new LinkedHashMap<>();
        conditions.forEach((field, each) -> standing.put(field, each.judge(values)));
        return standing;
    }

    /** As if nothing had been said about these fields: they stay what they were, and new records begin with what is usual. */
    public void leave(Session session, RecordDraft draft, Collection<String> fields) {
        for (String field : fields) {
            Column column = draft.columns().find(field.toLowerCase(Locale.ROOT));
            if (column != null) {
                draft.leave(column);
            }
        }
        if (draft.isNew()) {
            Defaults.begin(session, new FormulaWork(session, ofSaves, runner), draft.object(), List.of(draft));
        }
    }
}
