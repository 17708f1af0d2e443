package dev.tenon.engine.record;

import static dev.tenon.engine.record.TestingRecords.change;
import static dev.tenon.engine.record.TestingRecords.insertion;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchSavingIntegrationTests {
    private final EngineFixture fixture = EngineFixture.org("batches");
    private final CountingDataSource counting = new CountingDataSource(fixture.records());
    private final RecordSaver saver = fixture.saver(counting, List.of());
    private final TestingRecords records = new TestingRecords(fixture, saver);

    @BeforeAll
    void define() {
        fixture.deploy(TestingObjects.account(), TestingObjects.visit());
        fixture.deploy(TestingObjects.numbered(), TestingObjects.person());
    }

    @Test
    void aStaleSaveIsToldWhoChangedWhat() {
        long id = records.insert("Account", "Name", "Old");
        records.update("Account", id, "City__c", "上海");

        Problem problem = records.problems(fixture.session(), change("Account", id, OptionalLong.of(1), "Name", "New"))
                .getFirst();

        assertThat(problem.code()).isEqualTo("CONFLICT");
        assertThat(problem.message(Locale.ENGLISH)).contains("System changed City");
        assertThat(SaveProblems.kind(problem.code())).isEqualTo(ProblemKind.CONFLICT);
        assertThat(records.stored("Account", "name", id)).isEqualTo("Old");
        assertThat(records.save(SaveMode.ALL_OR_NONE, change("Account", id, OptionalLong.of(2), "Name", "New"))
                        .getFirst())
                .extracting(SaveOutcome::version)
                .isEqualTo(3L);
    }

    @Test
    void aConflictDoesNotTellOfFieldsOneCannotRead() {
        long id = records.insert("Account", "Name", "Old");
        records.update("Account", id, "City__c", "上海");
        Session reader = records.somebody(
                "Account", Set.of(ObjectRight.EDIT), FieldRight.EDIT, Map.of("City__c", FieldRight.NONE));

        Problem problem = records.problems(reader, change("Account", id, OptionalLong.of(1), "Name", "New"))
                .getFirst();

        assertThat(problem.message(Locale.ENGLISH)).doesNotContain("City").contains("saved this record");
    }

    @Test
    void unchangedValuesWriteNothing() {
        long id = records.insert("Account", "Name", "Same", "City__c", "上海");
        counting.taken();

        SaveOutcome outcome = records.update("Account", id, "Name", "Same ", "City__c", "上海");

        assertThat(outcome.version()).isEqualTo(1);
        assertThat(counting.taken()).noneMatch(sql -> sql.startsWith("update") || sql.startsWith("insert"));
    }

    @Test
    void aFieldThatMayNotBeReadLooksLikeNone() {
        Session blind = records.somebody(
                "Account",
                Set.of(ObjectRight.CREATE),
                FieldRight.EDIT,
                Map.of("City__c", FieldRight.NONE, "Email__c", FieldRight.READ));
        Problem hidden = records.problems(blind, insertion("Account", "Name", "a", "City__c", "x"))
                .getFirst();
        Problem missing = records.problems(blind, insertion("Account", "Name", "a", "Cit__c", "x"))
                .getFirst();

        assertThat(hidden.message(Locale.ENGLISH))
                .isEqualTo(missing.message(Locale.ENGLISH).replace("Cit_", "City_"));
        assertThat(hidden.code()).isEqualTo("INVALID_FIELD");
        assertThat(records.refusal(blind, insertion("Account", "Name", "a", "Email__c", "a@b.cn")))
                .containsExactly("INVALID_FIELD_FOR_INSERT_UPDATE");
    }

    @Test
    void objectsNeedTheirRights() {
        long id = records.insert("Account", "Name", "a");
        Session reader = records.somebody("Account", Set.of(ObjectRight.READ), FieldRight.READ, Map.of());

        assertThat(records.refusal(reader, insertion("Account", "Name", "a")))
                .containsExactly("INSUFFICIENT_ACCESS_OR_READONLY");
        assertThat(records.refusal(reader, change("Account", id, "Name", "b")))
                .containsExactly("INSUFFICIENT_ACCESS_OR_READONLY");
        assertThat(records.refusal(reader, insertion("Visit__c", "Name", "a"))).containsExactly("INVALID_TYPE");
        assertThat(records.refusal(reader, insertion("Nothing__c", "Name", "a")))
                .containsExactly("INVALID_TYPE");
    }

    @Test
    void oneRefusalUndoesAllOrOnlyItself() {
        long before = records.count("Account");
        RecordChange good = insertion("Account", "Name", "good");
        RecordChange bad = insertion("Account", "Name", "bad", "Email__c", "nowhere");

        List<SaveOutcome> none = records.save(SaveMode.ALL_OR_NONE, good, bad);
        assertThat(none.getFirst().problems().all())
                .extracting(Problem::code)
                .containsExactly("ALL_OR_NONE_OPERATION_ROLLED_BACK");
        assertThat(none.getLast().problems().all()).extracting(Problem::code).containsExactly("INVALID_EMAIL_ADDRESS");
        assertThat(records.count("Account")).isEqualTo(before);

        assertThat(records.save(SaveMode.EACH_FOR_ITSELF, good, bad, good))
                .extracting(SaveOutcome::saved)
                .containsExactly(true, false, true);
        assertThat(records.count("Account")).isEqualTo(before + 2);
    }

    @Test
    void oneRecordTwiceInABatch() {
        long id = records.insert("Account", "Name", "a");

        assertThat(records.save(
                        SaveMode.EACH_FOR_ITSELF,
                        change("Account", id, "Name", "b"),
                        change("Account", id, "Name", "c")))
                .extracting(SaveOutcome::saved)
                .containsExactly(true, false);
        assertThat(records.stored("Account", "name", id)).isEqualTo("b");
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        long nobody = RecordId.of(
                fixture.session().catalog().require(ApiName.of("Account")).number(), 888_888);

        assertThatThrownBy(() -> records.update("Account", nobody, "Name", "x"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.NOT_FOUND));
    }

    @Test
    void twoHundredCostTheStatementsOfOne() {
        long account = records.insert("Account", "Name", "Statements", "Code__c", "ST");
        counting.taken();

        records.save(SaveMode.ALL_OR_NONE, visitOf(account, 0));
        List<String> forOne = counting.taken();
        List<SaveOutcome> outcomes = records.save(
                SaveMode.ALL_OR_NONE,
                IntStream.range(0, 200).mapToObj(n -> visitOf(account, n)).toArray(RecordChange[]::new));
        List<String> forMany = counting.taken();

        assertThat(outcomes).allMatch(SaveOutcome::saved);
        assertThat(forOne).hasSize(2);
        assertThat(forMany).hasSize(2);
        assertThat(new HashSet<>(outcomes.stream().map(SaveOutcome::id).toList()))
                .hasSize(200);

        records.save(
                SaveMode.ALL_OR_NONE,
                outcomes.stream()
                        .map(outcome -> change("Visit__c", outcome.id().orElseThrow(), "Cost__c", 7))
                        .toArray(RecordChange[]::new));
        assertThat(counting.taken()).hasSize(3);
    }

    @Test
    void aServerThatIsLateToHearOfADeployTriesAgain() {
        fixture.deploy(object("Late__c", text("Old__c")));
        Session before = fixture.session();
        fixture.deploy(object("Late__c", text("New__c").withRenamedFrom(Optional.of(ApiName.of("Old__c")))));

        List<SaveOutcome> outcomes =
                saver.save(before, List.of(insertion("Late__c", "Name", "n", "Old__c", "x")), SaveMode.ALL_OR_NONE);

        assertThat(outcomes.getFirst().problems().all())
                .extracting(Problem::code)
                .containsExactly("INVALID_FIELD");
        assertThat(saver.save(before, insertion("Late__c", "Name", "n")).saved())
                .isTrue();
    }

    @Test
    void aBatchOfTenThousand() {
        RecordChange[] changes = IntStream.range(0, 10_000)
                .mapToObj(n -> insertion(
                        "Account",
                        "Name",
                        "Mass " + n,
                        "Code__c",
                        "M-" + n,
                        "City__c",
                        n % 7 == 0 ? "x".repeat(41) : "y"))
                .toArray(RecordChange[]::new);

        List<SaveOutcome> outcomes = records.save(SaveMode.EACH_FOR_ITSELF, changes);

        assertThat(outcomes).hasSize(10_000);
        assertThat(outcomes.stream().filter(SaveOutcome::saved)).hasSize(10_000 - 1429);
    }

    private static RecordChange visitOf(long account, int n) {
        return insertion("Visit__c", "Name", "Visit " + n, "Department__c", "d", "Account__c", account, "Cost__c", n);
    }
}
