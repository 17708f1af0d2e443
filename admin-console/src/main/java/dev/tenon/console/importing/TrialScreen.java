package dev.tenon.console.importing;

import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import dev.tenon.engine.importing.ColumnMapping;
import dev.tenon.engine.importing.ImportPlan;
import dev.tenon.engine.importing.ImportRun;
import dev.tenon.engine.importing.Imports.Trial;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.List;
import java.util.Locale;

/** The third step: what would become of the first rows. */
public record TrialScreen(
        String objectLabel,
        String fileName,
        Url backUrl,
        Url startUrl,
        String summary,
        boolean hasProblems,
        List<String> headers,
        List<Line> lines) {

    /** One row of the file, its outcome, and what is wrong with it. */
    public record Line(long number, String outcome, String tint, List<String> cells, List<String> problems) {}

    static TrialScreen of(Guide guide, CatalogObject object, ImportRun run, List<Trial> trials) {
        ImportPlan plan = run.plan();
        FieldLabels labels = new FieldLabels(guide, object);
        long refused = trials.stream()
                .filter(trial -> trial.outcome() == Trial.Outcome.REFUSED)
                .count();
        return new TrialScreen(
                guide.say(object.def().shownPlural()),
                run.fileName(),
                ImportPlace.run(run),
                ImportPlace.of(run, "start"),
                guide.get("import.trialSummary", trials.size(), trials.size() - refused, refused),
                refused > 0,
                plan.mapped().stream()
                        .map(column -> labels.of(String.valueOf(column.field())))
                        .toList(),
                trials.stream().map(trial -> line(guide, plan, trial)).toList());
    }

    private static Line line(Guide guide, ImportPlan plan, Trial trial) {
        return new Line(
                trial.number(),
                guide.get("import.outcome." + trial.outcome().name().toLowerCase(Locale.ROOT)),
                tint(trial.outcome()).key(),
                plan.mapped().stream().map(column -> cell(trial, column)).toList(),
                guide.sentences(trial.problems()));
    }

    private static String cell(Trial trial, ColumnMapping column) {
        List<String> cells = trial.row().cells();
        return column.column() < cells.size() ? SetupScreen.shortened(cells.get(column.column())) : "";
    }

    private static Tint tint(Trial.Outcome outcome) {
        return switch (outcome) {
            case CREATED -> Tint.GREEN;
            case UPDATED -> Tint.BLUE;
            case EARLY -> Tint.AMBER;
            case REFUSED -> Tint.RED;
        };
    }
}
