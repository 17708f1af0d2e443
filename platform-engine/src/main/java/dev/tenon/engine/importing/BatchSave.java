package dev.tenon.engine.importing;

import dev.tenon.engine.importing.RowReading.Read;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.record.SaveMode;
import dev.tenon.engine.record.SaveOutcome;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and saves the rows of one batch within the caller's transaction. */
final class BatchSave {
    private final QueryRunner queries;
    private final RecordSaver saver;

    /** What became of one row: saved, or not for these reasons. */
    record Result(CsvRow row, Optional<SaveOutcome> saved, Problems problems, boolean isEarly) {}

    /** What became of all, in their order, and what the changed records were before. */
    record Results(List<Result> rows, ImportNotes notes) {
        boolean hasCollision() {
            return rows.stream()
                    .anyMatch(row -> row.problems().stream()
                            .anyMatch(problem -> problem.code().equals("UNABLE_TO_LOCK_ROW")));
        }
    }

    BatchSave(QueryRunner queries, RecordSaver saver) {
        this.queries = queries;
        this.saver = saver;
    }

    Results save(Session session, CatalogObject object, ImportPlan plan, List<CsvRow> rows) {
        Set<String> fields = plan.mapped().stream()
                .map(column -> String.valueOf(column.field()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        ImportNotes notes = new ImportNotes(fields);
        RecordSaver watched = saver.joinedBy(notes);
        List<Read> read = new RowReading(session, object, plan, queries).read(rows);
        SaveOutcome[] outcomes = new SaveOutcome[read.size()];
        for (List<Integer> wave : waves(read)) {
            List<RecordChange> changes = new ArrayList<>(wave.size());
            wave.forEach(at -> changes.add(changeOf(read.get(at))));
            List<SaveOutcome> saved = watched.save(session, changes, SaveMode.EACH_FOR_ITSELF);
            for (int i = 0; i < wave.size(); i++) {
                outcomes[wave.get(i)] = saved.get(i);
            }
        }
        List<Result> results = new ArrayList<>(read.size());
        for (int i = 0; i < outcomes.length; i++) {
            results.add(result(read.get(i), outcomes[i]));
        }
        return new Results(results, notes);
    }

    private static RecordChange changeOf(Read read) {
        if (read.change() == null) {
            throw new IllegalStateException("nothing to save: " + read.row().line());
        }
        return read.change();
    }

    private static Result result(Read read, @Nullable SaveOutcome outcome) {
        if (outcome == null) {
            return new Result(read.row(), Optional.empty(), read.problems(), read.isEarly());
        }
        return outcome.saved()
                ? new Result(read.row(), Optional.of(outcome), Problems.NONE, false)
                : new Result(read.row(), Optional.empty(), outcome.problems(), false);
    }

    /** A file may name a record twice: the second row comes after the first, as if it stood in a later batch. */
    private static List<List<Integer>> waves(List<Read> rows) {
        List<List<Integer>> waves = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            RecordChange change = rows.get(i).change();
            if (change != null) {
                int wave = key(change)
                        .map(key -> seen.merge(key, 1, Integer::sum) - 1)
                        .orElse(0);
                if (wave == waves.size()) {
                    waves.add(new ArrayList<>());
                }
                waves.get(wave).add(i);
            }
        }
        return waves;
    }

    private static Optional<String> key(RecordChange change) {
        return change instanceof RecordChange.Upsert upsert && upsert.key() instanceof Raw.Text text
                ? Optional.of(text.value().toLowerCase(Locale.ROOT)).filter(key -> !key.isEmpty())
                : Optional.empty();
    }
}
