package dev.tenon.engine.record;

import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.record.FormFormulas.Conditions;
import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.record.ObjectFormulas.Compiled;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.page.LayoutDef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

        /** True if the user may fill it in. */
        public boolean isOpen() {
            return shown && !readOnly;
        }
    }

    /**
     * Judges the fields with conditions, and puts back what the form says of those that are hidden or read-only: they stay what
     * they were, and new records begin with what is usual. As conditions may read what was put back, they are judged until
     * nothing more is; what was put back stays so.
     *
     * @param given the fields of which the form says something
     */
    public Map<ApiName, Standing> settle(Session session, LayoutDef layout, RecordDraft draft, Set<String> given) {
        return settle(session, new FormulaWork(session, ofForms, runner), layout, draft, given);
    }

    Map<ApiName, Standing> settle(
            Session session, FormulaWork work, LayoutDef layout, RecordDraft draft, Set<String> given) {
        Set<String> left =
                given.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Map<ApiName, Standing> standing = judge(work, layout, draft);
        Set<String> closed = closed(draft, standing, left);
        while (!closed.isEmpty()) {
            putBack(session, draft, closed);
            left.removeAll(closed);
            standing = judge(work, layout, draft);
            closed = closed(draft, standing, left);
        }
        return standing;
    }

    private static Map<ApiName, Standing> judge(FormulaWork work, LayoutDef layout, RecordDraft draft) {
        Map<ApiName, Conditions> conditions =
                work.formulas(draft.object()).forms().conditions().getOrDefault(layout.name(), Map.of());
        List<DraftReads> reads = conditions.values().stream()
                .flatMap(Conditions::all)
                .map(Compiled::reads)
                .toList();
        DraftValues values = work.values(draft, reads);
        Map<ApiName, Standing> standing = new LinkedHashMap<>();
        conditions.forEach((field, each) -> standing.put(field, judge(each, values)));
        return standing;
    }

    private static Standing judge(Conditions conditions, DraftValues values) {
        return new Standing(
                isTrue(conditions.showIf(), values, true),
                isTrue(conditions.requireIf(), values, false),
                isTrue(conditions.readOnlyIf(), values, false));
    }

    private static boolean isTrue(Optional<Compiled> condition, DraftValues values, boolean otherwise) {
        return condition
                .map(formula -> Boolean.TRUE.equals(
                        formula.evaluator().value(values, values.work().surroundings())))
                .orElse(otherwise);
    }

    private static Set<String> closed(RecordDraft draft, Map<ApiName, Standing> standing, Set<String> left) {
        Set<ApiName> closed = standing.entrySet().stream()
                .filter(each -> !each.getValue().isOpen())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return columns(draft, closed).stream()
                .map(column -> column.field().name().key())
                .filter(left::contains)
                .collect(Collectors.toSet());
    }

    /** Where these fields keep what is entered: the parts of a compound one by one. */
    static Set<Column> columns(RecordDraft draft, Set<ApiName> fields) {
        return fields.stream()
                .flatMap(name -> draft.object().field(name.value()).stream())
                .flatMap(field -> simple(field).stream())
                .flatMap(part ->
                        Stream.ofNullable(draft.columns().find(part.name().key())))
                .collect(Collectors.toSet());
    }

    private static List<FieldDef> simple(CatalogField field) {
        return field.type() instanceof FieldType.Compound ? FieldParts.of(field.def()) : List.of(field.def());
    }

    private void putBack(Session session, RecordDraft draft, Set<String> fields) {
        for (String field : fields) {
            Column column = draft.columns().find(field);
            if (column != null) {
                draft.leave(column);
            }
        }
        if (draft.isNew()) {
            Defaults.begin(session, new FormulaWork(session, ofSaves, runner), draft.object(), List.of(draft));
        }
    }
}
