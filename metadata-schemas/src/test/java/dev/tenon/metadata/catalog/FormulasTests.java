package dev.tenon.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.formula.FormulaType;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.problem.Place;
import dev.tenon.metadata.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of a catalog are checked at deploy, all at once, and handed out checked. */
class FormulasTests {
    private final Catalog trade = TestingDefinitions.trade();
    private final CatalogObject deal = trade.require(ApiName.of("Deal__c"));
    private final CatalogObject account = trade.require(ApiName.of("Account__c"));

    @Test
    void fieldsHaveTheirFormulas() {
        Checked.Sound weighted =
                trade.formulas().ofField(deal, field("Weighted__c")).orElseThrow();

        assertThat(weighted.type()).isEqualTo(FormulaType.CURRENCY);
        assertThat(weighted.sources())
                .containsExactlyInAnyOrder(
                        new Source.Field(List.of("Amount__c"), 0), new Source.Field(List.of("Chance__c"), 0));
        assertThat(trade.formulas().ofField(deal, field("Weighted__c")).orElseThrow())
                .as("checked once")
                .isSameAs(weighted);
        assertThat(trade.formulas().ofField(deal, field("Amount__c"))).isEmpty();
    }

    @Test
    void defaultsFiltersAndRollUpsHaveTheirs() {
        assertThat(trade.formulas()
                        .defaultOf(deal, field("Closes__c"))
                        .orElseThrow()
                        .type())
                .isEqualTo(FormulaType.DATE);
        assertThat(trade.formulas().defaultOf(deal, field("Amount__c"))).isEmpty();
        assertThat(trade.formulas()
                        .lookupFilter(deal, field("Contact__c"))
                        .orElseThrow()
                        .sources())
                .contains(new Source.Global(List.of("$Source", "Account__c")));
        assertThat(trade.formulas().rollUpCondition(rollUp("Pipeline__c"))).isPresent();
        assertThat(trade.formulas().rollUpCondition(rollUp("Deals__c"))).isEmpty();
    }

    @Test
    void rulesAreTheActiveOnes() {
        Catalog more = TestingDefinitions.put(trade, """
                object: Rule__c
                nameField: {type: text}
                validationRules:
                  - {name: On, condition: ISBLANK(Name), message: No}
                  - {name: Off, active: false, condition: ISBLANK(Name), message: No}
                """);

        assertThat(more.formulas().rules(more.require(ApiName.of("Rule__c"))))
                .extracting(rule -> rule.rule().name().value())
                .containsExactly("On");
        assertThat(trade.formulas().rules(account)).isEmpty();
    }

    @Test
    void layoutsHaveConditionsByField() {
        LayoutDef layout = trade.layouts(deal.name()).getFirst();

        Map<ApiName, Formulas.FormConditions> conditions = trade.formulas().layoutConditions(layout);

        assertThat(conditions).containsOnlyKeys(ApiName.of("Amount__c"));
        Formulas.FormConditions amount = Objects.requireNonNull(conditions.get(ApiName.of("Amount__c")));
        assertThat(amount.showIf()).isPresent();
        assertThat(amount.requireIf()).isPresent();
        assertThat(amount.readOnlyIf()).isEmpty();
    }

    @Test
    void childrenKnowTheRollUpsOverThem() {
        assertThat(trade.formulas().rollUpsOver(deal))
                .extracting(rollUp -> rollUp.field().name().value())
                .containsExactly("Pipeline__c", "Deals__c");
        RollUpField pipeline = trade.formulas().rollUpsOver(deal).getFirst();
        assertThat(pipeline.parent()).isEqualTo(account);
        assertThat(pipeline.relation().name()).isEqualTo(ApiName.of("Account__c"));
        assertThat(pipeline.reads())
                .as("stored fields, behind the formula that is summed up")
                .containsExactlyInAnyOrder(
                        ApiName.of("Account__c"),
                        ApiName.of("Amount__c"),
                        ApiName.of("Chance__c"),
                        ApiName.of("Won__c"));
        assertThat(trade.formulas().rollUpsOver(account)).isEmpty();
    }

    @Test
    void whatIsNotSoundComputesNothing() {
        Catalog broken = TestingDefinitions.put(Catalog.empty(), """
                object: A__c
                nameField: {type: text}
                fields:
                  - {name: F__c, type: number, formula: 1 +}
                  - {name: R__c, type: number, rollUp: {child: A__c, relation: Up__c, summary: count, condition: No__c}}
                  - {name: Up__c, type: hierarchy, relationshipName: Downs}
                validationRules:
                  - {name: R, condition: Nothing__c, message: No}
                """);
        CatalogObject object = broken.require(ApiName.of("A__c"));

        assertThat(broken.formulas().ofField(object, object.field("F__c").orElseThrow()))
                .isEmpty();
        assertThat(broken.formulas().rules(object)).isEmpty();
        assertThat(broken.formulas()
                        .rollUpCondition(object.field("R__c")
                                .orElseThrow()
                                .def()
                                .rollUp()
                                .orElseThrow())
                        .orElseThrow()
                        .calculation())
                .isInstanceOfSatisfying(
                        Calculation.Constant.class,
                        never -> assertThat(never.value()).isEqualTo(false));
    }

