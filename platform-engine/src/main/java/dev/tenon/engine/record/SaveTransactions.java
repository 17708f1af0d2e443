package dev.tenon.engine.record;

import dev.tenon.engine.record.SaveBatch.Item;
import dev.tenon.metadata.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the walk of a batch in one transaction, or in a savepoint of the caller's, and decides what follows when it fails:
 * another try, halves, or refusal.
 */
final class SaveTransactions {
    private final TransactionTemplate template;

    SaveTransactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
        this.template.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** How often an error has been answered by another try. */
    private enum Try {
        FIRST,
        SECOND
    }

    void run(SaveBatch batch, Consumer<SaveBatch> walk) {
        run(batch, walk, Try.FIRST);
    }

    private void run(SaveBatch batch, Consumer<SaveBatch> walk, Try attempt) {
        int savedBefore = batch.scope().saved().size();
        List<Item> before = batch.alive();
        if (before.isEmpty()) {
            return;
        }
        try {
            boolean isKept = Boolean.TRUE.equals(template.execute(status -> walked(batch, walk, status)));
            after(batch, walk, attempt, isKept, savedBefore);
        } catch (ProblemException e) {
            forget(batch, savedBefore);
            apart(batch, walk, before, item -> item.refuse(e.problems()));
        } catch (DataAccessException e) {
            forget(batch, savedBefore);
            failed(batch, walk, attempt, before, e);
        }
    }

    private void after(SaveBatch batch, Consumer<SaveBatch> walk, Try attempt, boolean isKept, int savedBefore) {
        if (isKept) {
            batch.markSaved();
        } else {
            forget(batch, savedBefore);
        }
        List<Item> overtaken = attempt == Try.FIRST ? batch.overtaken() : List.of();
        List<Item> left = isKept ? overtaken : batch.alive();
        boolean canGoOn = batch.mode() == SaveMode.EACH_FOR_ITSELF
                || (!overtaken.isEmpty() && left.size() == batch.items().size());
        if (canGoOn && !left.isEmpty()) {
            run(batch.again(left), walk, overtaken.isEmpty() ? attempt : Try.SECOND);
        }
    }

    /** True if what was written may stay. */
    private static boolean walked(SaveBatch batch, Consumer<SaveBatch> walk, TransactionStatus status) {
        walk.accept(batch);
        if (!batch.isGood()) {
            status.setRollbackOnly();
        }
        return batch.isGood();
    }

    private static void forget(SaveBatch batch, int savedBefore) {
        List<RecordSaved.Change> saved = batch.scope().saved();
        saved.subList(savedBefore, saved.size()).clear();
    }

    private void failed(
            SaveBatch batch, Consumer<SaveBatch> walk, Try attempt, List<Item> before, DataAccessException error) {
        DatabaseProblems.Kind kind = DatabaseProblems.kind(error);
        if (kind == DatabaseProblems.Kind.FAULT || kind == DatabaseProblems.Kind.OUTDATED) {
            throw error;
        }
        // A transaction that PostgreSQL gave up as a whole cannot go on from a savepoint.
        boolean isInner = TransactionSynchronizationManager.isActualTransactionActive();
        boolean canTryAgain =
                kind == DatabaseProblems.Kind.TAKEN || (kind == DatabaseProblems.Kind.COLLISION && !isInner);
        if (attempt == Try.FIRST && canTryAgain) {
            run(batch.again(before), walk, Try.SECOND);
        } else if (kind == DatabaseProblems.Kind.COLLISION) {
            before.forEach(item -> item.refuse(DatabaseProblems.problem(kind)));
        } else {
            apart(batch, walk, before, item -> item.refuse(DatabaseProblems.problem(kind)));
        }
    }

    /** Finds the guilty ones by halves, so that the others are saved; where all belong together, all are refused. */
    private void apart(SaveBatch batch, Consumer<SaveBatch> walk, List<Item> items, Consumer<Item> refuse) {
        if (batch.mode() == SaveMode.ALL_OR_NONE || items.size() == 1) {
            items.forEach(refuse);
            return;
        }
        int half = items.size() / 2;
        for (List<Item> part : List.of(items.subList(0, half), items.subList(half, items.size()))) {
            run(batch.again(new ArrayList<>(part)), walk, Try.FIRST);
        }
    }
}
