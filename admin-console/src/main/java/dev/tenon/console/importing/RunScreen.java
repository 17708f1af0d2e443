package dev.tenon.console.importing;

import dev.tenon.console.view.Url;
import dev.tenon.engine.importing.FailedRow;
import dev.tenon.engine.importing.ImportRun;
import dev.tenon.engine.importing.ImportRun.Counts;
import dev.tenon.engine.importing.ImportState;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.ArrayList;
import java.util.List;

/** An import at work, or its result. */
public record RunScreen(
        String objectLabel,
        String fileName,
        String state,
        String stateTint,
        boolean working,
        boolean undoing,
        boolean undoable,
        String sentence,
        long percent,
        List<Figure> figures,
        List<Line> errors,
        boolean hasMore,
        Places places) {

    /** A number with its name. */
    public record Figure(String label, String value) {}

    /** A refused row. */
    public record Line(String line, String reason) {}

    /** Where to go from here. */
    public record Places(
            Url progressUrl, Url cancelUrl, Url undoUrl, Url errorsUrl, Url listUrl, Url againUrl, Url historyUrl) {}

    static RunScreen of(Guide guide, CatalogObject object, ImportRun run, List<FailedRow> errors) {
        boolean isUndo = run.state() == ImportState.UNDOING || run.state() == ImportState.UNDONE;
        return new RunScreen(
                guide.say(object.def().shownPlural()),
                run.fileName(),
                HistoryLine.state(guide, run.state()),
                HistoryLine.tint(run).key(),
                run.state().isWorking(),
                isUndo,
                run.state().isUndoable()
                        && run.counts().created() + run.counts().updated() > 0,
                sentence(guide, run),
                percent(run),
                isUndo ? undoFigures(guide, run) : figures(guide, run),
                errors.stream()
                        .map(row -> new Line(guide.number(row.line()), row.reason(guide.locale())))
                        .toList(),
                run.counts().failed() > errors.size(),
                places(run));
    }

    private static Places places(ImportRun run) {
        return new Places(
                ImportPlace.of(run, "progress"),
                ImportPlace.of(run, "cancellation"),
                ImportPlace.of(run, "undo"),
                ImportPlace.of(run, "errors.csv"),
                ImportPlace.list(run.objectName()),
                ImportPlace.upload(run.objectName()),
                ImportPlace.history());
    }

    private static String sentence(Guide guide, ImportRun run) {
        Counts counts = run.counts();
        return switch (run.state()) {
            case DRAFT -> "";
            case RUNNING ->
                run.rowCount() == 0
                        ? guide.get("import.counting")
                        : guide.get("import.rowsOf", guide.number(counts.position()), guide.number(run.rowCount()));
            case UNDOING -> guide.get("import.undoingNow");
            case DONE -> guide.get(counts.failed() == 0 ? "import.doneAll" : "import.donePartly");
            case CANCELLED -> guide.get("import.cancelled");
            case FAILED -> guide.get("import.failed");
            case UNDONE -> guide.get(counts.kept() == 0 ? "import.undoneAll" : "import.undonePartly");
        };
    }

    private static long percent(ImportRun run) {
        Counts counts = run.counts();
        long total = run.state() == ImportState.UNDOING ? counts.created() + counts.updated() : run.rowCount();
        long done = run.state() == ImportState.UNDOING ? counts.undone() + counts.kept() : counts.position();
        return total == 0 ? 0 : Math.min(100, done * 100 / total);
    }

    private static List<Figure> figures(Guide guide, ImportRun run) {
        Counts counts = run.counts();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(guide.get("import.created"), guide.number(counts.created())));
        figures.add(new Figure(guide.get("import.updated"), guide.number(counts.updated())));
        figures.add(new Figure(guide.get("import.refused"), guide.number(counts.failed())));
        run.took().ifPresent(time -> {
            String seconds = String.format(guide.locale(), "%.1f", time.toMillis() / 1000.0);
            figures.add(new Figure(guide.get("import.time"), guide.get("import.seconds", seconds)));
            figures.add(new Figure(guide.get("import.speed"), guide.number(run.rowsPerSecond())));
        });
        return figures;
    }

    private static List<Figure> undoFigures(Guide guide, ImportRun run) {
        return List.of(
                new Figure(guide.get("import.undone"), guide.number(run.counts().undone())),
                new Figure(guide.get("import.kept"), guide.number(run.counts().kept())));
    }
}
