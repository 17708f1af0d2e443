package dev.tenon.engine.record;

import dev.tenon.engine.catalog.Catalogs;
import dev.tenon.engine.query.QueryPlanner;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Statements;
import dev.tenon.engine.query.ValueReader;
import dev.tenon.engine.record.Drafting.DraftingStores;
import dev.tenon.engine.record.SaveBatch.Item;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The one door for a record change. Screens, API, import, flows and scripts all come here, with one record or ten thousand;
 * each step asks the database once for all of them.
 */
public class RecordSaver {
    private static final int MAX_DEPTH = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SaveSteps steps;
    private final Removal removal;
    private final Restoring restoring;
    private final SaveTransactions transactions;
    private final SavedNews news;
    private final Catalogs catalogs;

    /**
     * Where records are.
     *
     * @param records a transaction of {@code transactions} covers its connections
     * @param counters other connections, for numbers that must not wait for a save nor come back with it
     */
    public record Database(
            DataSource records, DataSource counters, PlatformTransactionManager transactions, Catalogs catalogs) {}

    /** A saver with these hooks and listeners, in their order. */
    public static RecordSaver over(
            Database database, FieldEncryption encryption, List<SaveHook> hooks, List<RecordSaved.Listener> listeners) {
        DataSource records = database.records();
        KeyStore keys = new KeyStore(records);
        ChangeStore changes = new ChangeStore(records);
        RelationStore relations = new RelationStore(records);
        Conflicts conflicts = new Conflicts(changes, new UserStore(records));
        RecordStore store = new RecordStore(records);
        ColumnsCache columns = new ColumnsCache();
        DraftingStores drafting = new DraftingStores(store, keys, columns, conflicts, encryption);
        Leases leases = new Leases(new LeaseStore(database.counters()));
        RecordCheck check = new RecordCheck(new UniqueCheck(keys), new RelationCheck(relations));
        QueryRunner runner = new QueryRunner(
                new QueryPlanner(new AccessControl()),
                new Statements(records, PATIENCE),
                database.catalogs(),
                ValueReader.MASKED);
        SaveFormulas formulas =
                new SaveFormulas(new RecordFormulas(columns), runner, new RuleCheck(new LookupStore(records, runner)));
        BinDrafts binDrafts = new BinDrafts(store, columns, encryption);
        DeletionStore deletions = new DeletionStore(records);
        return new RecordSaver(
                new SaveSteps(new FieldAccess(), drafting, new Defaults(leases), hooks, check, formulas, changes),
                new Removal(binDrafts, deletions, leases),
                new Restoring(binDrafts, deletions),
                new SaveTransactions(database.transactions()),
                new SavedNews(listeners),
                database.catalogs());
    }

    RecordSaver(
            SaveSteps steps,
            Removal removal,
            Restoring restoring,
            SaveTransactions transactions,
            SavedNews news,
            Catalogs catalogs) {
        this.steps = steps;
        this.removal = removal;
        this.restoring = restoring;
        this.transactions = transactions;
        this.news = news;
        this.catalogs = catalogs;
    }

    /** The same door for work that wants to watch its own saves: its hook comes behind all others. */
    public RecordSaver joinedBy(SaveHook more) {
        return new RecordSaver(steps.joinedBy(more), removal, restoring, transactions, news, catalogs);
    }

    /** Saves the changes in their order and tells what became of each; nothing of a refused change is left behind. */
    public List<SaveOutcome> save(Session session, List<RecordChange> changes, SaveMode mode) {
        try {
            return once(session, changes, mode);
        } catch (DataAccessException e) {
            return once(newer(session, e), changes, mode);
        }
    }

    private List<SaveOutcome> once(Session session, List<RecordChange> changes, SaveMode mode) {
        SaveScope scope = new SaveScope(session, this, 0);
        List<SaveOutcome> outcomes = save(scope, changes, mode);
        news.tell(scope);
        return outcomes;
    }

    /** Should this server be late to hear of a deploy, a missing column tells it. */
    private Session newer(Session session, DataAccessException error) {
        if (DatabaseProblems.kind(error) == DatabaseProblems.Kind.OUTDATED) {
            Catalog newer = catalogs.refresh(session.org());
            if (newer.version() > session.catalog().version()) {
                return session.with(newer);
            }
        }
        throw error;
    }

    /** One change, whose refusal is an exception. */
    public SaveOutcome save(Session session, RecordChange change) {
        return save(session, List.of(change), SaveMode.ALL_OR_NONE).getFirst().orThrow();
    }

    List<SaveOutcome> save(SaveScope scope, List<RecordChange> changes, SaveMode mode) {
        List<Item> items = SaveBatch.items(changes);
        if (scope.depth() > MAX_DEPTH) {
            items.forEach(item -> item.refuse(tooDeep()));
        } else {
            transactions.run(new SaveBatch(scope, mode, items), this::walk);
        }
        return outcomes(items, mode);
    }

    private void walk(SaveBatch batch) {
        List<RecordSaved.Change> saved = batch.scope().saved();
        int before = saved.size();
        for (SaveBatch part : batch.parts()) {
            switch (part.work()) {
                case WRITE -> write(part);
                case REMOVE -> remove(part);
                case RESTORE -> restore(part);
            }
        }
        if (batch.scope().depth() == 0 && batch.isGood()) {
            steps.settle(batch, List.copyOf(saved.subList(before, saved.size())));
        }
    }

    private void write(SaveBatch batch) {
        steps.require(batch);
        steps.coerce(batch);
        steps.beforeSave(batch);
        steps.check(batch);
        steps.store(batch);
        steps.afterSave(batch);
    }

    private void remove(SaveBatch batch) {
        steps.require(batch);
        removal.draft(batch);
        steps.beforeSave(batch);
        removal.store(batch);
        steps.afterSave(batch);
    }

    private void restore(SaveBatch batch) {
        steps.require(batch);
        restoring.draft(batch);
        steps.beforeSave(batch);
        restoring.store(batch);
        steps.afterSave(batch);
    }

    /** Where one refusal undoes all, the innocent are told so. */
    private static List<SaveOutcome> outcomes(List<Item> items, SaveMode mode) {
        boolean isUndone = mode == SaveMode.ALL_OR_NONE && items.stream().anyMatch(item -> !item.isAlive());
        if (isUndone) {
            items.stream().filter(Item::isAlive).forEach(item -> item.refuse(SaveProblems.rolledBack()));
        }
        return new ArrayList<>(SaveBatch.outcomes(items));
    }

    private static Problem tooDeep() {
        return Problem.of(
                "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
                "",
                "This save set off a chain of more than {0} further saves; check the flows and scripts that start each"
                        + " other.",
                "此次保存触发了超过 {0} 层的连锁保存，请检查互相触发的流程和脚本。",
                MAX_DEPTH);
    }
}
