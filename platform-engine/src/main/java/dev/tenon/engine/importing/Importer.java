package dev.tenon.engine.importing;

import dev.tenon.engine.importing.BatchSave.Result;
import dev.tenon.engine.importing.BatchSave.Results;
import dev.tenon.engine.importing.BatchStore.Updated;
import dev.tenon.engine.importing.ImportRun.Counts;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.record.SaveOutcome;
import dev.tenon.engine.security.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does an import: batch by batch, each in one transaction with the note of how far it is, so that a killed import goes on
 * behind its last batch and no row is taken twice.
 */
final class Importer {
    private static final int BATCH_ROWS = 1_000;
    /** Rows may be long; so many characters of them are in memory at once. */
    private static final long BATCH_CHARACTERS = 4_000_000;

    private static final int MAX_ROUNDS = 12;
    private static final int TRIES = 3;

    private final ImportStore store;
    private final BatchStore batches;
    private final BatchSave save;
    private final TransactionTemplate transaction;

    Importer(ImportStore store, BatchStore batches, BatchSave save, TransactionTemplate transaction) {
        this.store = store;
        this.batches = batches;
        this.save = save;
        this.transaction = transaction;
    }

    /** @param sessions asked before each batch, since rights and definitions may change meanwhile */
    void run(Supplier<Session> sessions, long importId, ImportProgress progress) {
        Org org = sessions.get().org();
        ImportRun run = store.find(org, importId).orElse(null);
        if (run == null || run.state() != ImportState.RUNNING) {
            return;
        }
        try {
            long rows = run.rowCount() > 0 ? run.rowCount() : count(org, run);
            progress.tell(run.counts().position(), rows);
            readOn(sessions, run, rows, progress);
            retry(sessions, importId, rows, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store.end(org, importId, ImportState.DONE, sessions.get().now());
    }

    private long count(Org org, ImportRun run) throws IOException {
        long rows = 0;
        try (CsvRows csv = open(org, run)) {
            while (csv.hasNext()) {
                csv.next();
                rows++;
            }
        }
        store.rowCount(org, run.id(), rows);
        return rows;
    }

    private CsvRows open(Org org, ImportRun run) throws IOException {
        return CsvRows.open(new StoredFile(store, org, run.id()), run.plan().format(), CsvLimits.DEFAULT);
    }

    private void readOn(Supplier<Session> sessions, ImportRun run, long total, ImportProgress progress)
            throws IOException {
        Counts counts = run.counts();
        try (CsvRows csv = open(sessions.get().org(), run)) {
            for (long i = 0; i < counts.position() && csv.hasNext(); i++) {
                csv.next();
            }
            while (csv.hasNext()) {
                List<CsvRow> rows = nextBatch(csv);
                Counts before = counts;
                counts = inTransaction(isLast -> batch(sessions.get(), run, before, rows, isLast));
                progress.tell(counts.position(), total);
            }
        }
    }

    private static List<CsvRow> nextBatch(CsvRows csv) {
        List<CsvRow> rows = new ArrayList<>();
        long characters = 0;
        while (csv.hasNext() && rows.size() < BATCH_ROWS && characters < BATCH_CHARACTERS) {
            CsvRow row = csv.next();
            characters += row.cells().stream().mapToLong(String::length).sum();
            rows.add(row);
        }
        return rows;
    }

    private interface Work<T> {
        /** Empty if it met somebody else at the same records, and another try may succeed. */
        Optional<T> attempt(boolean isLast);
    }

    private <T> T inTransaction(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            boolean isLast = attempt == TRIES;
            Optional<T> done = Objects.requireNonNull(transaction.execute(status -> {
                Optional<T> result = work.attempt(isLast);
                if (result.isEmpty()) {
                    status.setRollbackOnly();
                }
                return result;
            }));
            if (done.isPresent()) {
                return done.get();
            }
        }
    }

    private Optional<Counts> batch(Session session, ImportRun run, Counts before, List<CsvRow> rows, boolean isLast) {
        Results results = save.save(session, Imports.object(session, run), run.plan(), rows);
        if (results.hasCollision() && !isLast) {
            return Optional.empty();
        }
        List<FailedRow> failed = new ArrayList<>();
        for (int i = 0; i < results.rows().size(); i++) {
            Result result = results.rows().get(i);
            if (result.saved().isEmpty()) {
                failed.add(FailedRow.of(before.position() + i + 1, result.row(), result.problems(), result.isEarly()));
            }
        }
        Noted noted = note(session.org(), run.id(), results);
        batches.addErrors(session.org(), run.id(), failed);
        Counts counts = before.plus(rows.size(), noted.created(), noted.updated(), failed.size());
        store.counts(session.org(), run.id(), counts);
        return Optional.of(counts);
    }

    private record Noted(long created, long updated) {}

    /** Notes what can be undone. A row that changed nothing counts as an update all the same. */
    private Noted note(Org org, long importId, Results results) {
        List<SaveOutcome> saved =
                results.rows().stream().flatMap(row -> row.saved().stream()).toList();
        List<Long> created = saved.stream()
                .filter(SaveOutcome::created)
                .map(outcome -> outcome.id().orElseThrow())
                .toList();
        Set<Long> ownCreations = new HashSet<>(created);
        List<Updated> updated = saved.stream()
                .filter(outcome -> !outcome.created())
                .collect(Collectors.toMap(outcome -> outcome.id().orElseThrow(), SaveOutcome::version, Math::max))
                .entrySet()
                .stream()
                .filter(entry -> !ownCreations.contains(entry.getKey()))
                .flatMap(entry -> results
                        .notes()
                        .of(entry.getKey())
                        .filter(change -> !change.old().isEmpty())
                        .map(change -> new Updated(entry.getKey(), entry.getValue(), change.old(), change.now()))
                        .stream())
                .toList();
        if (!created.isEmpty() || !updated.isEmpty()) {
            batches.add(org, importId, created, updated);
        }
        return new Noted(created.size(), saved.size() - created.size());
    }

    /** Rows that point at records of their own file come again until no more of them are at home. */
    private void retry(Supplier<Session> sessions, long importId, long total, ImportProgress progress) {
        Org org = sessions.get().org();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            long failedBefore = failed(org, importId);
            List<FailedRow> rows = batches.retried(org, importId, 0, BATCH_ROWS);
            while (!rows.isEmpty()) {
                List<FailedRow> those = rows;
                inTransaction(isLast -> again(sessions.get(), importId, those, isLast));
                progress.tell(total, total);
                rows = batches.retried(org, importId, rows.getLast().number(), BATCH_ROWS);
            }
            if (failed(org, importId) == failedBefore) {
                return;
            }
        }
    }

    private long failed(Org org, long importId) {
        return store.find(org, importId).map(run -> run.counts().failed()).orElse(0L);
    }

    private Optional<Counts> again(Session session, long importId, List<FailedRow> rows, boolean isLast) {
        ImportRun run = store.find(session.org(), importId).orElseThrow(Imports::gone);
        Results results = save.save(
                session,
                Imports.object(session, run),
                run.plan(),
                rows.stream().map(FailedRow::row).toList());
        if (results.hasCollision() && !isLast) {
            return Optional.empty();
        }
        List<Long> succeeded = new ArrayList<>();
        List<FailedRow> failed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Result result = results.rows().get(i);
            long number = rows.get(i).number();
            if (result.saved().isPresent()) {
                succeeded.add(number);
            } else {
                failed.add(FailedRow.of(number, result.row(), result.problems(), result.isEarly()));
            }
        }
        Noted noted = note(session.org(), importId, results);
        batches.removeErrors(session.org(), importId, succeeded);
        batches.addErrors(session.org(), importId, failed);
        Counts counts = run.counts().plus(0, noted.created(), noted.updated(), -succeeded.size());
        store.counts(session.org(), importId, counts);
        return Optional.of(counts);
    }
}
