package dev.tenon.engine.record;

import static dev.tenon.engine.record.TestingRecords.insertion;
import static dev.tenon.engine.testing.Definitions.date;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaveHookIntegrationTests {
    private final EngineFixture fixture = EngineFixture.org("hooks");

    @BeforeAll
    void define() {
        fixture.deploy(object("Deal__c", text("City__c", 10), date("Due__c")), object("Task__c", text("Deal__c")));
    }

    @Test
    void hooksChangeDraftsAndSaveOthersInTheSameTransaction() {
        List<String> seen = new ArrayList<>();
        SaveHook hook = new SaveHook() {
            @Override
            public void beforeSave(SaveScope scope, List<RecordDraft> drafts) {
                drafts.stream().filter(this::isDeal).forEach(draft -> {
                    draft.set("City__c", "北京");
                    draft.set("Due__c", "2026-02-01");
                });
            }

            @Override
            public void afterSave(SaveScope scope, List<RecordDraft> drafts) {
                seen.add(drafts.getFirst().object().name() + " " + drafts.size() + " " + scope.depth());
                List<RecordChange> tasks = drafts.stream()
                        .filter(this::isDeal)
                        .map(draft -> (RecordChange) insertion("Task__c", "Name", "call", "Deal__c", "" + draft.id()))
                        .toList();
                if (!tasks.isEmpty()) {
                    scope.save(tasks, SaveMode.ALL_OR_NONE);
                }
            }

            private boolean isDeal(RecordDraft draft) {
                return draft.object().name().value().equals("Deal__c");
            }
        };
        TestingRecords records = new TestingRecords(fixture, saver(hook));

        List<SaveOutcome> outcomes = records.save(
                SaveMode.ALL_OR_NONE, insertion("Deal__c", "Name", "a"), insertion("Deal__c", "Name", "b"));

        assertThat(seen).containsExactly("Deal__c 2 0", "Task__c 2 1");
        long id = outcomes.getFirst().id().orElseThrow();
        assertThat(records.stored("Deal__c", "city__c", id)).isEqualTo("北京");
        assertThat(records.stored("Deal__c", "due__c::text", id)).isEqualTo("2026-02-01");
    }

    @Test
    void aValueOfAHookIsCheckedLikeAnyOther() {
        TestingRecords records =
                new TestingRecords(fixture, saver(before(draft -> draft.set("City__c", "much too long for it"))));

        assertThat(records.refusal(insertion("Deal__c", "Name", "a"))).containsExactly("STRING_TOO_LONG");
    }

    @Test
    void aLateRefusalUndoesOnlyItsRecord() {
        SaveHook hook = new SaveHook() {
            @Override
            public void afterSave(SaveScope scope, List<RecordDraft> drafts) {
                drafts.stream()
                        .filter(draft -> "bad".equals(draft.get("Name")))
                        .forEach(draft -> draft.refuse(Problem.of("NO", "", "No.", "不。")));
            }
        };
        TestingRecords records = new TestingRecords(fixture, saver(hook));
        long before = records.count("Deal__c");

        List<SaveOutcome> outcomes = records.save(
                SaveMode.EACH_FOR_ITSELF,
                insertion("Deal__c", "Name", "good"),
                insertion("Deal__c", "Name", "bad"),
                insertion("Deal__c", "Name", "good too"));

        assertThat(outcomes).extracting(SaveOutcome::saved).containsExactly(true, false, true);
        assertThat(records.count("Deal__c")).isEqualTo(before + 2);
        assertThat(records.save(
                        SaveMode.ALL_OR_NONE,
                        insertion("Deal__c", "Name", "good"),
                        insertion("Deal__c", "Name", "bad")))
                .noneMatch(SaveOutcome::saved);
        assertThat(records.count("Deal__c")).isEqualTo(before + 2);
    }

    @Test
    void aChainWithoutEndIsRefusedWhole() {
        SaveHook hook = new SaveHook() {
            @Override
            public void afterSave(SaveScope scope, List<RecordDraft> drafts) {
                scope.save(List.of(insertion("Deal__c", "Name", "again")), SaveMode.ALL_OR_NONE)
                        .forEach(SaveOutcome::orThrow);
            }
        };
        TestingRecords records = new TestingRecords(fixture, saver(hook));
        long before = records.count("Deal__c");

        assertThat(records.refusal(insertion("Deal__c", "Name", "first")))
                .containsExactly("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY");
        assertThat(records.count("Deal__c")).isEqualTo(before);
    }

    @Test
    void whatAnInnerSaveRefusesLeavesNoTrace() {
        SaveHook hook = new SaveHook() {
            @Override
            public void afterSave(SaveScope scope, List<RecordDraft> drafts) {
                if (scope.depth() == 0) {
                    List<SaveOutcome> inner = scope.save(
                            List.of(insertion("Task__c", "Name", "t"), insertion("Task__c", "Name", "")),
                            SaveMode.ALL_OR_NONE);
                    assertThat(inner).noneMatch(SaveOutcome::saved);
                }
            }
        };
        List<RecordSaved> news = new ArrayList<>();
        RecordSaver saver = RecordSaver.over(
                new RecordSaver.Database(
                        fixture.records(),
                        fixture.counters(),
                        new JdbcTransactionManager(fixture.records()),
                        fixture.catalogs()),
                EngineFixture.ENCRYPTION,
                List.of(hook),
                List.of(news::add));
        TestingRecords records = new TestingRecords(fixture, saver);
        long before = records.count("Task__c");

        long id = records.insert("Deal__c", "Name", "outer");

        assertThat(records.count("Task__c")).isEqualTo(before);
        assertThat(news).hasSize(1);
        assertThat(news.getFirst().changes())
                .containsExactly(new RecordSaved.Change(RecordDraft.Kind.INSERT, ApiName.of("Deal__c"), id, Set.of()));
    }

    @Test
    void aCallersTransactionKeepsTheLastWord() {
        JdbcTransactionManager transactions = new JdbcTransactionManager(fixture.records());
        List<RecordSaved> news = new ArrayList<>();
        RecordSaver saver = RecordSaver.over(
                new RecordSaver.Database(fixture.records(), fixture.counters(), transactions, fixture.catalogs()),
                EngineFixture.ENCRYPTION,
                List.of(),
                List.of(news::add));
        TestingRecords records = new TestingRecords(fixture, saver);
        long before = records.count("Deal__c");

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            records.insert("Deal__c", "Name", "undone");
            status.setRollbackOnly();
        });
        assertThat(records.count("Deal__c")).isEqualTo(before);
        assertThat(news).isEmpty();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            records.insert("Deal__c", "Name", "kept");
            records.save(SaveMode.ALL_OR_NONE, new RecordChange.Delete(ApiName.of("Deal__c"), 1));
        });
        assertThat(records.count("Deal__c")).isEqualTo(before + 1);
        assertThat(news).hasSize(1);
    }

    @Test
    void hooksSeeOldAndNewOfAnUpdate() {
        List<String> seen = new ArrayList<>();
        TestingRecords records = new TestingRecords(
                fixture,
                saver(before(draft -> seen.add(draft.old("City__c") + ">" + draft.get("City__c") + " "
                        + draft.isChanged("City__c") + draft.isChanged("Name")))));
        long id = records.insert("Deal__c", "Name", "n", "City__c", "a");

        records.update("Deal__c", id, "City__c", "b", "Name", "n");
        records.update("Deal__c", id, "Name", "n");
        records.save(
                SaveMode.ALL_OR_NONE,
                new RecordChange.Update(
                        ApiName.of("Deal__c"), id, OptionalLong.of(2), TestingRecords.values("City__c", null)));

        assertThat(seen).containsExactly("null>a truetrue", "a>b truefalse", "b>null truefalse");
    }

    private RecordSaver saver(SaveHook hook) {
        return fixture.saver(fixture.records(), List.of(hook));
    }

    private interface OnDraft {
        void see(RecordDraft draft);
    }

    private static SaveHook before(OnDraft onDraft) {
        return new SaveHook() {
            @Override
            public void beforeSave(SaveScope scope, List<RecordDraft> drafts) {
                drafts.forEach(onDraft::see);
            }
        };
    }
}
