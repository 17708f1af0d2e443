package dev.tenon.engine.rollup;

import dev.tenon.engine.catalog.Catalogs;
import dev.tenon.engine.jobs.JobContext;
import dev.tenon.engine.jobs.JobHandler;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.problem.Sentence;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what was defined anew, a portion of parents after the other, each in a transaction of its own with the same locks as a
 * save, so that work goes on meanwhile. A killed one begins with the first group that is not counted yet.
 */
final class RollUpJob implements JobHandler {
    static final String KIND = "rollUps";
    private static final int PORTION = 500;

    private final Pending pending;
    private final RollUpStore store;
    private final Recounting recounting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** What is to be counted in an organisation. */
    record Pending(Catalogs catalogs, RollUpGroups.Kept groups, RollUpStateStore states) {
        List<RollUpGroup> in(Org org, Catalog catalog) {
            return states.pending(org, catalog, groups.of(catalog));
        }
    }

    RollUpJob(
            Pending pending,
            RollUpStore store,
            Recounting recounting,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.pending = pending;
        this.store = store;
        this.recounting = recounting;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        Catalog catalog = pending.catalogs().refresh(context.org());
        List<RollUpGroup> left = pending.in(context.org(), catalog);
        long total = left.stream()
                .mapToLong(group -> store.rows(context.org(), group.parent()))
                .sum();
        long done = 0;
        for (RollUpGroup group : left) {
            done = count(context, catalog, group, done, total);
            pending.states().counted(context.org(), catalog, group);
        }
    }

    private long count(JobContext context, Catalog catalog, RollUpGroup group, long doneBefore, long total) {
        Org org = context.org();
        long done = doneBefore;
        long last = Long.MIN_VALUE;
        List<Long> ids = store.nextIds(org, group.parent(), last, PORTION);
        while (!ids.isEmpty()) {
            List<Long> portion = ids;
            transaction.executeWithoutResult(
                    status -> recounting.recount(org, catalog, group, portion, clock.instant()));
            done += portion.size();
            context.progress().tell(done, Math.max(done, total), counting(group));
            last = portion.getLast();
            ids = store.nextIds(org, group.parent(), last, PORTION);
        }
        return done;
    }

    private static Sentence counting(RollUpGroup group) {
        return Sentence.of(
                "Counting the roll-ups of {0}",
                "正在重新计算{0}的汇总字段",
                Sentence.of(
                        group.parent().def().shownPlural().in(Locale.ENGLISH),
                        group.parent().def().shownPlural().in(Locale.SIMPLIFIED_CHINESE)));
    }
}
