package dev.tenon.engine.rollup;

import dev.tenon.engine.rollup.RollUpStore.Difference;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.object.ApiName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves all roll-ups of an organisation against a slow recount, and mends what differs. */
public class RollUpAudit {
    /** More findings than this tell nothing more. */
    private static final int MOST = 1_000;

    private final AccessControl access = new AccessControl();
    private final RollUpGroups.Kept groups;
    private final RollUpStore store;
    private final RollUpStateStore states;
    private final Recounting recounting;
    private final TransactionTemplate transaction;

    RollUpAudit(
            RollUpGroups.Kept groups,
            RollUpStore store,
            RollUpStateStore states,
            Recounting recounting,
            PlatformTransactionManager transactions) {
        this.groups = groups;
        this.store = store;
        this.states = states;
        this.recounting = recounting;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A value that is not what the children make. Texts as PostgreSQL writes the values; empty for blank. */
    public record Finding(ApiName object, ApiName field, long id, String kept, String counted) {}

    /**
     * @param values how many values were compared
     * @param findings those that differ, up to {@value #MOST} parents for each relation
     * @param pending true if a job is still counting what was defined anew, so that differences are to be expected
     */
    public record Report(long values, List<Finding> findings, boolean pending) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    /** True while a job is still counting what was defined anew. */
    public boolean isPending(Session session) {
        access.require(session, SystemRight.CUSTOMIZE);
        return !states.pending(session.org(), session.catalog(), groups.of(session.catalog()))
                .isEmpty();
    }

    /** Compares every roll-up of every record with what its children make. */
    public Report compare(Session session) {
        return report(session, differences(session));
    }

    /** Counts anew where something differs, and tells what differed. */
    public Report mend(Session session) {
        Map<RollUpGroup, List<Difference>> differences = differences(session);
        Report before = report(session, differences);
        differences.forEach((group, found) -> mend(session, group, found));
        return before;
    }

    private void mend(Session session, RollUpGroup group, List<Difference> found) {
        List<Long> parents = found.stream().map(Difference::parent).distinct().toList();
        if (!parents.isEmpty()) {
            transaction.executeWithoutResult(
                    status -> recounting.recount(session.org(), session.catalog(), group, parents, session.now()));
        }
    }

    /** What differs in each group, the groups in the order in which they feed each other. */
    private Map<RollUpGroup, List<Difference>> differences(Session session) {
        access.require(session, SystemRight.CUSTOMIZE);
        Map<RollUpGroup, List<Difference>> differences = new LinkedHashMap<>();
        for (RollUpGroup group : groups.of(session.catalog()).inOrder()) {
            RollUpSql sql = store.sql(session.org(), session.catalog(), group);
            differences.put(group, store.differences(sql, group.rollUps().size(), MOST));
        }
        return differences;
    }

    private Report report(Session session, Map<RollUpGroup, List<Difference>> differences) {
        long values = 0;
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<RollUpGroup, List<Difference>> each : differences.entrySet()) {
            RollUpGroup group = each.getKey();
            values +=
                    store.rows(session.org(), group.parent()) * group.rollUps().size();
            each.getValue().forEach(found -> findings.add(finding(group, found)));
        }
        return new Report(values, findings, isPending(session));
    }

    private static Finding finding(RollUpGroup group, Difference found) {
        return new Finding(
                group.parent().name(),
                group.rollUps().get(found.rollUp()).field().name(),
                found.parent(),
                found.kept(),
                found.counted());
    }
}
