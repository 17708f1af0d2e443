package dev.tenon.engine.importing;

import dev.tenon.engine.importing.LookupResolver.Found;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import dev.tenon.metadata.problem.Sentence;
import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one batch into changes of records; what a cell means is the saver's question, but for lookups. */
final class RowReading {
    private final Session session;
    private final CatalogObject object;
    private final ImportPlan plan;
    private final QueryRunner queries;
    private final List<Column> columns = new ArrayList<>();

    private record Column(
            int at, CatalogField field, @Nullable String lookupBy) {}

    /**
     * A row on its way.
     *
     * @param change absent where the problems already say that it comes to nothing
     * @param isEarly true if nothing is wrong but that it points at records of its own object that are not there: they may
     *     stand further down in the same file
     */
    record Read(CsvRow row, @Nullable RecordChange change, Problems problems, boolean isEarly) {}

    RowReading(Session session, CatalogObject object, ImportPlan plan, QueryRunner queries) {
        this.session = session;
        this.object = object;
        this.plan = plan;
        this.queries = queries;
        for (ColumnMapping mapping : plan.mapped()) {
            object.field(String.valueOf(mapping.field()))
                    .ifPresent(field -> columns.add(new Column(mapping.column(), field, lookupBy(field, mapping))));
        }
    }

    private static @Nullable String lookupBy(CatalogField field, ColumnMapping mapping) {
        boolean byId = mapping.lookupBy() == null || mapping.lookupBy().equalsIgnoreCase("Id");
        return field.type() instanceof FieldType.Relation && !byId ? mapping.lookupBy() : null;
    }

    List<Read> read(List<CsvRow> rows) {
        // A field is a large value; comparing it by its content for each cell would take its time.
        Map<Column, Found> lookups = new IdentityHashMap<>();
        for (Column column : columns) {
            if (column.lookupBy() != null && column.field().type() instanceof FieldType.Relation relation) {
                lookups.put(
                        column,
                        new LookupResolver(queries, session).resolve(relation, column.lookupBy(), texts(rows, column)));
            }
        }
        return rows.stream().map(row -> read(row, lookups)).toList();
    }

    private static Set<String> texts(List<CsvRow> rows, Column column) {
        Set<String> texts = new HashSet<>();
        for (CsvRow row : rows) {
            String text = cell(row, column);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static String cell(CsvRow row, Column column) {
        return column.at() < row.cells().size() ? row.cells().get(column.at()).strip() : "";
    }

    private Read read(CsvRow row, Map<Column, Found> lookups) {
        if (!row.problems().isEmpty()) {
            return new Read(row, null, row.problems(), false);
        }
        Map<String, Raw> values = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        boolean isEarly = true;
        for (Column column : columns) {
            String text = cell(row, column);
            Found found = lookups.get(column);
            if (text.isEmpty()) {
                continue;
            }
            if (found == null) {
                values.put(column.field().name().value(), new Raw.Text(dated(column.field(), text)));
            } else if (found.of(text).size() == 1) {
                values.put(
                        column.field().name().value(),
                        new Raw.Json(found.of(text).getFirst()));
            } else {
                problems.add(notFound(column, text, found.of(text).size()));
                isEarly = isEarly && found.of(text).isEmpty() && pointsToItself(column);
            }
        }
        return problems.isEmpty()
                ? new Read(row, change(values), Problems.NONE, false)
                : new Read(row, null, new Problems(problems), isEarly);
    }

    /** Empty cells leave values as they are: so a file may hold a part of the story. */
    private RecordChange change(Map<String, Raw> values) {
        return switch (plan.mode()) {
            case INSERT -> new RecordChange.Insert(object.name(), values);
            case UPSERT -> {
                String key = values.keySet().stream()
                        .filter(plan.keyField()::equalsIgnoreCase)
                        .findFirst()
                        .orElse(plan.keyField());
                Raw keyValue = values.getOrDefault(key, new Raw.Text(""));
                Map<String, Raw> rest = new LinkedHashMap<>(values);
                rest.remove(key);
                yield new RecordChange.Upsert(object.name(), key, keyValue, rest);
            }
        };
    }

    private String dated(CatalogField field, String text) {
        boolean isDate = field.type() instanceof FieldType.Date || field.type() instanceof FieldType.DateTime;
        return isDate ? plan.dateOrder().yearFirst(text) : text;
    }

    private boolean pointsToItself(Column column) {
        return column.field().type() instanceof FieldType.Relation relation
                && relation.targets().contains(object.name());
    }

    private Problem notFound(Column column, String text, int count) {
        String field = column.field().name().value();
        String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        Sentence label = said(column.field().def().shown());
        if (count > 1) {
            return Problem.of(
                    "LOOKUP_AMBIGUOUS",
                    field,
                    "{0}: {1} records are found by \"{2}\"; it must be exactly one. Use an id or an external id.",
                    "{0}：按“{2}”找到 {1} 条记录，必须唯一。请改用 ID 或外部 ID。",
                    label,
                    count,
                    shown);
        }
        return Problem.of(
                "LOOKUP_NOT_FOUND",
                field,
                "{0}: there is no {1} \"{2}\" that you may see.",
                "{0}：没有您可见的{1}“{2}”。",
                label,
                targets(column),
                shown);
    }

    private Sentence targets(Column column) {
        ApiName first = column.field().type() instanceof FieldType.Relation relation
                ? relation.targets().getFirst()
                : object.name();
        return said(session.catalog()
                .object(first)
                .map(target -> target.def().shown())
                .orElseGet(() -> Label.of(first.value())));
    }

    private static Sentence said(Label label) {
        return Sentence.of(label.in(Locale.ENGLISH), label.in(Locale.SIMPLIFIED_CHINESE));
    }
}
