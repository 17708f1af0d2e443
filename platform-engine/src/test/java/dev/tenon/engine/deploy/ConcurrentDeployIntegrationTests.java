package dev.tenon.engine.deploy;

import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tenon.engine.catalog.CatalogStore;
import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.security.Actor;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deploys that meet each other, records in use, or their end. */
class ConcurrentDeployIntegrationTests {
    private static final EngineFixture ENGINE = EngineFixture.org("concurrent");

    @Test
    void changesOfManyPeopleAtOnceAreMerged() throws Exception {
        ENGINE.deploy(object("Merged__c"));
        long version = ENGINE.session().catalog().version();
        Session session = ENGINE.session();

        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Callable<DeployResult>> deploys = IntStream.range(0, 8)
                    .<Callable<DeployResult>>mapToObj(n -> () -> ENGINE.deployer()
                            .deploy(session, addition("Merged__c", "Field_" + n + "__c"), DeployOptions.apply()))
                    .toList();
            for (Future<DeployResult> deploy : people.invokeAll(deploys)) {
                deploy.get();
            }
        }

        Catalog stored = new CatalogStore(ENGINE.records()).load(ENGINE.org());
        assertThat(stored).isEqualTo(ENGINE.session().catalog());
        assertThat(stored.version()).isEqualTo(version + 8);
        assertThat(stored.require(ApiName.of("Merged__c")).def().fields()).hasSize(8);
        assertThat(hasColumn("merged__c", "field_7__c")).isTrue();
    }

    @Test
    void whoChangesWhatAnotherJustChangedIsToldSo() {
        long seen = ENGINE.deploy(object("Contested__c")).version();
        Session wang = named("王芳");
        ENGINE.deployer().deploy(wang, addition("Contested__c", "Hers__c"), DeployOptions.apply());

        assertThatThrownBy(() -> ENGINE.deployer()
                        .deploy(
                                named("李雷"),
                                addition("Contested__c", "His__c"),
                                DeployOptions.apply().expecting(seen)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.CONFLICT))
                .hasMessageContaining("王芳")
                .hasMessageContaining("object/contested__c");
        assertThat(hasColumn("contested__c", "his__c")).isFalse();
    }

    @Test
    void whatOthersChangedElsewhereIsNoConflict() {
        long seen = ENGINE.deploy(object("Quiet__c")).version();
        ENGINE.deploy(object("Elsewhere__c"));

        ENGINE.deployer()
                .deploy(
                        ENGINE.session(),
                        addition("Quiet__c", "City__c"),
                        DeployOptions.apply().expecting(seen));

        assertThat(hasColumn("quiet__c", "city__c")).isTrue();
    }

    @Test
    void aDeployWaitsForATableInUseAndStopsNobodyMeanwhile() throws Exception {
        ENGINE.deploy(object("Busy__c"));
        try (ExecutorService people = Executors.newSingleThreadExecutor();
                Connection reading = ENGINE.records().getConnection();
                Statement statement = reading.createStatement()) {
            reading.setAutoCommit(false);
            statement.execute("select count(*) from " + table("busy__c"));
            Future<Catalog> deploy = people.submit(() -> ENGINE.deploy(addition("Busy__c", "City__c")));
            await().until(this::isADeployWaiting);

            ENGINE.sql()
                    .sql("insert into " + table("busy__c") + " (id, name) values (1, 'written meanwhile')")
                    .update();
            assertThat(deploy.isDone()).isFalse();
            reading.commit();

            deploy.get();
        }
        assertThat(hasColumn("busy__c", "city__c")).isTrue();
    }

    @Test
    void aDeployThatIsKilledHasNotHappened() throws Exception {
        ENGINE.deploy(object("Held__c"));
        long version = ENGINE.session().catalog().version();
        CatalogChange change = new CatalogChange.All(List.of(
                addition("Held__c", "City__c"), DeployerIntegrationTests.put(object("Half__c", text("City__c")))));

        try (ExecutorService people = Executors.newSingleThreadExecutor();
                Connection holding = ENGINE.records().getConnection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table " + table("held__c") + " in share mode");
            Future<Catalog> deploy = people.submit(() -> ENGINE.deploy(change));
            await().until(this::endADeployThatWaits);
            assertThatThrownBy(deploy::get).hasRootCauseInstanceOf(SQLException.class);
            holding.rollback();
        }

        Catalog stored = new CatalogStore(ENGINE.records()).load(ENGINE.org());
        assertThat(stored.version()).isEqualTo(version);
        assertThat(stored).isEqualTo(ENGINE.catalogs().refresh(ENGINE.org()));
        assertThat(hasColumn("held__c", "city__c")).isFalse();
        assertThat(hasColumn("half__c", "id")).isFalse();
        ENGINE.deploy(change);
        assertThat(hasColumn("held__c", "city__c")).isTrue();
        assertThat(hasColumn("half__c", "id")).isTrue();
    }

    private static final String WAITING = " from pg_stat_activity where application_name = 'tenon ddl'"
            + " and wait_event_type = 'Lock' and query like 'alter table \"org_concurrent%'";

    private boolean isADeployWaiting() {
        return ENGINE.sql().sql("select count(*)" + WAITING).query(Long.class).single() > 0;
    }

    private boolean endADeployThatWaits() {
        return !ENGINE.sql()
                .sql("select pg_terminate_backend(pid)" + WAITING)
                .query(Boolean.class)
                .list()
                .isEmpty();
    }

    private static CatalogChange addition(String object, String field) {
        return new CatalogChange.AddField(ApiName.of(object), text(field), "");
    }

    private static Session named(String name) {
        Session system = ENGINE.session();
        Actor actor =
                new Actor(9, name, name, system.actor().locale(), system.actor().zone(), Rights.everything());
        return new Session(system.org(), actor, system.catalog(), system.clock());
    }

    private static String table(String name) {
        return PhysicalNames.table(ENGINE.org(), name);
    }

    private static boolean hasColumn(String table, String column) {
        return ENGINE.sql()
                .sql("select exists (select 1 from information_schema.columns"
                        + " where table_schema = ? and table_name = ? and column_name = ?)")
                .params(ENGINE.org().schema(), table, column)
                .query(Boolean.class)
                .single();
    }
}
