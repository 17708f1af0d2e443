package dev.tenon.engine.record;

import static dev.tenon.engine.record.TestingRecords.change;
import static dev.tenon.engine.record.TestingRecords.insertion;
import static dev.tenon.engine.testing.Definitions.checkbox;
import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.date;
import static dev.tenon.engine.testing.Definitions.formula;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.rule;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.ValidationRule;
import dev.tenon.metadata.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValidationRuleIntegrationTests {
    private static final String RULE = "FIELD_CUSTOM_VALIDATION_EXCEPTION";

    private final EngineFixture fixture = EngineFixture.org("rules");
    private final CountingDataSource counting = new CountingDataSource(fixture.records());
    private final RecordSaver saver = fixture.saver(counting, List.of());
    private final TestingRecords records = new TestingRecords(fixture, saver);

    @BeforeAll
    void define() {
        fixture.deploy(
                object(
                        "Region__c",
                        text("Code__c", 10).withUnique(true, true),
                        number("Tax__c", 5, 2),
                        text("Grade__c")),
                object(
                        "Client__c",
                        picklist("Kind__c", "New", "Old"),
                        currency("Limit__c"),
                        lookup("Region__c", "Region__c"),
                        formula("Double__c", new FieldType.Currency(18, 2), "Limit__c * 2"),
                        formula("Taxed__c", new FieldType.Currency(18, 2), "Limit__c * Region__r.Tax__c")),
                order());
    }

    private static ObjectDef order() {
        return object(
                        "Order__c",
                        currency("Amount__c"),
                        currency("Paid__c"),
                        picklist("Stage__c", "Open", "Won", "Lost"),
                        text("Phone__c", 40),
                        text("Region_Code__c", 20),
                        date("Closed__c"),
                        checkbox("Locked__c"),
                        lookup("Client__c", "Client__c"),
                        lookup("Region__c", "Region__c"),
                        formula("Open__c", new FieldType.Currency(18, 2), "Amount__c - Paid__c"),
                        formula("Open_Twice__c", new FieldType.Currency(18, 2), "Open__c * 2"))
                .withValidationRules(List.of(
                        at("Negative", "Amount__c < 0", "Amount__c"),
                        at("Closed_Missing", "AND(ISPICKVAL(Stage__c, \"Won\"), ISBLANK(Closed__c))", "Closed__c"),
                        rule("Overpaid", "Open_Twice__c < -10", "Paid more than owed", "已付金额超过应付"),
                        rule("Stage_Back", STAGE_BACK, "Lost stays lost", "已丢单不能重新打开"),
                        rule(
                                "Locked",
                                "AND(NOT(ISNEW()), ISCHANGED(Amount__c), PRIORVALUE(Locked__c))",
                                "Locked",
                                "已锁定"),
                        at("Phone", "NOT(OR(ISBLANK(Phone__c), REGEX(Phone__c, \"[0-9]{3}-[0-9]{4}\")))", "Phone__c"),
                        rule("Over_Limit", "Amount__c > Client__r.Double__c", "Over the limit", "超过额度"),
                        rule("Tax", "Client__r.Taxed__c > 9000", "Taxed too high", "税额过高"),
                        rule("Grade", "Region__r.Grade__c = \"Closed\"", "Region is closed", "区域已关闭"),
                        rule("Unknown_Region", UNKNOWN_REGION, "No such region", "无此区域"),
                        rule("Failing", "1 / Amount__c > 0.5", "One or less", "不大于一"),
                        inactive("Never", "TRUE")));
    }

    private static final String STAGE_BACK =
            "AND(ISCHANGED(Stage__c), ISPICKVAL(PRIORVALUE(Stage__c), \"Lost\"), ISPICKVAL(Stage__c, \"Open\"))";

    private static final String UNKNOWN_REGION = "AND(NOT(ISBLANK(Region_Code__c)),"
            + " ISBLANK(VLOOKUP($ObjectType.Region__c.Fields.Grade__c, $ObjectType.Region__c.Fields.Name,"
            + " Region_Code__c)))";

    private static ValidationRule at(String name, String condition, String field) {
        ValidationRule rule = rule(name, condition, name + " refused", name + " 被拒绝");
        return rule.withField(Optional.of(ApiName.of(field)));
    }

    private static ValidationRule inactive(String name, String condition) {
        ValidationRule rule = rule(name, condition, name, name);
        return new ValidationRule(rule.name(), false, condition, rule.message(), rule.field(), "");
    }

    private List<String> messages(RecordChange change) {
        return records.problems(fixture.session(), change).stream()
                .map(problem -> problem.message(Locale.ENGLISH))
                .toList();
    }

    @Test
    void allViolatedRulesAreToldWithEverythingElse() {
        List<Problem> problems = records.problems(
                fixture.session(),
                insertion("Order__c", "Amount__c", -100, "Paid__c", 20, "Stage__c", "Won", "Region__c", 12345L));

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("REQUIRED_FIELD_MISSING", "MALFORMED_ID", RULE, RULE, RULE);
        assertThat(problems.stream().filter(problem -> problem.code().equals(RULE)))
                .extracting(Problem::path)
                .containsExactly("Amount__c", "Closed__c", "");
        assertThat(problems.getLast().message(Locale.ENGLISH)).isEqualTo("Paid more than owed");
        assertThat(problems.getLast().message(Locale.SIMPLIFIED_CHINESE)).isEqualTo("已付金额超过应付");
    }

    @Test
    void whatViolatesNothingIsSaved() {
        long id = records.insert("Order__c", "Name", "a", "Amount__c", 100, "Phone__c", "123-4567");

        assertThat(records.update("Order__c", id, "Amount__c", 110, "Phone__c", null)
                        .saved())
                .isTrue();
    }

    @Test
    void ruleThatReadsARefusedValueIsLeftOut() {
        assertThat(records.refusal(
                        insertion("Order__c", "Name", "a", "Stage__c", "Won", "Closed__c", "no day", "Amount__c", -1)))
                .containsExactly("FIELD_INTEGRITY_EXCEPTION", RULE);
    }

    @Test
    void ruleThatFailsIsNotViolated() {
        assertThat(messages(insertion("Order__c", "Name", "a", "Amount__c", 1))).containsExactly("One or less");
        assertThat(messages(insertion("Order__c", "Name", "a", "Amount__c", 0))).isEmpty();
        assertThat(messages(insertion("Order__c", "Name", "a"))).isEmpty();
    }

    @Test
    void rulesKnowWhatWasBefore() {
        long id = records.insert("Order__c", "Name", "a", "Amount__c", 100, "Stage__c", "Lost", "Locked__c", true);

        assertThat(messages(change("Order__c", id, "Stage__c", "Open"))).containsExactly("Lost stays lost");
        assertThat(messages(change("Order__c", id, "Stage__c", "Won", "Closed__c", "2026-01-01")))
                .isEmpty();
        assertThat(messages(change("Order__c", id, "Amount__c", 101, "Locked__c", false)))
                .containsExactly("Locked");
        assertThat(messages(change("Order__c", id, "Amount__c", 100, "Phone__c", "x")))
                .containsExactly("Phone refused");
    }

    @Test
    void aRecordThatBecameWrongIsRefusedAlsoWithoutAChange() {
        long region = records.insert("Region__c", "Name", "North");
        long id = records.insert("Order__c", "Name", "a", "Region__c", region);
        records.update("Region__c", region, "Grade__c", "Closed");

        assertThat(messages(change("Order__c", id, "Name", "a"))).containsExactly("Region is closed");
        assertThat(saver.save(fixture.session(), new RecordChange.Delete(ApiName.of("Order__c"), id))
                        .saved())
                .isTrue();
        assertThat(saver.save(fixture.session(), new RecordChange.Restore(ApiName.of("Order__c"), id))
                        .saved())
                .isTrue();
    }

    @Test
    void fieldsAndFormulasOfParentsAreRead() {
        long region = records.insert("Region__c", "Name", "Taxed", "Tax__c", 100);
        long client = records.insert("Client__c", "Name", "c", "Limit__c", 60, "Region__c", region);

        assertThat(messages(insertion("Order__c", "Name", "a", "Amount__c", 120, "Client__c", client)))
                .isEmpty();
        assertThat(messages(insertion("Order__c", "Name", "a", "Amount__c", 121, "Client__c", client)))
                .containsExactly("Over the limit");
        records.update("Client__c", client, "Limit__c", 91);
        assertThat(messages(insertion("Order__c", "Name", "a", "Amount__c", 121, "Client__c", client)))
                .containsExactly("Taxed too high");
    }

    @Test
    void whatTheUserMayNotSeeIsReadByRules() {
        long client = records.insert("Client__c", "Name", "c", "Limit__c", 60);
        records.insert("Order__c", "Name", "held", "Amount__c", 10, "Client__c", client);
        Session clerk = records.somebody(
                "Order__c",
                Set.of(ObjectRight.CREATE, ObjectRight.EDIT),
                FieldRight.EDIT,
                Map.of("Client__c", FieldRight.NONE));
        long id = records.insert("Order__c", "Name", "a", "Amount__c", 10, "Client__c", client);

        assertThat(records.refusal(clerk, change("Order__c", id, "Amount__c", 1000)))
                .containsExactly(RULE);
        assertThat(records.refusal(clerk, change("Order__c", id, "Amount__c", 100)))
                .isEmpty();
    }

    @Test
    void otherRecordsAreLookedUp() {
        records.insert("Region__c", "Name", "EU", "Grade__c", "A");
        records.insert("Region__c", "Name", "Ungraded");
        records.insert("Region__c", "Name", "Twice", "Grade__c", "A");
        records.insert("Region__c", "Name", "Twice", "Grade__c", "B");

        assertThat(messages(insertion("Order__c", "Name", "a", "Region_Code__c", "EU")))
                .isEmpty();
        assertThat(messages(insertion("Order__c", "Name", "a", "Region_Code__c", "Ungraded")))
                .containsExactly("No such region");
        assertThat(messages(insertion("Order__c", "Name", "a", "Region_Code__c", "Nowhere")))
                .containsExactly("No such region");
        assertThat(messages(insertion("Order__c", "Name", "a", "Region_Code__c", "Twice")))
                .as("several records are an error, and an error is no violation")
                .isEmpty();
    }

    @Test
    void rulesSeeWhatHooksHaveSetAndKnowTheUser() {
        fixture.deploy(object("Note__c", text("Text__c"), text("By__c"))
                .withValidationRules(List.of(
                        rule("Hooked", "Text__c = \"hooked\"", "Set by a hook", "由钩子设置"),
                        rule("Others", "By__c <> $User.Id", "Not you", "不是您"))));
        SaveHook hook = new SaveHook() {
            @Override
            public void beforeSave(SaveScope scope, List<RecordDraft> drafts) {
                drafts.stream()
                        .filter(draft -> "please".equals(draft.get("Text__c")))
                        .forEach(draft -> draft.set("Text__c", "hooked"));
            }
        };
        RecordSaver hooked = fixture.saver(counting, List.of(hook));
        String me = RecordId.format(fixture.session().actor().userId());
        counting.taken();

        List<SaveOutcome> outcomes = hooked.save(
                fixture.session(),
                List.of(
                        insertion("Note__c", "Name", "a", "Text__c", "please", "By__c", me),
                        insertion("Note__c", "Name", "b", "Text__c", "no", "By__c", me),
                        insertion("Note__c", "Name", "c", "By__c", "somebody")),
                SaveMode.EACH_FOR_ITSELF);

        assertThat(outcomes).extracting(SaveOutcome::saved).containsExactly(false, true, false);
        assertThat(counting.taken()).as("who it is, is known").hasSize(1);
    }

    @Test
    void theBatchCostsOneMoreStatementForAllParents() {
        long region = records.insert("Region__c", "Name", "R");
        List<Long> clients = IntStream.range(0, 5)
                .mapToObj(n -> records.insert("Client__c", "Name", "c" + n, "Limit__c", n * 100))
                .toList();
        counting.taken();

        records.save(SaveMode.EACH_FOR_ITSELF, orders(200, -1, 0));
        assertThat(counting.taken()).as("no lookups, nothing to fetch").hasSize(1);

        RecordChange[] many = IntStream.range(0, 200)
                .mapToObj(n -> insertion(
                        "Order__c",
                        "Name",
                        "o" + n,
                        "Amount__c",
                        n * 2,
                        "Client__c",
                        clients.get(n % 5),
                        "Region__c",
                        region))
                .toArray(RecordChange[]::new);
        List<SaveOutcome> outcomes = records.save(SaveMode.EACH_FOR_ITSELF, many);

        assertThat(counting.taken())
                .as("lookups checked, parents fetched, rows written")
                .hasSize(3);
        assertThat(outcomes)
                .extracting(SaveOutcome::saved)
                .isEqualTo(IntStream.range(0, 200)
                        .mapToObj(n -> n * 2 <= (n % 5) * 200)
                        .toList());
    }

    @Test
    void lookingUpCostsOneStatementForAllRecords() {
        records.insert("Region__c", "Name", "One", "Grade__c", "A");
        records.insert("Region__c", "Name", "Two", "Grade__c", "B");
        counting.taken();

        List<SaveOutcome> outcomes = records.save(
                SaveMode.EACH_FOR_ITSELF,
                IntStream.range(0, 200)
                        .mapToObj(n -> insertion(
                                "Order__c",
                                "Name",
                                "o",
                                "Region_Code__c",
                                List.of("One", "Two", "Three").get(n % 3)))
                        .toArray(RecordChange[]::new));

        assertThat(counting.taken()).hasSize(2);
        assertThat(outcomes.stream().filter(SaveOutcome::saved)).hasSize(134);
    }

    @Test
    void oneViolationUndoesAllOrOnlyItself() {
        long before = records.count("Order__c");

        List<SaveOutcome> none = records.save(SaveMode.ALL_OR_NONE, orders(200, 7, 20));
        assertThat(none.stream().flatMap(outcome -> outcome.problems().stream()).map(Problem::code))
                .containsOnly(RULE, "ALL_OR_NONE_OPERATION_ROLLED_BACK");
        assertThat(none.stream()
                        .filter(outcome ->
                                outcome.problems().all().getFirst().code().equals(RULE)))
                .hasSize(29);
        assertThat(records.count("Order__c")).isEqualTo(before);

        assertThat(records.save(SaveMode.EACH_FOR_ITSELF, orders(200, 7, 20)).stream()
                        .filter(SaveOutcome::saved))
                .hasSize(171);
        assertThat(records.count("Order__c")).isEqualTo(before + 171);
    }

    /** Every so many-th has a negative amount. */
    private static RecordChange[] orders(int count, int every, int amount) {
        return IntStream.range(0, count)
                .mapToObj(n ->
                        insertion("Order__c", "Name", "o" + n, "Amount__c", every > 0 && n % every == 0 ? -5 : amount))
                .toArray(RecordChange[]::new);
    }
}