    @Test
    void manyThreadsGetTheSame() {
        List<Checked.Sound> all = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> trade.formulas().ofField(deal, field("Title__c")).orElseThrow())
                .distinct()
                .toList();

        assertThat(all).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: number, formula: Amount__c +}             | FORMULA_SYNTAX formula 1:12",
                "{type: number, formula: ''}                      | FORMULA_SYNTAX formula 1:1",
                "{type: number, formula: Name}                    | FORMULA_TYPE formula 1:1",
                "{type: date, formula: Amount__c}                 | FORMULA_TYPE formula 1:1",
                "{type: number, formula: 1 + Amuont__c}           | FORMULA_UNKNOWN_NAME formula 1:5",
                "{type: number, formula: PRIORVALUE(Amount__c)}   | FORMULA_NOT_HERE formula 1:1",
                "{type: number, defaultFormula: Name}             | FORMULA_TYPE defaultFormula 1:1",
                "{type: date, defaultFormula: ''}                 | FORMULA_SYNTAX defaultFormula 1:1",
                "{type: address, defaultFormula: Name}            | INVALID_DEFAULT defaultFormula null",
                "{type: lookup, target: Account__c, lookupFilter: {condition: Name}}"
                        + " | FORMULA_TYPE lookupFilter.condition 1:1",
                "{type: lookup, target: Account__c, lookupFilter: {condition: Amount__c > 1}}"
                        + " | FORMULA_UNKNOWN_NAME lookupFilter.condition 1:1",
                "{type: number, rollUp: {child: Deal__c, relation: Contact__c, summary: count, condition: Amount__c}}"
                        + " | FORMULA_TYPE rollUp.condition 1:1",
            })
    void everyFormulaIsCheckedWhereItStands(String field, String expected) {
        String yaml = "object: Deal__c\nnameField: {type: text}\nfields:\n"
                + "  - {name: Amount__c, type: currency}\n"
                + "  - {name: Account__c, type: lookup, target: Account__c}\n"
                + "  - {name: Contact__c, type: lookup, target: Deal__c}\n"
                + "  - {name: Weighted__c, type: currency}\n"
                + "  - {name: Won__c, type: checkbox}\n"
                + "  - {name: X__c, " + field.substring(1) + "\n";

        assertThat(lines(problems(yaml)))
                .filteredOn(line -> line.contains("fields[5]"))
                .containsExactly(expected.replaceFirst(" ", " object/Deal__c#fields[5]."));
    }

    @Test
    void allProblemsComeAtOnceWithTheirPlaces() {
        List<Problem> problems = problems("""
                object: A__c
                nameField: {type: text}
                fields:
                  - name: F__c
                    type: number
                    formula: |
                      1 + No__c
                        + Name
                validationRules:
                  - {name: R, condition: Name = 5, message: No}
                """, """
                layout: A__c
                object: A__c
                sections:
                  - fields: [{field: F__c, showIf: Name, requireIf: "", readOnlyIf: Nothing__c}]
                """);

        assertThat(lines(problems))
                .containsExactly(
                        "FORMULA_UNKNOWN_NAME object/A__c#fields[0].formula 1:5",
                        "FORMULA_TYPE object/A__c#validationRules[0].condition 1:1",
                        "FORMULA_TYPE layout/A__c#sections[0].fields[0].showIf 1:1",
                        "FORMULA_UNKNOWN_NAME layout/A__c#sections[0].fields[0].readOnlyIf 1:1");
    }

    @Test
    void aFieldThatAFormulaUsesIsNotRemoved() {
        Draft draft =
                trade.with(new CatalogChange.RemoveField(deal.name(), ApiName.of("Chance__c")), TestingDefinitions.NOW);

        List<Problem> problems = CatalogCheck.check(draft.catalog(), trade).all();

        assertThat(lines(problems)).containsExactly("FORMULA_UNKNOWN_NAME object/Deal__c#fields[4].formula 1:29");
        assertThat(problems.getFirst().message(Locale.ENGLISH))
                .contains("Deal__c has no field called Chance__c. It cannot be removed while this formula uses it.");
        assertThat(problems.getFirst().message(Locale.CHINA)).contains("公式仍在使用，不能删除。");
    }

    @Test
    void aParentsFieldThatAFormulaUsesIsNotRemoved() {
        Draft draft =
                trade.with(new CatalogChange.RemoveField(account.name(), ApiName.of("Big__c")), TestingDefinitions.NOW);

        assertThat(CatalogCheck.check(draft.catalog(), trade).all())
                .extracting(problem -> problem.message(Locale.ENGLISH))
                .first()
                .asString()
                .contains("Account__c has no field called Big__c. It cannot be removed while this formula uses it.");
    }

    private CatalogField field(String name) {
        return deal.field(name).orElseThrow();
    }

    private Computation.RollUp rollUp(String field) {
        return account.field(field).orElseThrow().def().rollUp().orElseThrow();
    }

    private List<Problem> problems(String... documents) {
        Draft draft = trade.with(TestingDefinitions.change("", documents), TestingDefinitions.NOW);
        assertThat(draft.problems()).isEmpty();
        return CatalogCheck.check(draft.catalog(), trade).all();
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.code() + " " + problem.path() + " " + place(problem))
                .toList();
    }

    private static String place(Problem problem) {
        return Optional.ofNullable(problem.place()).map(Place::toString).orElse("null");
    }
}
