package dev.tenon.engine.deploy;

import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.engine.testing.RawRows;
import dev.tenon.metadata.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Indexes: with the deploy on small tables, beside the work that goes on on big ones. */
class IndexBuildIntegrationTests {
    private static final EngineFixture ENGINE = EngineFixture.org("indexes");
    private static final int BIG = 60_000;

    @Test
    void onASmallTableTheIndexIsThereWithTheDeploy() {
        ENGINE.deploy(object("Small__c", text("Code__c")));

        ENGINE.deploy(object("Small__c", text("Code__c").withUnique(true, true)));

        assertThat(ENGINE.indexes().pending(ENGINE.org())).isEmpty();
        assertThat(indexes("small__c")).anyMatch(index -> index.contains("UNIQUE INDEX _uq_"));
    }

    @Test
    void anIndexThatIsNoLongerWantedGoes() {
        ENGINE.deploy(object("Once__c", text("Code__c").withUnique(true, true)));

        ENGINE.deploy(object("Once__c", text("Code__c")));

        assertThat(indexes("once__c")).noneMatch(index -> index.contains("code__c"));
    }

    @Test
    void onABigTableItIsBuiltBesideTheWork() {
        ENGINE.deploy(object("Big__c", text("Code__c")));
        RawRows rows = RawRows.of(ENGINE, "Big__c");
        rows.addMany("code__c", BIG);

        ENGINE.deploy(object("Big__c", text("Code__c").withUnique(true, true)));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> ENGINE.indexes().pending(ENGINE.org()).isEmpty());

        assertThat(indexes("big__c")).anyMatch(index -> index.contains("UNIQUE INDEX _uq_"));
        assertThat(ENGINE.sql()
                        .sql("select count(*) from pg_index where not indisvalid")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void duplicatesOnABigTableAreFoundBefore() {
        ENGINE.deploy(object("Doubled__c", text("Code__c")));
        RawRows rows = RawRows.of(ENGINE, "Doubled__c");
        rows.addMany("code__c", BIG);
        rows.add("code__c", "'7'");

        assertThatThrownBy(
                        () -> ENGINE.deploy(object("Doubled__c", text("Code__c").withUnique(true, true))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("DUPLICATE_VALUE");
        assertThat(ENGINE.indexes().pending(ENGINE.org())).isEmpty();
    }

    @Test
    void aBuildThatWasKilledIsTakenUpAgain() {
        ENGINE.deploy(object("Killed__c", text("Code__c").withUnique(true, true)));
        String name = uniqueIndex("killed__c");
        sql("drop index " + PhysicalNames.table(ENGINE.org(), name));
        sql("insert into " + PhysicalNames.table(ENGINE.org(), "_index_build")
                + " (name, object_id, asked_at) values ('" + name + "', " + idOf("Killed__c") + ", now())");

        ENGINE.provisioner().upgradeAll();

        await().until(() -> indexes("killed__c").stream().anyMatch(index -> index.contains(name)));
        await().until(() -> ENGINE.indexes().pending(ENGINE.org()).isEmpty());
    }

    @Test
    void aStartBuildsWhatIsMissingAndDropsWhatNobodyWants() {
        ENGINE.deploy(object("Upgraded__c", text("Code__c").withUnique(true, true)));
        String name = uniqueIndex("upgraded__c");
        String old = "_ix_" + idOf("Upgraded__c") + "_old";
        String own = "made_by_hand";
        sql("drop index " + PhysicalNames.table(ENGINE.org(), name));
        String table = PhysicalNames.table(ENGINE.org(), "upgraded__c");
        sql("create index " + old + " on " + table + " (code__c)");
        sql("create index " + own + " on " + table + " (code__c)");

        ENGINE.provisioner().upgradeAll();

        await().until(() -> indexes("upgraded__c").stream().anyMatch(index -> index.contains(name)));
        assertThat(indexes("upgraded__c")).noneMatch(index -> index.contains(old));
        assertThat(indexes("upgraded__c")).anyMatch(index -> index.contains(own));
    }

    private static long idOf(String object) {
        return ENGINE.session().catalog().object(object).orElseThrow().id();
    }

    private static String uniqueIndex(String table) {
        return indexes(table).stream()
                .filter(index -> index.contains("UNIQUE INDEX _uq_"))
                .map(index -> index.split(" ")[3])
                .findFirst()
                .orElseThrow();
    }

    private static void sql(String statement) {
        ENGINE.sql().sql(statement).update();
    }

    private static List<String> indexes(String table) {
        return ENGINE.sql()
                .sql("select indexdef from pg_indexes where schemaname = ? and tablename = ?")
                .params(ENGINE.org().schema(), table)
                .query(String.class)
                .list();
    }
}
