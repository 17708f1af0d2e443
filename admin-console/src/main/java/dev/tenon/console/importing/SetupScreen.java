package dev.tenon.console.importing;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Url;
import dev.tenon.engine.importing.ColumnMapping;
import dev.tenon.engine.importing.CsvRow;
import dev.tenon.engine.importing.DateOrder;
import dev.tenon.engine.importing.ImportMode;
import dev.tenon.engine.importing.ImportPlan;
import dev.tenon.engine.importing.ImportRun;
import dev.tenon.engine.importing.Imports;
import dev.tenon.engine.importing.Imports.Preview;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The second step: how the file is read, where its columns go, what happens to existing records. */
public record SetupScreen(
        String objectLabel,
        String fileName,
        Url planUrl,
        Url discardUrl,
        List<Field> format,
        List<String> headers,
        List<List<String>> rows,
        List<Column> columns,
        Field mode,
        Optional<Field> key,
        Optional<Field> dateOrder,
        String dateNote,
        List<String> problems) {
    private static final int SAMPLES = 3;
    private static final int SAMPLE_LENGTH = 60;

    /** One column of the file and its choice. */
    public record Column(String header, List<String> samples, boolean mapped, Field field, Optional<Field> lookup) {}

    static SetupScreen of(Guide guide, CatalogObject object, ImportRun run, Preview preview, DateOrder.Evidence dates) {
        ImportPlan plan = run.plan();
        FieldLabels labels = new FieldLabels(guide, object);
        boolean isUpsert = plan.mode() == ImportMode.UPSERT;
        boolean hasDates = dates != DateOrder.Evidence.NO_SUCH_DATES;
        return new SetupScreen(
                guide.say(object.def().shownPlural()),
                run.fileName(),
                ImportPlace.run(run),
                ImportPlace.of(run, "discard"),
                FormatFields.of(guide, plan.format()),
                preview.columns(),
                preview.rows().stream().map(row -> shortened(row, preview)).toList(),
                plan.columns().stream()
                        .map(column -> column(guide, labels, column, preview))
                        .toList(),
                mode(guide, plan),
                isUpsert ? Optional.of(key(guide, labels, plan)) : Optional.empty(),
                hasDates ? Optional.of(dateOrder(guide, plan)) : Optional.empty(),
                dates == DateOrder.Evidence.AMBIGUOUS || dates == DateOrder.Evidence.MIXED
                        ? guide.get("import.dates." + dates.name())
                        : "",
                List.of());
    }

    SetupScreen withProblems(List<String> sentences) {
        return new SetupScreen(
                objectLabel,
                fileName,
                planUrl,
                discardUrl,
                format,
                headers,
                rows,
                columns,
                mode,
                key,
                dateOrder,
                dateNote,
                List.copyOf(sentences));
    }

    private static List<String> shortened(CsvRow row, Preview preview) {
        return row.cells().stream()
                .limit(Math.max(1, preview.columns().size()))
                .map(SetupScreen::shortened)
                .toList();
    }

    static String shortened(String cell) {
        String line = cell.replaceAll("\\s+", " ").strip();
        return line.length() <= SAMPLE_LENGTH ? line : line.substring(0, SAMPLE_LENGTH) + "…";
    }

    private static Column column(Guide guide, FieldLabels labels, ColumnMapping column, Preview preview) {
        List<String> samples = preview.rows().stream()
                .flatMap(row -> column.column() < row.cells().size()
                        ? Stream.of(row.cells().get(column.column()))
                        : Stream.empty())
                .filter(cell -> !cell.isBlank())
                .map(SetupScreen::shortened)
                .distinct()
                .limit(SAMPLES)
                .toList();
        Field field = Field.choice(
                        "field-" + column.column(),
                        guide.get("import.fieldFor", column.header()),
                        column.field() == null ? "" : column.field(),
                        labels.importable(),
                        guide.get("import.skipColumn"))
                .hiddenLabel();
        return new Column(column.header(), samples, column.isMapped(), field, lookup(guide, labels, column));
    }

    private static Optional<Field> lookup(Guide guide, FieldLabels labels, ColumnMapping column) {
        List<String> keys = Imports.lookupKeys(guide.session(), labels.object(), column);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        List<Option> options =
                keys.stream().map(key -> Option.of(key, keyLabel(guide, key))).toList();
        String by = column.lookupBy() == null ? "Name" : column.lookupBy();
        return Optional.of(Field.choice(
                        "lookup-" + column.column(), guide.get("import.lookupFor", column.header()), by, options, "")
                .hiddenLabel());
    }

    private static String keyLabel(Guide guide, String key) {
        return switch (key) {
            case "Name" -> guide.get("import.byName");
            case "Id" -> guide.get("import.byId");
            default -> guide.get("import.byKey", key);
        };
    }

    private static Field mode(Guide guide, ImportPlan plan) {
        return Field.radios(
                "mode",
                guide.get("import.mode"),
                plan.mode().name(),
                List.of(
                        Option.of(ImportMode.INSERT.name(), guide.get("import.mode.insert")),
                        Option.of(ImportMode.UPSERT.name(), guide.get("import.mode.upsert"))));
    }

    private static Field key(Guide guide, FieldLabels labels, ImportPlan plan) {
        return Field.choice(
                        "key", guide.get("import.key"), plan.keyField(), labels.keys(), guide.get("import.chooseKey"))
                .required()
                .withHelp(guide.get("import.keyHelp"));
    }

    private static Field dateOrder(Guide guide, ImportPlan plan) {
        return Field.radios(
                "dateOrder",
                guide.get("import.dateOrder"),
                plan.dateOrder().name(),
                List.of(
                        Option.of(DateOrder.DAY_FIRST.name(), guide.get("import.dayFirst")),
                        Option.of(DateOrder.MONTH_FIRST.name(), guide.get("import.monthFirst"))));
    }
}
