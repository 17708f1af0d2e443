package dev.tenon.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a draft may say of formulas, roll-ups, filters and rules, and how they build on one another. */
class ComputedFieldTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: number, formula: '1', required: true}           | INVALID_FIELD_PROPERTY required",
                "{type: number, formula: '1', unique: true}             | INVALID_FIELD_PROPERTY unique",
                "{type: number, formula: '1', externalId: true}         | INVALID_FIELD_PROPERTY externalId",
                "{type: number, formula: '1', trackHistory: true}       | INVALID_FIELD_PROPERTY trackHistory",
                "{type: number, formula: '1', default: 2}               | INVALID_FIELD_PROPERTY default",
                "{type: number, formula: '1', defaultFormula: '2'}      | INVALID_FIELD_PROPERTY defaultFormula",
                "{type: picklist, values: [a], formula: '1'}            | INVALID_FIELD_TYPE type",
                "{type: longText, formula: Name}                        | INVALID_FIELD_TYPE type",
                "{type: number, default: 2, defaultFormula: '2'}        | INVALID_DEFAULT defaultFormula",
                "{type: text, lookupFilter: {condition: 'true'}}        | INVALID_FIELD_PROPERTY lookupFilter",
                "{type: polymorphicLookup, targets: [Deal__c], lookupFilter: {condition: 'true'}}"
                        + " | INVALID_FIELD_PROPERTY lookupFilter",
                "{type: number, rollUp: {child: No__c, relation: A__c, summary: count}}"
                        + " | INVALID_CROSS_REFERENCE_KEY rollUp.child",
                "{type: number, rollUp: {child: Deal__c, relation: No__c, summary: count}}"
                        + " | INVALID_CROSS_REFERENCE_KEY rollUp.relation",
                "{type: number, rollUp: {child: Deal__c, relation: Contact__c, summary: count}}"
                        + " | INVALID_CROSS_REFERENCE_KEY rollUp.relation",
                "{type: number, rollUp: {child: Deal__c, relation: Amount__c, summary: count}}"
                        + " | INVALID_CROSS_REFERENCE_KEY rollUp.relation",
                "{type: number, rollUp: {child: Deal__c, relation: Account__c, summary: sum}}"
                        + " | MISSING_KEY rollUp.field",
                "{type: number, rollUp: {child: Deal__c, relation: Account__c, summary: count, field: Amount__c}}"
                        + " | INVALID_FIELD_PROPERTY rollUp.field",
                "{type: currency, rollUp: {child: Deal__c, relation: Account__c, summary: count}}"
                        + " | INVALID_FIELD_TYPE type",
                "{type: number, rollUp: {child: Deal__c, relation: Account__c, summary: sum, field: No__c}}"
                        + " | INVALID_CROSS_REFERENCE_KEY rollUp.field",
                "{type: number, rollUp: {child: Deal__c, relation: Account__c, summary: max, field: Name}}"
                        + " | INVALID_FIELD_TYPE rollUp.field",
                "{type: number, rollUp: {child: Deal__c, relation: Account__c, summary: sum, field: Closes__c}}"
                        + " | INVALID_FIELD_TYPE rollUp.field",
                "{type: number, rollUp: {child: Deal__c, relation: Account__c, summary: max, field: Closes__c}}"
                        + " | INVALID_FIELD_TYPE type",
                "{type: date, rollUp: {child: Deal__c, relation: Account__c, summary: max, field: Amount__c}}"
                        + " | INVALID_FIELD_TYPE type",
                "{type: number, required: true, rollUp: {child: Deal__c, relation: Account__c, summary: count}}"
                        + " | INVALID_FIELD_PROPERTY required",
                "{type: number, rollUp: {child: Deal__c, relation: Account__c, summary: count,"
                        + " condition: Closes__c < TODAY()}} | INVALID_FIELD_PROPERTY rollUp.condition",
                "{type: number, rollUp: {child: Deal__c, relation: Account__c, summary: count,"
                        + " condition: OwnerId = $User.Id}} | INVALID_FIELD_PROPERTY rollUp.condition",
                "{type: number, rollUp: {child: Deal__c, relation: Account__c, summary: count,"
                        + " condition: Title__c = Name}} | INVALID_FIELD_PROPERTY rollUp.condition",
            })
    void aFieldThatCannotBeSoIsRefused(String field, String expected) {
        String yaml = "object: Account__c\nnameField: {type: text}\nfields:\n  - {name: X__c, " + field.substring(1);

        assertThat(lines(problems(TestingDefinitions.trade(), yaml)))
                .filteredOn(line -> line.contains("fields[0]"))
                .containsExactly(expected.replace(" ", " object/Account__c#fields[0]."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "currency | average | Weighted__c",
                "percent  | min     | Amount__c",
                "date     | max     | Closes__c",
                "dateTime | min     | CreatedDate",
            })
    void rollUpsSumUpWhatFits(String type, String summary, String field) {
        String rollUp = "{child: Deal__c, relation: Account__c, summary: " + summary + ", field: " + field + "}";

        assertThat(problems(
                        TestingDefinitions.trade(),
                        object("Account__c", "{name: X__c, type: " + type + ", rollUp: " + rollUp + "}")
                                + "  - {name: Pipeline__c, type: currency, rollUp: "
                                + rollUp.replace(field, "Amount__c")
                                + "}\n  - {name: Big__c, type: checkbox, formula: Pipeline__c > 10}"
                                + "\n  - {name: Region__c, type: picklist, values: [North]}\n"))
                .isEmpty();
    }

    @Test
    void rulesHaveNamesMessagesAndFieldsThatExist() {
        String yaml = object("A__c", "{name: X__c, type: number}") + """
                validationRules:
                  - {name: One, condition: X__c > 1, message: No}
                  - {name: ONE, condition: X__c > 2, message: No}
                  - {name: Two, condition: X__c > 2}
                  - {name: Three, condition: X__c > 2, message: No, field: Y__c}
                """;

        assertThat(lines(problems(Catalog.empty(), yaml)))
                .containsExactly(
                        "DUPLICATE_DEVELOPER_NAME object/A__c#validationRules[1].name",
                        "MISSING_KEY object/A__c#validationRules[2].message",
                        "INVALID_CROSS_REFERENCE_KEY object/A__c#validationRules[3].field");
    }

    @Test
    void aRecordIsNamedByNoFormula() {
        assertThat(lines(problems(Catalog.empty(), "object: A__c\nnameField: {type: text, formula: Id}\nfields: []\n")))
                .containsExactly("INVALID_FIELD_PROPERTY object/A__c#nameField.formula");
    }

    @Test
    void aCircleOfFormulasIsDrawn() {
        List<Problem> problems = problems(
                Catalog.empty(),
                object(
                        "A__c",
                        "{name: X__c, type: number, formula: Y__c + 1}",
                        "{name: Y__c, type: number, formula: Z__c + Z__c}",
                        "{name: Z__c, type: number, formula: X__c}",
                        "{name: Self__c, type: number, formula: Self__c}",
                        "{name: Fine__c, type: number, formula: X__c}"));

        assertThat(lines(problems).distinct())
                .containsExactly(
                        "CIRCULAR_DEPENDENCY object/A__c#fields[2].formula",
                        "CIRCULAR_DEPENDENCY object/A__c#fields[3].formula");
        assertThat(problems.getFirst().message(Locale.ENGLISH))
                .isEqualTo("Computed fields go in a circle: A__c.X__c → A__c.Y__c → A__c.Z__c → A__c.X__c.");
        assertThat(problems.getFirst().message(Locale.CHINA)).contains("A__c.X__c → A__c.Y__c → A__c.Z__c → A__c.X__c");
    }

    @Test
    void aCircleThroughRollUpsAndParentsIsDrawn() {
        Catalog parents = TestingDefinitions.put(Catalog.empty(), object("Up__c", "{name: N__c, type: number}"));
        List<Problem> problems = problems(
                parents,
                object(
                        "Kid__c",
                        "{name: Up__c, type: lookup, target: Up__c}",
                        "{name: Share__c, type: number, formula: 100 / Up__r.Total__c}"),
                object(
                        "Up__c",
                        "{name: Total__c, type: number,"
                                + " rollUp: {child: Kid__c, relation: Up__c, summary: sum, field: Share__c}}"));

        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("CIRCULAR_DEPENDENCY"))
                .extracting(problem -> problem.message(Locale.ENGLISH))
                .containsExactly("Computed fields go in a circle: Up__c.Total__c → Kid__c.Share__c → Up__c.Total__c.");
    }

    @Test
    void aRollUpOfItsOwnRollUpIsACircle() {
        List<Problem> problems = problems(
                Catalog.empty(),
                object(
                        "Unit__c",
                        "{name: Up__c, type: hierarchy, relationshipName: Units}",
                        "{name: All__c, type: number,"
                                + " rollUp: {child: Unit__c, relation: Up__c, summary: sum, field: All__c}}"));

        assertThat(problems)
                .extracting(problem -> problem.message(Locale.ENGLISH))
                .containsExactly("Computed fields go in a circle: Unit__c.All__c → Unit__c.All__c.");
    }

    @Test
    void towersOfFormulasHaveALimit() {
        assertThat(problems(Catalog.empty(), tower(15))).isEmpty();
        assertThat(lines(problems(Catalog.empty(), tower(20))))
                .containsExactly("LIMIT_EXCEEDED object/A__c#fields[15].formula");
        assertThat(problems(Catalog.empty(), tower(20)).getFirst().message(Locale.ENGLISH))
                .isEqualTo("A__c.F15__c stands on more than 15 levels of formulas.");
    }

    @Test
    void formulasThatMultiplyHaveALimit() {
        String[] fields = IntStream.range(0, 14)
                .mapToObj(i -> "{name: F" + i + "__c, type: number, formula: "
                        + (i == 0 ? "'1'" : ("F" + (i - 1) + "__c + ").repeat(3) + "1") + "}")
                .toArray(String[]::new);

        assertThat(lines(problems(Catalog.empty(), object("A__c", fields))))
                .containsExactly("LIMIT_EXCEEDED object/A__c#fields[9].formula");
    }

    private static String tower(int height) {
        return object(
                "A__c",
                IntStream.range(0, height)
                        .mapToObj(i -> "{name: F" + i + "__c, type: number, formula: "
                                + (i == 0 ? "'1'" : "F" + (i - 1) + "__c + 1") + "}")
                        .toArray(String[]::new));
    }

    private static String object(String name, String... fields) {
        return "object: " + name + "\nnameField: {type: text}\nfields:\n  - " + String.join("\n  - ", fields) + "\n";
    }

    private static List<Problem> problems(Catalog before, String... documents) {
        Draft draft = before.with(TestingDefinitions.change("", documents), TestingDefinitions.NOW);
        assertThat(draft.problems()).isEmpty();
        return CatalogCheck.check(draft.catalog(), before).all();
    }

    private static Stream<String> lines(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code() + " " + problem.path());
    }
}
