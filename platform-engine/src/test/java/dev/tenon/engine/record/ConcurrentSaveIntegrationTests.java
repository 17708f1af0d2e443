package dev.tenon.engine.record;

import static dev.tenon.engine.record.TestingRecords.change;
import static dev.tenon.engine.record.TestingRecords.insertion;
import static dev.tenon.engine.record.TestingRecords.values;
import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConcurrentSaveIntegrationTests {
    private static final int WRITERS = 6;

    private final EngineFixture fixture = EngineFixture.org("race");
    private final RecordSaver saver = fixture.saver();
    private final TestingRecords records = new TestingRecords(fixture, saver);

    @BeforeAll
    void define() {
        fixture.deploy(object(
                "Thing__c",
                text("Code__c").withUnique(true, true),
                number("Count__c", 9, 0),
                field("Parent__c", new FieldType.Hierarchy(ApiName.of("Thing__c"), ""))));
        fixture.deploy(object("Ticket__c").withNameField(field("Name", new FieldType.AutoNumber("T-{0}", 1))));
    }

    @Test
    void ofManyWhoTakeAUniqueValueOneWins() throws Exception {
        List<SaveOutcome> outcomes = atOnce(n -> one(insertion("Thing__c", "Name", "n" + n, "Code__c", "only one")));

        assertThat(outcomes.stream().filter(SaveOutcome::saved)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.saved())).allSatisfy(outcome -> {
            Problem problem = outcome.problems().all().getFirst();
            assertThat(problem.code()).isEqualTo("DUPLICATE_VALUE");
            assertThat(problem.path()).isEqualTo("Code__c");
        });
    }

    @Test
    void ofManyWhoUpsertOneKeyOneCreates() throws Exception {
        List<SaveOutcome> outcomes = atOnce(n -> one(new RecordChange.Upsert(
                ApiName.of("Thing__c"), "Code__c", new Raw.Json("upserted"), values("Name", "n" + n))));

        assertThat(outcomes).allMatch(SaveOutcome::saved);
        assertThat(outcomes.stream().filter(SaveOutcome::created)).hasSize(1);
    }

    @Test
    void aRaceWithinABatchRefusesOnlyTheLoser() throws Exception {
        List<List<SaveOutcome>> outcomes = atOnce(n -> records.save(
                SaveMode.EACH_FOR_ITSELF,
                insertion("Thing__c", "Name", "before", "Code__c", "b" + n),
                insertion("Thing__c", "Name", "same", "Code__c", "contested"),
                insertion("Thing__c", "Name", "after", "Code__c", "a" + n)));

        assertThat(outcomes).allSatisfy(batch -> {
            assertThat(batch.get(0).saved()).isTrue();
            assertThat(batch.get(2).saved()).isTrue();
        });
        assertThat(outcomes.stream().filter(batch -> batch.get(1).saved())).hasSize(1);
    }

    @Test
    void ofManyWhoSawOneVersionOneSaves() throws Exception {
        long id = records.insert("Thing__c", "Name", "seen", "Count__c", 0);

        List<SaveOutcome> outcomes = atOnce(n -> one(change("Thing__c", id, OptionalLong.of(1), "Count__c", n + 1)));

        assertThat(outcomes.stream().filter(SaveOutcome::saved)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.saved()))
                .allSatisfy(outcome ->
                        assertThat(outcome.problems().all().getFirst().code()).isEqualTo("CONFLICT"));
    }

    @Test
    void batchesInOppositeOrderDoNotStandInEachOthersWay() throws Exception {
        List<Long> ids = new ArrayList<>(LongStream.range(0, 40)
                .map(n -> records.insert("Thing__c", "Name", "t" + n))
                .boxed()
                .toList());
        List<Long> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);

        List<List<SaveOutcome>> outcomes = atOnce(n -> records.save(
                SaveMode.ALL_OR_NONE,
                (n % 2 == 0 ? ids : reversed)
                        .stream()
                                .map(id -> change("Thing__c", id, "Count__c", n))
                                .toArray(RecordChange[]::new)));

        assertThat(outcomes).allSatisfy(batch -> assertThat(batch).allMatch(SaveOutcome::saved));
    }

    @Test
    void twoWhoPutEachOtherOnTopDoNotMakeACircle() throws Exception {
        for (int round = 0; round < 5; round++) {
            long left = records.insert("Thing__c", "Name", "left");
            long right = records.insert("Thing__c", "Name", "right");

            List<SaveOutcome> outcomes = atOnce(n -> one(
                    n % 2 == 0
                            ? change("Thing__c", left, "Parent__c", right)
                            : change("Thing__c", right, "Parent__c", left)));

            assertThat(outcomes.stream().filter(outcome -> !outcome.saved())).isNotEmpty();
            boolean isCircle = records.stored("Thing__c", "parent__c", left) != null
                    && records.stored("Thing__c", "parent__c", right) != null;
            assertThat(isCircle).isFalse();
        }
    }

    @Test
    void idsAndNumbersAreGivenOnce() throws Exception {
        List<List<SaveOutcome>> outcomes = atOnce(n -> records.save(
                SaveMode.ALL_OR_NONE,
                IntStream.range(0, 50).mapToObj(i -> insertion("Ticket__c")).toArray(RecordChange[]::new)));

        List<Long> ids = outcomes.stream()
                .flatMap(List::stream)
                .map(outcome -> outcome.id().orElseThrow())
                .toList();
        assertThat(new HashSet<>(ids)).hasSize(WRITERS * 50);
        assertThat(fixture.sql()
                        .sql("select count(distinct name) from \""
                                + fixture.org().schema() + "\".ticket__c")
                        .query(Long.class)
                        .single())
                .isEqualTo(WRITERS * 50L);
    }

    @Test
    void anotherServerLeasesOtherNumbers() {
        TestingRecords other = new TestingRecords(fixture, fixture.saver());

        assertThat(other.insert("Thing__c", "Name", "b")).isNotEqualTo(records.insert("Thing__c", "Name", "a"));
    }

    private SaveOutcome one(RecordChange change) {
        return records.save(SaveMode.ALL_OR_NONE, change).getFirst();
    }

    private interface Writer<T> {
        T write(int n);
    }

    /** What some writers get who begin at the same moment. */
    private static <T> List<T> atOnce(Writer<T> writer) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<T>> tasks = IntStream.range(0, WRITERS)
                    .<Callable<T>>mapToObj(n -> () -> {
                        start.await();
                        return writer.write(n);
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
