package dev.tenon.engine.rollup;

import dev.tenon.engine.catalog.Catalogs;
import dev.tenon.engine.jobs.JobHandler;
import dev.tenon.engine.jobs.JobQueue;
import dev.tenon.engine.record.SaveHook;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** All that keeps roll-ups right: in saves, after a change of definitions, and when somebody wants proof. */
public final class RollUps {
    private final RollUpStateStore states;
    private final RollUpGroups.Kept groups;
    private final Catalogs catalogs;
    private final SaveHook hook;
    private final JobHandler job;
    private final RollUpAudit audit;

    /**
     * @param records a transaction of {@code transactions} covers its connections
     */
    public static RollUps over(
            DataSource records, PlatformTransactionManager transactions, Catalogs catalogs, Clock clock) {
        return new RollUps(new RollUpStore(records), records, transactions, catalogs, clock);
    }

    private RollUps(
            RollUpStore store,
            DataSource records,
            PlatformTransactionManager transactions,
            Catalogs catalogs,
            Clock clock) {
        this.catalogs = catalogs;
        this.groups = new RollUpGroups.Kept();
        this.states = new RollUpStateStore(records, store);
        Recounting recounting = new Recounting(groups, store);
        this.hook = new RollUpHook(groups, recounting);
        this.job =
                new RollUpJob(new RollUpJob.Pending(catalogs, groups, states), store, recounting, transactions, clock);
        this.audit = new RollUpAudit(groups, store, states, recounting, transactions);
    }

    /** For the saver: behind all other hooks, since what they save in the same transaction counts too. */
    public SaveHook hook() {
        return hook;
    }

    /** Counts what was defined anew. */
    public JobHandler job() {
        return job;
    }

    public RollUpAudit audit() {
        return audit;
    }

    RollUpCatchUp catchUp(JobQueue jobs) {
        return new RollUpCatchUp(new RollUpJob.Pending(catalogs, groups, states), jobs);
    }
}
