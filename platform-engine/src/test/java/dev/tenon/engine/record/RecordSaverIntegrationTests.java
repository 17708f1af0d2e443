package dev.tenon.engine.record;

import static dev.tenon.engine.record.TestingRecords.change;
import static dev.tenon.engine.record.TestingRecords.insertion;
import static dev.tenon.engine.record.TestingRecords.values;
import static dev.tenon.engine.testing.Definitions.checkbox;
import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.date;
import static dev.tenon.engine.testing.Definitions.dateTime;
import static dev.tenon.engine.testing.Definitions.email;
import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.multiPicklist;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.Mask;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.PicklistSource;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.text.Label;
import java.math.BigDecimal;
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
class RecordSaverIntegrationTests {
    private static final String HOSTILE = "Robert'); DROP TABLE \"account\";-- 👩‍👩‍👧 مرحبا {0} \\ \" $1";

    private final EngineFixture fixture = EngineFixture.org("record");
    private final CountingDataSource counting = new CountingDataSource(fixture.records());
    private final RecordSaver saver = fixture.saver(counting, List.of());
    private final TestingRecords records = new TestingRecords(fixture, saver);

    @BeforeAll
    void define() {
        fixture.deploy(account(), visit());
        fixture.deploy(numbered(), person());
    }

    private static ObjectDef account() {
        FieldDef code = text("Code__c", 20).withUnique(true, true);
        return object(
                "Account",
                code,
                email("Email__c"),
                text("City__c", 40),
                field("Parent__c", new FieldType.Hierarchy(ApiName.of("Account"), "Children")));
    }

    private static ObjectDef visit() {
        return object(
                "Visit__c",
                currency("Cost__c"),
                checkbox("Done__c"),
                date("Day__c"),
                dateTime("At__c"),
                field("Hour__c", new FieldType.Time()),
                field("Length__c", new FieldType.Duration()),
                field("Data__c", new FieldType.Json()),
                field("Secret__c", new FieldType.EncryptedText(40, Mask.LAST_FOUR, "*")),
                field("Place__c", new FieldType.Geolocation(4)),
                picklist("Outcome__c", "Good", "Poor"),
                multiPicklist("Topics__c", "Price", "Time"),
                dependent(),
                withDefault(text("Source__c", 40), "Phone"),
                lookup("Account__c", "Account"),
                text("Department__c", 40).withRequired(true));
    }

    private static FieldDef withDefault(FieldDef field, String value) {
        return new FieldDef(
                field.name(),
                field.type(),
                Label.EMPTY,
                Label.EMPTY,
                "",
                false,
                false,
                false,
                true,
                Optional.of(value),
                Optional.empty());
    }

    private static FieldDef dependent() {
        PicklistValue thanks = new PicklistValue("Thanks", Label.EMPTY, true, false, "", List.of("Good"));
        PicklistValue sorry = new PicklistValue("Sorry", Label.EMPTY, true, false, "", List.of("Poor"));
        return field(
                "Answer__c",
                new FieldType.Picklist(
                        new PicklistSource.Own(List.of(thanks, sorry)), true, Optional.of(ApiName.of("Outcome__c"))));
    }

    private static ObjectDef numbered() {
        return object("Case__c", text("Subject__c"))
                .withNameField(field("Name", new FieldType.AutoNumber("C-{0000}", 7)));
    }

    private static ObjectDef person() {
        return object("Person__c", email("Email__c")).withNameField(field("Name", new FieldType.PersonName()));
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
        assertThat(records.update("Visit__c", id, "Secret__c", "****-2222").version()).isEqualTo(1);
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

    private static RecordChange visitOf(long account, int n) {
        return insertion("Visit__c", "Name", "Visit " + n, "Department__c", "d", "Account__c", account, "Cost__c", n);
    }

    @Test
    void aServerThatIsLateToHearOfADeployTriesAgain() {
        fixture.deploy(object("Late__c", text("Old__c")));
        Session before = fixture.session();
        fixture.deploy(object(
                "Late__c", text("New__c").withRenamedFrom(Optional.of(ApiName.of("Old__c")))));

        List<SaveOutcome> outcomes = saver.save(
                before, List.of(insertion("Late__c", "Name", "n", "Old__c", "x")), SaveMode.ALL_OR_NONE);

        assertThat(outcomes.getFirst().problems().all()).extracting(Problem::code).containsExactly("INVALID_FIELD");
        assertThat(saver.save(before, insertion("Late__c", "Name", "n")).saved()).isTrue();
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
}
