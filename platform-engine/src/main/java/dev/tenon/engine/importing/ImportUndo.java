package dev.tenon.engine.importing;

import dev.tenon.engine.importing.BatchStore.Batch;
import dev.tenon.engine.importing.BatchStore.Updated;
import dev.tenon.engine.importing.ImportRun.Counts;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.record.SaveMode;
import dev.tenon.engine.record.SaveOutcome;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import back, its last batch first: new records go into the recycle bin, changed fields get their old values
 * unless somebody has changed them since.
 */
final class ImportUndo {
    private final ImportStore store;
    private final BatchStore batches;
    private final QueryRunner queries;
    private final RecordSaver saver;
    private final TransactionTemplate transaction;

    ImportUndo(
            ImportStore store,
            BatchStore batches,
            QueryRunner queries,
            RecordSaver saver,
            TransactionTemplate transaction) {
        this.store = store;
        this.batches = batches;
        this.queries = queries;
        this.saver = saver;
        this.transaction = transaction;
    }

    /** What became of the records of one batch. */
    private record Outcome(long undone, long kept) {
        Outcome and(Outcome other) {
            return new Outcome(undone + other.undone, kept + other.kept);
        }
    }

    void run(Supplier<Session> sessions, long importId, ImportProgress progress) {
        Org org = sessions.get().org();
        ImportRun run = store.find(org, importId).orElse(null);
        if (run == null || run.state() != ImportState.UNDOING) {
            return;
        }
        Counts counts = run.counts();
        long total = counts.created() + counts.updated();
        Optional<Batch> batch = batches.lastDone(org, importId);
        while (batch.isPresent()) {
            Batch next = batch.get();
            Counts before = counts;
            counts = Objects.requireNonNull(transaction.execute(status -> undo(sessions.get(), run, before, next)));
            progress.tell(counts.undone() + counts.kept(), total);
            batch = batches.lastDone(org, importId);
        }
        store.end(org, importId, ImportState.UNDONE, sessions.get().now());
    }

    private Counts undo(Session session, ImportRun run, Counts before, Batch batch) {
        CatalogObject object = Imports.object(session, run);
        Outcome outcome = restore(session, object, batch.updated()).and(delete(session, object, batch.created()));
        batches.markUndone(session.org(), run.id(), batch.number());
        Counts counts = before.afterUndo(outcome.undone(), outcome.kept());
        store.counts(session.org(), run.id(), counts);
        return counts;
    }

    private Outcome delete(Session session, CatalogObject object, List<Long> ids) {
        List<RecordChange> changes = ids.stream()
                .<RecordChange>map(id -> new RecordChange.Delete(object.name(), id))
                .toList();
        return save(session, changes);
    }

    private Outcome save(Session session, List<RecordChange> changes) {
        if (changes.isEmpty()) {
            return new Outcome(0, 0);
        }
        List<SaveOutcome> outcomes = saver.save(session, changes, SaveMode.EACH_FOR_ITSELF);
        long saved = outcomes.stream().filter(SaveOutcome::saved).count();
        return new Outcome(saved, outcomes.size() - saved);
    }

    private Outcome restore(Session session, CatalogObject object, List<Updated> updated) {
        if (updated.isEmpty()) {
            return new Outcome(0, 0);
        }
        Map<Long, Updated> byId = new LinkedHashMap<>();
        Set<String> fields = new TreeSet<>();
        for (Updated one : updated) {
            byId.put(one.id(), one);
            fields.addAll(one.old().keySet());
        }
        List<FieldPath> paths = fields.stream()
                .filter(field -> isReadable(session, object, field))
                .map(FieldPath::of)
                .toList();
        List<Row> rows = queries.fetch(session, object.name(), byId.keySet(), paths);
        List<RecordChange> whole = new ArrayList<>();
        List<RecordChange> partly = new ArrayList<>();
        for (Row row : rows) {
            Updated one = Objects.requireNonNull(byId.get(row.id()));
            Map<String, Raw> old = unchangedSince(row, one);
            RecordChange change = new RecordChange.Update(object.name(), row.id(), OptionalLong.of(row.version()), old);
            if (old.size() == one.old().size()) {
                whole.add(change);
            } else if (!old.isEmpty()) {
                partly.add(change);
            }
        }
        save(session, partly);
        long undone = save(session, whole).undone();
        return new Outcome(undone, byId.size() - undone);
    }

    private static boolean isReadable(Session session, CatalogObject object, String field) {
        Optional<CatalogField> found = object.field(field);
        return found.isPresent() && session.actor().rights().canRead(object, found.get());
    }

    /** The old values of the fields that still are as the import left them. */
    private static Map<String, Raw> unchangedSince(Row row, Updated one) {
        Map<String, Raw> old = new LinkedHashMap<>();
        one.old().forEach((field, value) -> {
            boolean isThere = row.shape().indexOf(field) >= 0;
            boolean isUntouched = row.version() == one.version()
                    || (isThere && isSame(row, field, one.now().getOrDefault(field, Optional.empty())));
            if (isThere && isUntouched) {
                old.put(field, new Raw.Json(value.orElse(null)));
            }
        });
        return old;
    }

    private static boolean isSame(Row row, String field, Optional<Object> expected) {
        Object now = ImportNotes.plain(row.get(field));
        return String.valueOf(now).equals(String.valueOf(expected.orElse(null)));
    }
}
