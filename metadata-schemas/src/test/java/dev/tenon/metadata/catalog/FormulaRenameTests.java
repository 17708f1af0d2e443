package dev.tenon.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.pack.DefinitionWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Renames are followed into the texts of formulas, and "where is this used" looks into them. */
class FormulaRenameTests {
    private static final ApiName ACCOUNT = ApiName.of("Account__c");
    private static final ApiName DEAL = ApiName.of("Deal__c");

    private final Catalog trade = TestingDefinitions.trade();

    @Test
    void theTradeIsSound() {
        assertThat(CatalogCheck.check(trade, Catalog.empty())).isEmpty();
    }

    @Test
    void aFieldIsRenamedInEveryFormulaAndNothingElseIsTouched() {
        Catalog after = rename(DEAL, "Amount__c", "Value__c");

        assertThat(yaml(after, ElementKind.OBJECT, "Deal__c"))
                .contains(
                        "formula: \"Value__c * /* Amount__c */ Chance__c\"",
                        "Account__r.Name & \\\": \\\" & Name & IF(Account__r.Big__c, \\\"Amount__c\\\", '')",
                        "condition: \"Account__c = $Source.Account__c && Value__c > 0\"",
                        "condition: \"Won__c && ISBLANK(Value__c) && $Record__Prior.Value__c > 0\"",
                        "field: Value__c");
        assertThat(yaml(after, ElementKind.LAYOUT, "Deal__c")).contains("field: Value__c");
        assertSound(after);
    }

    @Test
    void aRelationIsRenamedInPathsAndInRollUps() {
        Catalog after = rename(DEAL, "Account__c", "Client__c");

        assertThat(yaml(after, ElementKind.OBJECT, "Deal__c"))
                .contains("Client__r.Name", "IF(Client__r.Big__c", "Client__c = $Source.Client__c");
        assertThat(yaml(after, ElementKind.OBJECT, "Account__c")).contains("relation: Client__c");
        assertThat(yaml(after, ElementKind.LAYOUT, "Deal__c")).contains("NOT(ISBLANK(Client__r.Region__c))");
        assertSound(after);
    }

    @Test
    void whatAParentHasIsRenamedForItsChildren() {
        Catalog after = rename(ACCOUNT, "Region__c", "Area__c");

        assertThat(yaml(after, ElementKind.LAYOUT, "Deal__c")).contains("NOT(ISBLANK(Account__r.Area__c))");
        assertSound(after);
    }

    @Test
    void whatARollUpSumsUpIsRenamed() {
        Catalog after = rename(DEAL, "Weighted__c", "Expected__c");

        assertThat(yaml(after, ElementKind.OBJECT, "Account__c")).contains("field: Expected__c");
        assertSound(rename(DEAL, "Won__c", "Closed__c"));
    }

    @Test
    void anObjectIsRenamedInRollUpsAndTypeNames() {
        Catalog with = TestingDefinitions.put(trade, """
                object: Zip__c
                nameField: {type: text}
                fields:
                  - {name: City__c, type: text}
                validationRules:
                  - {name: City, condition: 'VLOOKUP($ObjectType.Zip__c.Fields.City__c, $ObjectType.Zip__c.Fields.Name, Name) <> City__c', message: No}
                """);
        Element.OfObject zip =
                (Element.OfObject) with.element(ElementKind.OBJECT, "Zip__c").orElseThrow();
        Element.OfObject deal =
                (Element.OfObject) with.element(ElementKind.OBJECT, "Deal__c").orElseThrow();

        Catalog after = put(put(with, zip, "Postcode__c"), deal, "Chance__c");

        assertThat(yaml(after, ElementKind.OBJECT, "Postcode__c"))
                .contains("VLOOKUP($ObjectType.Postcode__c.Fields.City__c, $ObjectType.Postcode__c.Fields.Name, Name)");
        assertThat(yaml(after, ElementKind.OBJECT, "Account__c"))
                .contains("child: Chance__c", "field: Weighted__c")
                .doesNotContain("child: Deal__c");
    }

    @Test
    void formulasAreUses() {
        assertThat(uses(DEAL, "Amount__c"))
                .containsExactly(
                        "object Deal__c fields[5].formula",
                        "object Deal__c fields[7].lookupFilter.condition",
                        "object Deal__c validationRules[0].condition",
                        "object Deal__c validationRules[0].field",
                        "layout Deal__c sections[0].fields[1]");
        assertThat(uses(ACCOUNT, "Region__c")).containsExactly("layout Deal__c sections[0].fields[1].showIf");
        assertThat(uses(DEAL, "Account__c"))
                .contains(
                        "object Account__c fields[2].rollUp.relation",
                        "object Deal__c fields[6].formula",
                        "object Deal__c fields[7].lookupFilter.condition");
        assertThat(uses(DEAL, "Won__c"))
                .contains(
                        "object Account__c fields[2].rollUp.condition",
                        "layout Deal__c sections[0].fields[1].requireIf");
        assertThat(WhereUsed.ofElement(trade, ElementKind.OBJECT, "Deal__c").stream()
                        .map(WhereUsed.Use::toString))
                .contains("object Account__c fields[3].rollUp.child");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A__c + B__c                     | A__c B__c | ",
                "IF(A, B.C, $User.Id)            | A B.C $User.Id | IF",
                "\"A__c \\\" B\" & 'it\\'s C' & D  | D | ",
                "/* A */ B /* C                  | B | ",
                "1e3 + 0.5E + 7.A                | | ",
                "A . B/* x */.C                  | A.B C | ",
                "round (A., .B)                  | A B | ROUND",
                "\"open                          | | ",
                "'a\\                            | | ",
                "中文 + 名 + A                     | A | ",
            })
    void namesAreFoundInAnyText(String text, String names, String functions) {
        assertThat(NamesInText.of(text).stream().map(name -> String.join(".", name.words())))
                .isEqualTo(names == null ? List.of() : List.of(names.split(" ")));
        assertThat(String.join(" ", NamesInText.functions(text))).isEqualTo(functions == null ? "" : functions);
        assertThat(NamesInText.replaced(text, words -> words)).isEqualTo(text);
    }

    private List<String> uses(ApiName object, String field) {
        return WhereUsed.ofField(trade, object, ApiName.of(field)).stream()
                .map(WhereUsed.Use::toString)
                .toList();
    }

    private Catalog rename(ApiName object, String from, String to) {
        FieldDef field = trade.require(object).def().field(from).orElseThrow();
        Draft draft = trade.with(
                new CatalogChange.ChangeField(object, ApiName.of(from), field.withName(ApiName.of(to))),
                TestingDefinitions.NOW);
        assertThat(draft.problems()).isEmpty();
        return draft.catalog();
    }

    private static Catalog put(Catalog catalog, Element.OfObject object, String newName) {
        String yaml = DefinitionWriter.yaml(object);
        return TestingDefinitions.put(
                catalog,
                yaml.replace("object: " + object.name(), "object: " + newName + "\nrenamedFrom: " + object.name()));
    }

    private static String yaml(Catalog catalog, ElementKind kind, String name) {
        return DefinitionWriter.yaml(catalog.element(kind, name).orElseThrow());
    }

    private void assertSound(Catalog catalog) {
        assertThat(CatalogCheck.check(catalog, trade)).isEmpty();
    }
}
