package dev.tenon.engine.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.problem.ProblemException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrgProvisionerIntegrationTests {
    private final EngineFixture engine = EngineFixture.org("provisioner");

    @Test
    void makesTheSchemaAndItsRegistryRow() {
        assertThat(schemas()).contains(engine.org().schema());
        assertThat(new Orgs(engine.records()).find(engine.org().key())).contains(engine.org());
        assertThat(tablesOf(engine.org().schema())).contains("_changelog", "_changelog_lock");
    }

    @Test
    void platformHasItsTables() {
        assertThat(tablesOf("platform"))
                .contains(
                        "org", "schema_state", "session", "session_attributes", "scheduled_tasks", "first_start_step");
    }

    @Test
    void everyFixedTableHasAPrimaryKeyAndNoTriggerOrSequence() {
        assertThat(strings("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and (n.nspname = 'platform' or n.nspname = '%s')
                and c.relname not in ('_changelog', '_changelog_lock')
                and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')
                """.formatted(engine.org().schema()))).isEmpty();
        assertThat(strings("select relname from pg_class where relkind = 'S'")).isEmpty();
        assertThat(strings("select tgname from pg_trigger where not tgisinternal"))
                .isEmpty();
    }

    @Test
    void secondProvisioningFindsTheFirst() {
        Org again = engine.provisioner().provision(engine.org().key(), "Another name");
        assertThat(again).isEqualTo(engine.org());
    }

    @Test
    void numbersAreUniqueAlsoWhenMadeAtTheSameTime() throws Exception {
        List<Callable<Org>> jobs = IntStream.range(0, 4)
                .<Callable<Org>>mapToObj(
                        i -> () -> EngineFixture.org("together_" + i).org())
                .toList();
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            List<Long> numbers = executor.invokeAll(jobs).stream()
                    .map(Future::resultNow)
                    .map(Org::number)
                    .toList();
            assertThat(numbers).hasSize(4).doesNotHaveDuplicates();
        }
    }

    @Test
    void lockLeftByAKilledServerDoesNotStopTheNext() {
        String schema = engine.org().schema();
        engine.sql()
                .sql("update " + schema
                        + "._changelog_lock set locked = true, lockgranted = now(), lockedby = 'a dead server'")
                .update();
        engine.sql()
                .sql("delete from platform.schema_state where schema_name = ?")
                .param(schema)
                .update();
        engine.provisioner().upgradeAll();
        assertThat(strings("select schema_name from platform.schema_state")).contains(schema);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Main",
                "1st",
                "a b",
                "a;drop schema platform",
                "组织",
                "a234567890123456789012345678901234567890x"
            })
    void refusesWhatIsNoKey(String key) {
        assertThatThrownBy(() -> engine.provisioner().provision(key, "x"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("INVALID_ORG_KEY");
    }

    private List<String> schemas() {
        return strings("select nspname from pg_namespace");
    }

    private List<String> tablesOf(String schema) {
        return strings("select tablename from pg_tables where schemaname = '" + schema + "'");
    }

    private List<String> strings(String sql) {
        return engine.sql().sql(sql).query(String.class).list();
    }
}
