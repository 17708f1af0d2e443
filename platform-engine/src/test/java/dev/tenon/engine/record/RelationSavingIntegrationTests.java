package dev.tenon.engine.record;

import static dev.tenon.engine.record.TestingRecords.change;
import static dev.tenon.engine.record.TestingRecords.insertion;
import static dev.tenon.engine.record.TestingRecords.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationSavingIntegrationTests {
    private final EngineFixture fixture = EngineFixture.org("relations");
    private final RecordSaver saver = fixture.saver();
    private final TestingRecords records = new TestingRecords(fixture, saver);

    @BeforeAll
    void define() {
        fixture.deploy(TestingObjects.account(), TestingObjects.visit());
        fixture.deploy(TestingObjects.numbered(), TestingObjects.person());
    }

    @Test
    void uniqueValuesNameTheOtherRecord() {
        long id = records.insert("Account", "Name", "a", "Code__c", "U-1");

        Problem problem = records.problems(fixture.session(), insertion("Account", "Name", "b", "Code__c", "u-1"))
                .getFirst();

        assertThat(problem.code()).isEqualTo("DUPLICATE_VALUE");
        assertThat(problem.message(Locale.ENGLISH)).contains(RecordId.format(id));
        assertThat(records.update("Account", id, "Code__c", "u-1").saved()).isTrue();
    }

    @Test
    void theSameUniqueValueTwiceInABatch() {
        List<SaveOutcome> outcomes = records.save(
                SaveMode.EACH_FOR_ITSELF,
                insertion("Account", "Name", "a", "Code__c", "B-1"),
                insertion("Account", "Name", "b", "Code__c", "b-1"));

        assertThat(outcomes).extracting(SaveOutcome::saved).containsExactly(true, false);
    }

    @Test
    void lookupsPointAtLiveRecordsOfTheRightObject() {
        long visit = records.insert("Visit__c", "Name", "v", "Department__c", "d");
        long nobody = RecordId.of(
                fixture.session().catalog().require(ApiName.of("Account")).number(), 999_999);

        assertThat(records.refusal(change("Visit__c", visit, "Account__c", visit)))
                .containsExactly("MALFORMED_ID");
        assertThat(records.refusal(change("Visit__c", visit, "Account__c", "INVALID")))
                .containsExactly("MALFORMED_ID");
        assertThat(records.refusal(change("Visit__c", visit, "Account__c", nobody)))
                .containsExactly("INVALID_CROSS_REFERENCE_KEY");
        assertThat(records.refusal(change(
                        "Visit__c", visit, "OwnerId", fixture.session().actor().userId() + 999)))
                .containsExactly("INVALID_CROSS_REFERENCE_KEY");
    }

    @Test
    void lookupsByAFieldOfTheTarget() {
        long account = records.insert("Account", "Name", "By key", "Code__c", "K-1");
        long visit =
                records.insert("Visit__c", "Name", "v", "Department__c", "d", "Account__r", Map.of("Code__c", "k-1"));

        assertThat(records.stored("Visit__c", "account__c", visit)).isEqualTo(account);
        assertThat(records.refusal(change("Visit__c", visit, "Account__r", Map.of("Code__c", "none"))))
                .containsExactly("INVALID_CROSS_REFERENCE_KEY");
        assertThat(records.refusal(change("Visit__c", visit, "Account__r", Map.of("City__c", "x"))))
                .containsExactly("INVALID_FIELD");
        assertThat(records.refusal(change("Visit__c", visit, "Account__r", "text")))
                .containsExactly("INVALID_FIELD");
        records.update("Visit__c", visit, "Account__r", null);
        assertThat(records.stored("Visit__c", "account__c", visit)).isNull();
        records.update("Visit__c", visit, "Account__c", Map.of("Name", "by KEY"));
        assertThat(records.stored("Visit__c", "account__c", visit)).isEqualTo(account);
    }

    @Test
    void nothingStandsAboveItself() {
        long top = records.insert("Account", "Name", "top");
        long middle = records.insert("Account", "Name", "middle", "Parent__c", top);
        long low = records.insert("Account", "Name", "low", "Parent__c", middle);

        assertThat(records.refusal(change("Account", top, "Parent__c", low)))
                .containsExactly("FIELD_INTEGRITY_EXCEPTION");
        assertThat(records.refusal(change("Account", top, "Parent__c", top)))
                .containsExactly("FIELD_INTEGRITY_EXCEPTION");
        assertThat(records.save(
                        SaveMode.ALL_OR_NONE,
                        change("Account", middle, "Parent__c", null),
                        change("Account", top, "Parent__c", low)))
                .allMatch(SaveOutcome::saved);
    }

    @Test
    void upsertsFindTheirRecordByKey() {
        RecordChange first =
                new RecordChange.Upsert(ApiName.of("Account"), "Code__c", new Raw.Json("UP-1"), values("Name", "One"));
        RecordChange again =
                new RecordChange.Upsert(ApiName.of("Account"), "code__C", new Raw.Text("up-1"), values("Name", "Two"));

        SaveOutcome created = records.save(SaveMode.ALL_OR_NONE, first).getFirst();
        SaveOutcome updated = records.save(SaveMode.ALL_OR_NONE, again).getFirst();

        assertThat(created.created()).isTrue();
        assertThat(updated.created()).isFalse();
        assertThat(updated.id()).isEqualTo(created.id());
        assertThat(records.stored("Account", "name", created.id().orElseThrow()))
                .isEqualTo("Two");
        assertThat(records.save(SaveMode.EACH_FOR_ITSELF, first, again))
                .extracting(SaveOutcome::saved)
                .containsExactly(true, false);
        assertThat(records.refusal(
                        new RecordChange.Upsert(ApiName.of("Account"), "City__c", new Raw.Json("x"), Map.of())))
                .containsExactly("NOT_FOUND");
    }
}
