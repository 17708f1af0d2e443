package dev.tenon.engine.record;

import static dev.tenon.engine.record.TestingRecords.insertion;
import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.masterDetail;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.OnDelete;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.support.JdbcTransactionManager;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecycleBinIntegrationTests {
    private final EngineFixture fixture = EngineFixture.org("bin");
    private final CountingDataSource counting = new CountingDataSource(fixture.records());
    private final RecordSaver saver = fixture.saver(counting, List.of());
    private final TestingRecords records = new TestingRecords(fixture, saver);
    private final RecycleBin bin =
            RecycleBin.over(fixture.records(), new JdbcTransactionManager(fixture.records()), List.of());

    @BeforeAll
    void define() {
        fixture.deploy(
                object("Order__c", text("Code__c").withUnique(true, true)),
                object("Line__c", masterDetail("Order__c", "Order__c")),
                object("Note__c", masterDetail("Line__c", "Line__c")),
                object("Letter__c", lookup("Order__c", "Order__c")),
                object(
                        "Invoice__c",
                        field("Order__c", new FieldType.Lookup(ApiName.of("Order__c"), "", OnDelete.RESTRICT))),
                object(
                        "Copy__c",
                        field("Order__c", new FieldType.Lookup(ApiName.of("Order__c"), "", OnDelete.CASCADE))));
    }

    @Test
    void detailsGoAlongAndComeBack() {
        long order = records.insert("Order__c", "Name", "o");
        long line = records.insert("Line__c", "Name", "l", "Order__c", order);
        long note = records.insert("Note__c", "Name", "n", "Line__c", line);
        long copy = records.insert("Copy__c", "Name", "c", "Order__c", order);
        long earlier = records.insert("Line__c", "Name", "gone before", "Order__c", order);
        delete("Line__c", earlier);

        delete("Order__c", order);
        assertThat(List.of(
                        isDeleted("Order__c", order),
                        isDeleted("Line__c", line),
                        isDeleted("Note__c", note),
                        isDeleted("Copy__c", copy)))
                .containsOnly(true);
        assertThat(records.stored("Note__c", "_deletion", note))
                .isEqualTo(records.stored("Order__c", "_deletion", order));

        assertThat(restore("Order__c", order).saved()).isTrue();
        assertThat(List.of(
                        isDeleted("Order__c", order),
                        isDeleted("Line__c", line),
                        isDeleted("Note__c", note),
                        isDeleted("Copy__c", copy)))
                .containsOnly(false);
        assertThat(isDeleted("Line__c", earlier)).isTrue();
    }

    @Test
    void lookupsAreEmptiedAndFilledAgain() {
        long order = records.insert("Order__c", "Name", "o");
        long letter = records.insert("Letter__c", "Name", "l", "Order__c", order);
        long moved = records.insert("Letter__c", "Name", "m", "Order__c", order);
        long other = records.insert("Order__c", "Name", "other");

        delete("Order__c", order);
        assertThat(records.stored("Letter__c", "order__c", letter)).isNull();
        records.update("Letter__c", moved, "Order__c", other);

        restore("Order__c", order);
        assertThat(records.stored("Letter__c", "order__c", letter)).isEqualTo(order);
        assertThat(records.stored("Letter__c", "order__c", moved)).isEqualTo(other);
    }

    @Test
    void whatIsInUseStaysAndSaysByWhat() {
        long order = records.insert("Order__c", "Name", "o");
        long invoice = records.insert("Invoice__c", "Name", "i", "Order__c", order);
        long free = records.insert("Order__c", "Name", "free");

        Problem problem = outcome(deletion("Order__c", order)).problems().all().getFirst();
        assertThat(problem.code()).isEqualTo("DELETE_FAILED");
        assertThat(problem.message(Locale.ENGLISH)).contains("Invoice", RecordId.format(invoice));
        assertThat(isDeleted("Order__c", order)).isFalse();

        assertThat(records.save(SaveMode.EACH_FOR_ITSELF, deletion("Order__c", order), deletion("Order__c", free)))
                .extracting(SaveOutcome::saved)
                .containsExactly(false, true);
        assertThat(isDeleted("Order__c", free)).isTrue();

        Session blind = records.somebody("Order__c", Set.of(ObjectRight.DELETE), FieldRight.READ, Map.of());
        assertThat(records.problems(blind, deletion("Order__c", order))
                        .getFirst()
                        .message(Locale.ENGLISH))
                .doesNotContain("Invoice");
    }

    @Test
    void whatIsInTheBinCannotBeChangedNorDeletedAgain() {
        long order = records.insert("Order__c", "Name", "o");
        delete("Order__c", order);

        assertThat(records.refusal(TestingRecords.change("Order__c", order, "Name", "x")))
                .containsExactly("ENTITY_IS_DELETED");
        assertThat(records.refusal(deletion("Order__c", order))).containsExactly("ENTITY_IS_DELETED");
        assertThat(records.refusal(insertion("Line__c", "Name", "l", "Order__c", order)))
                .containsExactly("INVALID_CROSS_REFERENCE_KEY");
        restore("Order__c", order);
        assertThat(records.refusal(restoring("Order__c", order))).containsExactly("UNDELETE_FAILED");
    }

    @Test
    void aDetailComesBackWithItsMasterOnly() {
        long order = records.insert("Order__c", "Name", "the order");
        long line = records.insert("Line__c", "Name", "l", "Order__c", order);
        long alone = records.insert("Line__c", "Name", "alone", "Order__c", order);
        delete("Line__c", alone);
        delete("Order__c", order);

        Problem along = outcome(restoring("Line__c", line)).problems().all().getFirst();
        assertThat(along.message(Locale.ENGLISH)).contains("the order");
        assertThat(records.refusal(restoring("Line__c", alone))).containsExactly("ENTITY_IS_DELETED");
        assertThat(isDeleted("Line__c", alone)).isTrue();
        assertThat(records.save(SaveMode.ALL_OR_NONE, restoring("Order__c", order), restoring("Line__c", alone)))
                .allMatch(SaveOutcome::saved);
    }

    @Test
    void aUniqueValueThatWasTakenMeanwhileIsNamed() {
        long order = records.insert("Order__c", "Name", "o", "Code__c", "T-1");
        delete("Order__c", order);
        long taker = records.insert("Order__c", "Name", "taker", "Code__c", "t-1");

        Problem problem = outcome(restoring("Order__c", order)).problems().all().getFirst();
        assertThat(problem.code()).isEqualTo("DUPLICATE_VALUE");
        assertThat(problem.message(Locale.ENGLISH)).contains(RecordId.format(taker));
        assertThat(isDeleted("Order__c", order)).isTrue();
    }

    @Test
    void twoHundredDeletesCostTheStatementsOfOne() {
        long[] orders = IntStream.range(0, 200)
                .mapToLong(n -> records.insert("Order__c", "Name", "o" + n))
                .toArray();
        for (long order : orders) {
            records.insert("Line__c", "Name", "l", "Order__c", order);
        }
        long single = records.insert("Order__c", "Name", "single");
        records.insert("Line__c", "Name", "l", "Order__c", single);
        counting.taken();
        delete("Order__c", single);
        int forOne = counting.taken().size();

        List<SaveOutcome> outcomes = records.save(
                SaveMode.ALL_OR_NONE,
                java.util.Arrays.stream(orders)
                        .mapToObj(order -> deletion("Order__c", order))
                        .toArray(RecordChange[]::new));

        assertThat(outcomes).allMatch(SaveOutcome::saved);
        assertThat(counting.taken()).hasSize(forOne);
    }

    @Test
    void usersAreNotDeleted() {
        long user = records.insert(
                "User", "LastName", "Li", "Username", "li@bin", "Email", "li@example.com", "IsActive", true);

        assertThat(records.refusal(deletion("User", user))).containsExactly("DELETE_FAILED");
        long order = records.insert("Order__c", "Name", "owned", "OwnerId", user);
        records.update("User", user, "IsActive", false);
        assertThat(records.refusal(insertion("Order__c", "Name", "x", "OwnerId", user)))
                .containsExactly("INVALID_CROSS_REFERENCE_KEY");
        assertThat(records.update("Order__c", order, "Name", "y").saved()).isTrue();
    }

    @Test
    void theBinListsRootsAndIsPurgedOfOldOnes() {
        long order = records.insert("Order__c", "Name", "to be purged");
        long line = records.insert("Line__c", "Name", "l", "Order__c", order);
        delete("Order__c", order);

        RecycleBin.Entry entry = bin.list(fixture.session(), 1000).stream()
                .filter(one -> one.id() == order)
                .findFirst()
                .orElseThrow();
        assertThat(entry.name()).isEqualTo("to be purged");
        assertThat(entry.with()).isEqualTo(1);
        assertThat(bin.list(fixture.session(), 1000)).noneMatch(one -> one.id() == line);
        Session blind = records.somebody("Letter__c", Set.of(ObjectRight.READ), FieldRight.READ, Map.of());
        assertThat(bin.list(blind, 1000)).isEmpty();

        assertThat(bin.purge(fixture.org(), fixture.session().catalog(), entry.deletedAt()))
                .isGreaterThanOrEqualTo(0);
        assertThat(isDeleted("Order__c", order)).isTrue();
        bin.purge(fixture.org(), fixture.session().catalog(), Instant.now().plusSeconds(60));
        assertThat(bin.list(fixture.session(), 1000)).isEmpty();
        assertThat(records.refusal(restoring("Order__c", order))).containsExactly("NOT_FOUND");
        assertThat(records.refusal(restoring("Line__c", line))).containsExactly("NOT_FOUND");
    }

    private boolean isDeleted(String object, long id) {
        return Boolean.TRUE.equals(records.stored(object, "isdeleted", id));
    }

    private void delete(String object, long id) {
        saver.save(fixture.session(), deletion(object, id));
    }

    private SaveOutcome restore(String object, long id) {
        return saver.save(fixture.session(), restoring(object, id));
    }

    private SaveOutcome outcome(RecordChange change) {
        return records.save(SaveMode.ALL_OR_NONE, change).getFirst();
    }

    private static RecordChange deletion(String object, long id) {
        return new RecordChange.Delete(ApiName.of(object), id);
    }

    private static RecordChange restoring(String object, long id) {
        return new RecordChange.Restore(ApiName.of(object), id);
    }
}
