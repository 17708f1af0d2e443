package dev.tenon.engine.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.org.Orgs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Starts jobs when they are due, on this server or another, and takes up those of a server that died. The queue is a table of
 * the platform; what a job is about stands in its organisation.
 */
final class JobEngine {
    private static final Logger LOG = LoggerFactory.getLogger(JobEngine.class);
    private static final String TABLE = "platform.scheduled_tasks";
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int THREADS = 3;

    private final Orgs orgs;
    private final JobRunner runner;
    private final JobStore store;
    private final String node;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    /** @param node the name of this server, which it keeps through restarts and shares with no other */
    JobEngine(DataSource dataSource, Orgs orgs, JobRunner runner, List<RecurringWork> recurring, String node) {
        this.orgs = orgs;
        this.runner = runner;
        this.store = new JobStore(dataSource);
        this.node = node;
        this.task = Tasks.oneTime("job")
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, Instant.now().plusSeconds(1)))
                .execute((instance, context) -> run(instance.getId(), context.getSchedulerState()::isShuttingDown));
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), List.<Task<?>>of(task))
                .startTasks(recurring.stream().map(this::recurring).toList())
                .tableName(TABLE)
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .schedulerName(new SchedulerName.Fixed(node))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    private RecurringTask<Void> recurring(RecurringWork work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every()))
                .execute((instance, context) -> orgs.all().forEach(org -> run(work, org)));
    }

    private static void run(RecurringWork work, Org org) {
        try {
            work.run(org);
        } catch (RuntimeException e) {
            LOG.error("{} failed for organisation {}", work.name(), org.key(), e);
        }
    }

    void start() {
        takeUpOwn();
        scheduler.start();
    }

    void stop() {
        scheduler.stop();
    }

    /** What this server was at when it was killed; others would wait for its heartbeat for a while. */
    private void takeUpOwn() {
        int taken = store.giveBack(TABLE, node);
        if (taken > 0) {
            LOG.info("Taking up {} jobs that were interrupted", taken);
        }
    }

    void requireHandler(String kind) {
        runner.requireHandler(kind);
    }

    void schedule(Org org, long jobId) {
        scheduler.schedule(task.instance(org.key() + ":" + jobId), Instant.now());
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.triggerCheckForDueExecutions();
                }
            });
        } else {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    private void run(String instance, BooleanSupplier isStopping) {
        int colon = instance.indexOf(':');
        long jobId = Long.parseLong(instance.substring(colon + 1));
        orgs.find(instance.substring(0, colon)).ifPresent(org -> runner.run(org, jobId, isStopping));
    }
}
