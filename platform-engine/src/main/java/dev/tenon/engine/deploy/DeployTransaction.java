package dev.tenon.engine.deploy;

import dev.tenon.engine.catalog.CatalogStore;
import dev.tenon.engine.catalog.Catalogs;
import dev.tenon.engine.catalog.Deployment;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.schema.Finding;
import dev.tenon.engine.schema.SchemaApplier;
import dev.tenon.engine.schema.SchemaChange;
import dev.tenon.engine.schema.SchemaPlan;
import dev.tenon.engine.schema.SchemaPlanner;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogCheck;
import dev.tenon.metadata.catalog.Draft;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import dev.tenon.metadata.problem.Sentence;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One deploy in one transaction under the lock of its organisation: catalog rows and tables change together. Under the lock
 * the change is planned again upon the catalog of that moment, which merges what several people change at once.
 */
final class DeployTransaction {
    /** How long to wait for another deploy of the organisation. */
    private static final String FOR_OTHERS = "30s";
    /** How long the records' users may wait for us. */
    private static final String FOR_TABLES = "100ms";

    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final CatalogStore store;
    private final SchemaApplier applier;
    private final Catalogs catalogs;

    /** A deploy that is done, and whether indexes are still to be built. */
    record Applied(DeployResult result, boolean leftIndexes) {}

    private record Planned(Catalog draft, SchemaPlan schema, DeployPlan plan) {}

    DeployTransaction(DataSource ddlDataSource, Catalogs catalogs) {
        this.jdbc = JdbcClient.create(ddlDataSource);
        this.writing = new TransactionTemplate(new JdbcTransactionManager(ddlDataSource));
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading = new TransactionTemplate(new JdbcTransactionManager(ddlDataSource), writing);
        reading.setReadOnly(true);
        this.store = new CatalogStore(ddlDataSource);
        this.applier = new SchemaApplier(ddlDataSource);
        this.catalogs = catalogs;
    }

    /** What the change would do. Nothing is locked. */
    DeployResult plan(Session session, CatalogChange change, DeployOptions options) {
        return reading.execute(status -> {
            Catalog current = catalogs.refresh(session.org());
            Planned planned = planned(session, current, change);
            refuseConflict(session.org(), planned.plan(), options);
            boolean changes = !planned.plan().touched().isEmpty();
            return new DeployResult(changes ? planned.draft() : current, planned.plan());
        });
    }

    Applied apply(Session session, CatalogChange change, DeployOptions options) {
        return writing.execute(status -> {
            Catalog current = locked(session.org());
            Planned planned = planned(session, current, change);
            refuseConflict(session.org(), planned.plan(), options);
            refuseFindings(planned.plan());
            refuseDestruction(planned.plan(), options);
            if (planned.plan().touched().isEmpty()) {
                return new Applied(new DeployResult(current, planned.plan()), false);
            }
            List<SchemaChange.CreateIndex> left = changeTables(session, planned);
            store.write(session.org(), current, planned.draft());
            store.log(session.org(), deployment(session, planned));
            return new Applied(new DeployResult(planned.draft(), planned.plan()), !left.isEmpty());
        });
    }

    private Catalog locked(Org org) {
        patience(FOR_OTHERS);
        long version = store.lock(org);
        patience(FOR_TABLES);
        Catalog known = catalogs.current(org);
        return known.version() == version ? known : store.load(org);
    }

    private void patience(String time) {
        jdbc.sql("set local lock_timeout = '" + time + "'").update();
    }

    private Planned planned(Session session, Catalog current, CatalogChange change) {
        // The database keeps microseconds, and the catalog in memory shall be the one that is read back.
        Draft draft = current.with(change, session.now().truncatedTo(ChronoUnit.MICROS));
        draft.problems().and(CatalogCheck.check(draft.catalog(), current)).throwIfAny(ProblemKind.BAD_INPUT);
        SchemaPlan schema = SchemaPlanner.plan(session.org(), current, draft.catalog());
        schema.problems().throwIfAny(ProblemKind.BAD_INPUT);
        List<Finding> findings = applier.inspect(schema);
        ChangeWords difference = ChangeWords.of(current, draft.catalog());
        List<Sentence> words = new ArrayList<>(difference.words());
        words.addAll(schema.words());
        List<Sentence> destructive =
                schema.destructive().stream().map(SchemaChange::words).toList();
        return new Planned(
                draft.catalog(),
                schema,
                new DeployPlan(words, schema.sql(), findings, destructive, difference.touched()));
    }

    private void refuseConflict(Org org, DeployPlan plan, DeployOptions options) {
        options.expectedVersion().stream()
                .boxed()
                .flatMap(version -> store.lastAfter(org, version, plan.touched()).stream())
                .findFirst()
                .ifPresent(other -> {
                    throw new ProblemException(ProblemKind.CONFLICT, conflict(other, plan));
                });
    }

    private static Problem conflict(Deployment other, DeployPlan plan) {
        List<String> both =
                other.touched().stream().filter(plan.touched()::contains).toList();
        return Problem.of(
                "ENTITY_IS_LOCKED",
                "",
                "{0} changed the same definition ({1}) at {2}. Load it again, then make your change.",
                "{0} 已于 {2} 修改了同一定义（{1}）。请重新加载后再修改。",
                other.userName(),
                String.join(", ", both),
                other.at());
    }

    private static void refuseFindings(DeployPlan plan) {
        plan.findings().stream()
                .map(Finding::problem)
                .collect(Problems.collect())
                .throwIfAny(ProblemKind.CONFLICT);
    }

    private static void refuseDestruction(DeployPlan plan, DeployOptions options) {
        if (options.destruction() == DeployOptions.Destruction.REFUSED) {
            plan.destructive().stream()
                    .map(words -> Problem.of(
                            "DESTRUCTIVE_CHANGE",
                            "",
                            "This gives something up, so it has to be asked for: {0}",
                            "此步骤会移除数据，须明确同意：{0}",
                            words))
                    .collect(Problems.collect())
                    .throwIfAny(ProblemKind.CONFLICT);
        }
    }

    private List<SchemaChange.CreateIndex> changeTables(Session session, Planned planned) {
        List<SchemaChange.CreateIndex> left = applier.apply(planned.schema());
        left.forEach(index ->
                applier.postpone(session.org(), planned.draft().require(index.object()), index.index(), session.now()));
        return left;
    }

    private static Deployment deployment(Session session, Planned planned) {
        return new Deployment(
                planned.draft().version(),
                session.now(),
                session.actor().userId(),
                session.actor().name(),
                planned.plan().touched(),
                planned.plan().words());
    }
}
