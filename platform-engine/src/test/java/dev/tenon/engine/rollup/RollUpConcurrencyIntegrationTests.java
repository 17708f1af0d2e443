package dev.tenon.engine.rollup;

import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.rollUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.SaveMode;
import dev.tenon.engine.record.SaveOutcome;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation.Summary;
import dev.tenon.metadata.object.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Sixteen writers on the children of three parents: whatever the order, no value is lost. */
class RollUpConcurrencyIntegrationTests {
    private static final int WRITERS = 16;
    private static final int SAVES = 40;
    private static final FieldType MONEY = new FieldType.Currency(18, 2);

    private final EngineFixture fixture = EngineFixture.org("rollup_race");
    private final TestingRollUps records = new TestingRollUps(fixture);

    @Test
    void noValueIsLostAmongManyWriters() throws Exception {
        fixture.deploy(
                object("Group__c", rollUp("Total__c", MONEY, "Account__c", "Group__c", Summary.SUM, "Total__c")),
                object(
                        "Account__c",
                        lookup("Group__c", "Group__c"),
                        rollUp("Total__c", MONEY, "Deal__c", "Account__c", Summary.SUM, "Amount__c"),
                        rollUp("Deals__c", new FieldType.Number(9, 0), "Deal__c", "Account__c", Summary.COUNT, "")),
                object("Deal__c", lookup("Account__c", "Account__c"), currency("Amount__c")));
        records.catchUp();
        long group = records.insert("Group__c", "Name", "all");
        List<Long> parents = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            parents.add(records.insert("Account__c", "Name", "p" + i, "Group__c", records.shown(group)));
        }
        List<Future<Integer>> work = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int n = 0; n < WRITERS; n++) {
                Random random = new Random(n);
                work.add(writers.submit(() -> write(random, parents)));
            }
        }
        int saved = 0;
        for (Future<Integer> one : work) {
            saved += one.get();
        }

        assertThat(saved).as("refused saves").isEqualTo(WRITERS * SAVES);
        assertThat(records.audit().findings()).isEmpty();
        assertThat(records.values(
                        "Group__c",
                        group,
                        "(total__c = (select sum(amount__c) from \""
                                + fixture.org().schema()
                                + "\".deal__c where not isdeleted and account__c is not null))"))
                .containsExactly("true");
    }

    /** Creates, changes, moves and deletes its own records below parents that are everybody's. */
    private int write(Random random, List<Long> parents) {
        List<Long> own = new ArrayList<>();
        int saved = 0;
        for (int i = 0; i < SAVES; i++) {
            String parent = records.shown(parents.get(random.nextInt(parents.size())));
            int what = own.isEmpty() ? 0 : random.nextInt(5);
            List<RecordChange> changes = switch (what) {
                case 1 -> List.of(records.change("Deal__c", pick(random, own), "Amount__c", random.nextInt(1000)));
                case 2 -> List.of(records.change("Deal__c", pick(random, own), "Account__c", parent));
                case 3 ->
                    List.of(new RecordChange.Delete(ApiName.of("Deal__c"), own.remove(random.nextInt(own.size()))));
                default -> List.of(insertion(random, parents), insertion(random, parents), insertion(random, parents));
            };
            List<SaveOutcome> outcomes = records.saver().save(fixture.session(), changes, SaveMode.ALL_OR_NONE);
            boolean isSaved = outcomes.stream().allMatch(SaveOutcome::saved);
            saved += isSaved ? 1 : 0;
            if (isSaved && (what == 0 || what == 4)) {
                outcomes.forEach(outcome -> own.add(outcome.id().orElseThrow()));
            }
        }
        return saved;
    }

    private RecordChange insertion(Random random, List<Long> parents) {
        String parent = records.shown(parents.get(random.nextInt(parents.size())));
        return records.insertion("Deal__c", "Name", "d", "Account__c", parent, "Amount__c", random.nextInt(1000));
    }

    private static long pick(Random random, List<Long> own) {
        return own.get(random.nextInt(own.size()));
    }
}
