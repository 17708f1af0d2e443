package dev.tenon.console.importing;

import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import dev.tenon.engine.importing.ImportRun;
import dev.tenon.engine.importing.ImportState;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.Locale;

/** One import in the list of them. */
public record HistoryLine(
        String fileName,
        Url url,
        String objectLabel,
        String state,
        String stateTint,
        String when,
        String created,
        String updated,
        String failed) {

    static HistoryLine of(Guide guide, ImportRun run) {
        String object = guide.session()
                .catalog()
                .object(run.objectName())
                .map(CatalogObject::def)
                .map(def -> guide.say(def.shownPlural()))
                .orElse(run.objectName());
        return new HistoryLine(
                run.fileName(),
                ImportPlace.run(run),
                object,
                state(guide, run.state()),
                tint(run).key(),
                guide.moment(run.createdAt()),
                guide.number(run.counts().created()),
                guide.number(run.counts().updated()),
                guide.number(run.counts().failed()));
    }

    static String state(Guide guide, ImportState state) {
        return guide.get("import.state." + state.name().toLowerCase(Locale.ROOT));
    }

    static Tint tint(ImportRun run) {
        return switch (run.state()) {
            case DRAFT -> Tint.GREY;
            case RUNNING, UNDOING -> Tint.BLUE;
            case DONE -> run.counts().failed() == 0 ? Tint.GREEN : Tint.AMBER;
            case CANCELLED, UNDONE -> Tint.GREY;
            case FAILED -> Tint.RED;
        };
    }
}
