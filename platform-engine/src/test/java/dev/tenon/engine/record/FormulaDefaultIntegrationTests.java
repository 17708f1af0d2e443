package dev.tenon.engine.record;

import static dev.tenon.engine.record.TestingRecords.insertion;
import static dev.tenon.engine.testing.Definitions.checkbox;
import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.date;
import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.formula;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.rule;
import static dev.tenon.engine.testing.Definitions.text;
import static dev.tenon.engine.testing.Definitions.withDefault;
import static dev.tenon.engine.testing.Definitions.withDefaultFormula;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.query.QueryPlanner;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Statements;
import dev.tenon.engine.query.ValueReader;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormulaDefaultIntegrationTests {
    private final EngineFixture fixture = EngineFixture.org("formula_defaults");
    private final CountingDataSource counting = new CountingDataSource(fixture.records());
    private final RecordSaver saver = fixture.saver(counting, List.of());
    private final TestingRecords records = new TestingRecords(fixture, saver);

    @BeforeAll
    void define() {
        fixture.deploy(
                object("Plan__c", text("Code__c", 40), number("Days__c", 5, 0), currency("Price__c")),
                object(
                                "Contract__c",
                                lookup("Plan__c", "Plan__c"),
                                withDefaultFormula(currency("Total__c"), "Net__c * 1.19"),
                                withDefaultFormula(currency("Net__c"), "Plan__r.Price__c * Months__c"),
                                withDefault(number("Months__c", 3, 0), "12"),
                                withDefaultFormula(date("Start__c"), "TODAY()"),
                                withDefaultFormula(date("End__c"), "Start__c + Plan__r.Days__c"),
                                withDefaultFormula(text("Code__c", 8), "\"C-\" & Plan__r.Code__c"),
                                withDefaultFormula(checkbox("Large__c"), "Net__c > 1000"),
                                withDefaultFormula(
                                        picklist("Level__c", "Gold", "Silver"),
                                        "IF(Doubled__c > 500, \"Gold\", \"Silver\")"),
                                withDefaultFormula(
                                        field("Rate__c", new FieldType.Percent(5, 2)),
                                        "IF(Months__c > 12, 0.05, NULL)"),
                                withDefaultFormula(number("Broken__c", 5, 0), "1 / (Months__c - 12)"),
                                formula("Doubled__c", new FieldType.Currency(18, 2), "Net__c * 2"))
                        .withValidationRules(List.of(rule("Net", "Net__c = 7", "Not seven", "不能为七"))));
    }

    @Test
    void defaultsSeeEachOtherAndTheParents() {
        long plan = records.insert("Plan__c", "Name", "p", "Code__c", "A1", "Days__c", 30, "Price__c", "10.005");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        long id = records.insert("Contract__c", "Name", "c", "Plan__c", plan);

        assertThat(records.stored("Contract__c", "months__c", id)).isEqualTo(new BigDecimal("12"));
        assertThat(records.stored("Contract__c", "net__c", id)).isEqualTo(new BigDecimal("120.12"));
        assertThat(records.stored("Contract__c", "total__c", id)).isEqualTo(new BigDecimal("142.94"));
        assertThat(String.valueOf(records.stored("Contract__c", "end__c", id)))
                .isIn(today.plusDays(30).toString(), today.plusDays(31).toString());
        assertThat(records.stored("Contract__c", "code__c", id)).isEqualTo("C-A1");
        assertThat(records.stored("Contract__c", "large__c", id)).isEqualTo(false);
        assertThat(records.stored("Contract__c", "level__c", id)).isEqualTo("Silver");
        assertThat(records.stored("Contract__c", "rate__c", id)).isNull();
    }

    @Test
    void whatIsGivenStaysAndCounts() {
        long id = records.insert("Contract__c", "Name", "c", "Net__c", 2000, "Months__c", 24, "Start__c", null);

        assertThat(records.stored("Contract__c", "total__c", id)).isEqualTo(new BigDecimal("2380.00"));
        assertThat(records.stored("Contract__c", "large__c", id)).isEqualTo(true);
        assertThat(records.stored("Contract__c", "level__c", id)).isEqualTo("Gold");
        assertThat(records.stored("Contract__c", "rate__c", id)).isEqualTo(new BigDecimal("5.00"));
        assertThat(records.stored("Contract__c", "start__c", id)).isNull();
    }

    @Test
    void aDefaultThatFailsIsBlank() {
        long id = records.insert("Contract__c", "Name", "c");

        assertThat(records.stored("Contract__c", "broken__c", id)).isNull();
        assertThat(records.stored("Contract__c", "net__c", id)).isNull();
    }

    @Test
    void aDefaultThatDoesNotFitIsRefusedByItsName() {
        long plan = records.insert("Plan__c", "Name", "p", "Code__c", "much too long");

        List<Problem> problems =
                records.problems(fixture.session(), insertion("Contract__c", "Name", "c", "Plan__c", plan));

        assertThat(problems).extracting(Problem::code).containsExactly("STRING_TOO_LONG");
        assertThat(problems.getFirst().path()).isEqualTo("Code__c");
        assertThat(problems.getFirst().message(Locale.ENGLISH)).contains("Code").contains("default value");
        assertThat(problems.getFirst().message(Locale.SIMPLIFIED_CHINESE)).contains("默认值");
        assertThat(records.refusal(insertion("Contract__c", "Name", "c", "Plan__c", plan, "Code__c", "short")))
                .isEmpty();
    }

    @Test
    void rulesSeeDefaults() {
        long plan = records.insert("Plan__c", "Name", "p", "Price__c", 7);

        assertThat(records.refusal(insertion("Contract__c", "Name", "c", "Plan__c", plan, "Months__c", 1)))
                .containsExactly("FIELD_CUSTOM_VALIDATION_EXCEPTION");
    }

    @Test
    void textsOfFormsAndFilesLeaveRoomForDefaults() {
        long plan = records.insert("Plan__c", "Name", "p", "Price__c", 5);
        long id = records.insert(
                "Contract__c",
                "Name",
                "c",
                "Plan__c",
                plan,
                "Months__c",
                new Raw.Text("2"),
                "End__c",
                new Raw.Text(""));

        assertThat(records.stored("Contract__c", "net__c", id)).isEqualTo(new BigDecimal("10.00"));
        assertThat(records.stored("Contract__c", "end__c", id))
                .as("said to be empty")
                .isNull();
    }

    @Test
    void aFormKnowsThemBeforeTheSave() {
        long plan = records.insert("Plan__c", "Name", "p", "Price__c", 5, "Code__c", "A");
        CatalogObject contract = fixture.session().catalog().require(ApiName.of("Contract__c"));
        QueryPlanner planner = new QueryPlanner(new AccessControl());
        Statements statements = new Statements(counting, Duration.ofSeconds(10));
        FirstValues first = new FirstValues(
                new QueryRunner(planner, statements, fixture.catalogs(), ValueReader.MASKED), EngineFixture.ENCRYPTION);

        Map<CatalogField, Object> values = first.byFormula(
                fixture.session(),
                contract,
                Map.of("Plan__c", new Raw.Text(RecordId.format(plan)), "Months__c", new Raw.Text("two")));

        assertThat(values.get(contract.field("Net__c").orElseThrow())).isEqualTo(new BigDecimal("60.00"));
        assertThat(values.get(contract.field("Code__c").orElseThrow())).isEqualTo("C-A");
        assertThat(values).doesNotContainKey(contract.field("Months__c").orElseThrow());
    }

    @Test
    void changesGetNoDefaults() {
        long id = records.insert("Contract__c", "Name", "c", "Code__c", "x");
        records.update("Contract__c", id, "Code__c", null);

        assertThat(records.stored("Contract__c", "code__c", id)).isNull();
    }

    @Test
    void parentsAreFetchedOnceForDefaultsAndRules() {
        List<Long> plans = IntStream.range(0, 3)
                .mapToObj(n -> records.insert("Plan__c", "Name", "p", "Price__c", n, "Code__c", "P" + n))
                .toList();
        counting.taken();

        List<SaveOutcome> outcomes = records.save(
                SaveMode.ALL_OR_NONE,
                IntStream.range(0, 200)
                        .mapToObj(n -> insertion("Contract__c", "Name", "c" + n, "Plan__c", plans.get(n % 3)))
                        .toArray(RecordChange[]::new));

        assertThat(outcomes).allMatch(SaveOutcome::saved);
        assertThat(counting.taken()).hasSize(3);
        assertThat(records.stored("Contract__c", "net__c", outcomes.get(2).id().orElseThrow()))
                .isEqualTo(new BigDecimal("24.00"));
    }
}
