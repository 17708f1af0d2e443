package dev.tenon.engine.record;

import static dev.tenon.engine.record.TestingRecords.change;
import static dev.tenon.engine.record.TestingRecords.insertion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.importing.ImportTargets;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.Mask;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordSaverIntegrationTests {
    private static final String HOSTILE = "Robert'); DROP TABLE \"account\";-- 👩‍👩‍👧 مرحبا {0} \\ \" $1";

    private final EngineFixture fixture = EngineFixture.org("record");
    private final RecordSaver saver = fixture.saver();
    private final TestingRecords records = new TestingRecords(fixture, saver);

    @BeforeAll
    void define() {
        fixture.deploy(TestingObjects.account(), TestingObjects.visit());
        fixture.deploy(TestingObjects.numbered(), TestingObjects.person());
        fixture.deploy(TestingObjects.computed());
    }

    @Test
    void everyTypeIsKeptAsItCame() {
        long account = records.insert("Account", "Name", "Acme");
        long id = records.insert(
                "Visit__c",
                "Name",
                HOSTILE,
                "Cost__c",
                new BigDecimal("12.345"),
                "Done__c",
                true,
                "Day__c",
                "2026-01-31",
                "At__c",
                "2026-01-31T10:20:30.5Z",
                "Hour__c",
                "10:20",
                "Length__c",
                "PT1H",
                "Data__c",
                Map.of("a", HOSTILE),
                "Secret__c",
                "4111 1111",
                "Place__c",
                Map.of("latitude", 39.9, "longitude", 116.4),
                "Outcome__c",
                "good",
                "Topics__c",
                "Time;Price",
                "Answer__c",
                "Thanks",
                "Account__c",
                RecordId.format(account),
                "Department__c",
                HOSTILE.substring(0, 30));

        assertThat(records.stored("Visit__c", "name", id)).isEqualTo(HOSTILE);
        assertThat(records.stored("Visit__c", "cost__c", id)).isEqualTo(new BigDecimal("12.35"));
        assertThat(records.stored("Visit__c", "done__c", id)).isEqualTo(true);
        assertThat(records.stored("Visit__c", "day__c::text", id)).isEqualTo("2026-01-31");
        assertThat(records.stored("Visit__c", "(at__c at time zone 'UTC')::text", id))
                .isEqualTo("2026-01-31 10:20:30.5");
        assertThat(records.stored("Visit__c", "hour__c::text", id)).isEqualTo("10:20:00");
        assertThat(records.stored("Visit__c", "length__c", id)).isEqualTo(3600L);
        assertThat(records.stored("Visit__c", "data__c->>'a'", id)).isEqualTo(HOSTILE);
        assertThat(records.stored("Visit__c", "place__latitude__s::text", id)).isEqualTo("39.9000");
        assertThat(records.stored("Visit__c", "outcome__c", id)).isEqualTo("Good");
        assertThat(records.stored("Visit__c", "topics__c::text", id)).isEqualTo("{Price,Time}");
        assertThat(records.stored("Visit__c", "account__c", id)).isEqualTo(account);
        assertThat(records.stored("Visit__c", "source__c", id)).isEqualTo("Phone");
        assertThat(records.stored("Visit__c", "ownerid", id))
                .isEqualTo(fixture.session().actor().userId());
        assertThat(records.stored("Visit__c", "_version", id)).isEqualTo(1L);
    }

    @Test
    void encryptedTextIsClosedInTheDatabase() {
        long id = records.insert("Visit__c", "Name", "v", "Department__c", "d", "Secret__c", "4111-2222");
        String kept = String.valueOf(records.stored("Visit__c", "secret__c", id));
        FieldType.EncryptedText type = new FieldType.EncryptedText(40, Mask.LAST_FOUR, "*");

        assertThat(kept).doesNotContain("4111");
        assertThat(EngineFixture.ENCRYPTION.shown(kept, type, FieldEncryption.Reader.IN_CLEAR))
                .isEqualTo("4111-2222");
        assertThat(EngineFixture.ENCRYPTION.shown(kept, type, FieldEncryption.Reader.MASKED))
                .isEqualTo("****-2222");
        assertThat(records.update("Visit__c", id, "Secret__c", "4111-2222").version())
                .isEqualTo(1);
        assertThat(records.update("Visit__c", id, "Secret__c", "****-2222").version())
                .isEqualTo(1);
        assertThat(records.stored("Visit__c", "secret__c", id)).isEqualTo(kept);
    }

    @Test
    void allProblemsOfARecordComeAtOnce() {
        List<Problem> problems = records.problems(
                fixture.session(), insertion("Visit__c", "Day__c", "soon", "Cost__c", "dear", "Nothing__c", 1));

        assertThat(problems)
                .extracting(Problem::code, Problem::path)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("FIELD_INTEGRITY_EXCEPTION", "Day__c"),
                        org.assertj.core.groups.Tuple.tuple("FIELD_INTEGRITY_EXCEPTION", "Cost__c"),
                        org.assertj.core.groups.Tuple.tuple("INVALID_FIELD", "Nothing__c"),
                        org.assertj.core.groups.Tuple.tuple("REQUIRED_FIELD_MISSING", "Name"),
                        org.assertj.core.groups.Tuple.tuple("REQUIRED_FIELD_MISSING", "Department__c"));
    }

    @Test
    void requiredMeansRequired() {
        long id = records.insert("Visit__c", "Name", "v", "Department__c", "d");

        assertThat(records.refusal(insertion("Visit__c", "Name", " ", "Department__c", "d")))
                .containsExactly("REQUIRED_FIELD_MISSING");
        assertThat(records.refusal(change("Visit__c", id, "Department__c", null)))
                .containsExactly("REQUIRED_FIELD_MISSING");
        assertThat(records.problems(fixture.session(), insertion("Account", "City__c", "x"))
                        .getFirst()
                        .message(Locale.ENGLISH))
                .isEqualTo("Required fields are missing: [Name]");
    }

    @Test
    void dependentChoicesFollowTheirControllingField() {
        long id = records.insert(
                "Visit__c", "Name", "v", "Department__c", "d", "Outcome__c", "Good", "Answer__c", "Thanks");

        assertThat(records.refusal(change("Visit__c", id, "Answer__c", "Sorry")))
                .containsExactly("FIELD_INTEGRITY_EXCEPTION");
        assertThat(records.refusal(change("Visit__c", id, "Outcome__c", "Poor")))
                .containsExactly("FIELD_INTEGRITY_EXCEPTION");
        assertThat(records.update("Visit__c", id, "Outcome__c", "Poor", "Answer__c", "Sorry")
                        .saved())
                .isTrue();
    }

    @Test
    void computedFieldsAreWrittenByNobody() {
        long id = records.insert("Sum__c", "Name", "a", "Amount__c", 2);

        for (String field : List.of("Double__c", "Parts__c")) {
            assertThat(records.refusal(insertion("Sum__c", "Name", "b", field, 4)))
                    .containsExactly("INVALID_FIELD_FOR_INSERT_UPDATE");
            assertThat(records.refusal(change("Sum__c", id, field, 4)))
                    .containsExactly("INVALID_FIELD_FOR_INSERT_UPDATE");
        }
        assertThat(records.update("Sum__c", id, "Amount__c", 3).saved()).isTrue();
        assertThat(ImportTargets.fields(
                        fixture.session(), fixture.session().catalog().require(ApiName.of("Sum__c"))))
                .extracting(field -> field.name().value())
                .contains("Amount__c", "Up__c")
                .doesNotContain("Double__c", "Parts__c");
    }

    @Test
    void systemFieldsAndAutomaticNumbersAreKeptByTheEngine() {
        assertThat(records.refusal(insertion("Account", "Name", "a", "CreatedDate", "2020-01-01T00:00:00Z")))
                .containsExactly("INVALID_FIELD_FOR_INSERT_UPDATE");
        assertThat(records.refusal(insertion("Case__c", "Name", "C-1")))
                .containsExactly("INVALID_FIELD_FOR_INSERT_UPDATE");
        assertThat(records.refusal(insertion("Account", "Name", "a", "IsDeleted", true)))
                .containsExactly("INVALID_FIELD_FOR_INSERT_UPDATE");
    }

    @Test
    void automaticNumbersCountFromTheirStart() {
        long first = records.insert("Case__c", "Subject__c", "a");
        long second = records.insert("Case__c", "Subject__c", "b");

        assertThat(records.stored("Case__c", "name", first)).isEqualTo("C-0007");
        assertThat(records.stored("Case__c", "name", second)).isEqualTo("C-0008");
    }

    @Test
    void wholeNamesFollowTheirParts() {
        long id = records.insert("Person__c", "Name", "王小明");
        records.update("Person__c", id, "LastName", "李");
        long other = records.insert("Person__c", "FirstName", "Ada", "LastName", "Lovelace");

        assertThat(records.stored("Person__c", "name", id)).isEqualTo("李小明");
        assertThat(records.stored("Person__c", "firstname", id)).isEqualTo("小明");
        assertThat(records.stored("Person__c", "name", other)).isEqualTo("Ada Lovelace");
        assertThat(records.refusal(insertion("Person__c", "FirstName", "Ada")))
                .containsExactly("REQUIRED_FIELD_MISSING");
    }
}
