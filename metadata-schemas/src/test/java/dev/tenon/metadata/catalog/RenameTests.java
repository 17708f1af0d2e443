package dev.tenon.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.OnDelete;
import dev.tenon.metadata.pack.DefinitionWriter;
import dev.tenon.metadata.text.Label;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rename and a removal are followed through every definition that names the thing. */
class RenameTests {
    private static final ApiName VISIT = ApiName.of("Visit__c");
    private static final ApiName HOSPITAL = ApiName.of("Hospital__c");

    private final Catalog clinic = TestingDefinitions.clinic();

    @Test
    void aFieldIsRenamedInItsOwnListsAndInPathsOfOthers() {
        Catalog after = rename(HOSPITAL, "City__c", "Town__c");

        assertThat(yaml(after, ElementKind.LIST_VIEW, "Visit__c.All"))
                .contains("Hospital__r.Town__c", "field: Hospital__r.Town__c", "sort:")
                .doesNotContain("Hospital__r.City__c")
                .contains("Site__City__s");
        assertThat(yaml(after, ElementKind.LAYOUT, "Hospital_Page"))
                .contains("fields: [Name, Town__c]", "columns: [Name, Day__c, Hospital__r.Town__c]");
        assertThat(yaml(after, ElementKind.PERMISSION_SET, "Rep")).contains("fields: {Town__c: read}");
        assertSound(after);
    }

    @Test
    void aRelationIsRenamedAsAStepOfPaths() {
        Catalog after = rename(VISIT, "Hospital__c", "Clinic__c");

        assertThat(yaml(after, ElementKind.LIST_VIEW, "Visit__c.All"))
                .contains("columns: [Name, Clinic__r.City__c, Clinic__r.Parent__r.Name, Day__c, Site__City__s]")
                .doesNotContain("Hospital__r");
        assertThat(yaml(after, ElementKind.LAYOUT, "Visit__c")).contains("highlights: [Day__c, Clinic__c]");
        assertSound(after);
    }

    @Test
    void aHierarchyIsRenamedInTheMiddleOfAPath() {
        Catalog after = rename(HOSPITAL, "Parent__c", "Group__c");

        assertThat(yaml(after, ElementKind.LIST_VIEW, "Visit__c.All")).contains("Hospital__r.Group__r.Name");
        assertSound(after);
    }

    @Test
    void aCompoundFieldTakesItsPartsAlong() {
        Catalog after = rename(VISIT, "Site__c", "Place__c");

        assertThat(yaml(after, ElementKind.LIST_VIEW, "Visit__c.All")).contains("Place__City__s");
        assertThat(yaml(after, ElementKind.LAYOUT, "Visit__c")).contains("- Place__c", "- Place__City__s");
        assertThat(yaml(after, ElementKind.PERMISSION_SET, "Rep")).contains("Place__c: read");
        assertSound(after);
    }

    @Test
    void aControllingFieldAndABoardFieldAreRenamed() {
        Catalog after = rename(VISIT, "Topic__c", "Subject__c");

        assertThat(yaml(after, ElementKind.OBJECT, "Visit__c")).contains("controllingField: Subject__c");
        assertThat(yaml(after, ElementKind.LIST_VIEW, "Visit__c.All"))
                .contains("boardField: Subject__c", "field: Subject__c");
        assertSound(after);
    }

    @Test
    void anObjectIsRenamedEverywhere() {
        Element.OfObject old = (Element.OfObject)
                clinic.element(ElementKind.OBJECT, "Visit__c").orElseThrow();
        Catalog after = put(clinic, renamed(old, "Trip__c"));

        assertThat(after.object("Visit__c")).isEmpty();
        assertThat(after.element(ElementKind.LIST_VIEW, "Trip__c.All")).isPresent();
        assertThat(yaml(after, ElementKind.LAYOUT, "Trip__c")).contains("object: Trip__c");
        assertThat(yaml(after, ElementKind.APP, "Care")).contains("tabs: [Trip__c, Hospital__c]");
        assertThat(yaml(after, ElementKind.PERMISSION_SET, "Rep")).contains("object: Trip__c");
        assertSound(after);
    }

    @Test
    void theTargetOfALookupAndOfAHierarchyIsRenamed() {
        Element.OfObject old = (Element.OfObject)
                clinic.element(ElementKind.OBJECT, "Hospital__c").orElseThrow();
        Catalog after = put(clinic, renamed(old, "Clinic__c"));

        assertThat(yaml(after, ElementKind.OBJECT, "Visit__c")).contains("target: Clinic__c");
        FieldType parent = after.require(ApiName.of("Clinic__c"))
                .field("Parent__c")
                .orElseThrow()
                .type();
        assertThat(((FieldType.Hierarchy) parent).target()).isEqualTo(ApiName.of("Clinic__c"));
        assertSound(after);
    }

    @Test
    void valueSetsAndAppsAreRenamed() {
        Catalog after = TestingDefinitions.put(
                clinic,
                "valueSet: Subjects\nrenamedFrom: Topics\nvalues: [Price, Quality]\n",
                "app: Caring\nrenamedFrom: Care\ntabs: [Visit__c]\n");

        assertThat(yaml(after, ElementKind.OBJECT, "Visit__c")).contains("valueSet: Subjects");
        assertThat(yaml(after, ElementKind.PERMISSION_SET, "Rep")).contains("apps: [Caring]");
        assertSound(after);
    }

    @Test
    void childrenThatAreCalledOtherwiseStayInTheirRelatedList() {
        FieldDef changed =
                FieldDef.of("Hospital__c", new FieldType.Lookup(HOSPITAL, "Trips", OnDelete.CLEAR), Label.EMPTY);
        Catalog after = with(new CatalogChange.ChangeField(VISIT, changed.name(), changed));

        assertThat(yaml(after, ElementKind.LAYOUT, "Hospital_Page")).contains("relationship: Trips__r");
        assertSound(after);
    }

    @Test
    void aParkedLookupFollowsItsTarget() {
        Catalog without = with(new CatalogChange.RemoveField(VISIT, HOSPITAL));
        Element.OfObject old = (Element.OfObject)
                without.element(ElementKind.OBJECT, "Hospital__c").orElseThrow();
        Catalog renamed = put(without, renamed(old, "Clinic__c"));

        Draft restored = renamed.with(
                new CatalogChange.Restore(renamed.parked().getFirst().id()), TestingDefinitions.NOW);

        assertThat(yaml(restored.catalog(), ElementKind.OBJECT, "Visit__c")).contains("target: Clinic__c");
        assertSound(restored.catalog());
    }

    @Test
    void aRemovedFieldIsForgottenByAllPages() {
        Catalog after = with(new CatalogChange.RemoveField(HOSPITAL, ApiName.of("City__c")));

        assertThat(yaml(after, ElementKind.LIST_VIEW, "Visit__c.All"))
                .doesNotContain("Hospital__r.City__c")
                .contains("columns: [Name, Hospital__r.Parent__r.Name, Day__c, Site__City__s]")
                .contains("sort:\n  - {field: Day__c, descending: true}\n")
                .doesNotContain("logic");
        assertThat(yaml(after, ElementKind.LAYOUT, "Hospital_Page"))
                .contains("fields: [Name]", "columns: [Name, Day__c]");
        assertThat(yaml(after, ElementKind.PERMISSION_SET, "Rep")).doesNotContain("City__c");
        assertSound(after);
    }

    @Test
    void aRemovedRelationTakesItsPathsAndItsRelatedListAlong() {
        Catalog after = with(new CatalogChange.RemoveField(VISIT, HOSPITAL));

        assertThat(yaml(after, ElementKind.LIST_VIEW, "Visit__c.All")).doesNotContain("Hospital");
        assertThat(yaml(after, ElementKind.LAYOUT, "Hospital_Page")).doesNotContain("relatedLists");
        assertSound(after);
    }

    @Test
    void aRemovedBoardFieldAndTheLastColumnLeaveASoundList() {
        Catalog one = TestingDefinitions.put(
                clinic, "listView: One\nobject: Visit__c\ncolumns: [Topic__c]\nboardField: Topic__c\n");
        Draft draft = one.with(
                new CatalogChange.All(List.of(
                        new CatalogChange.RemoveField(VISIT, ApiName.of("Result__c")),
                        new CatalogChange.RemoveField(VISIT, ApiName.of("Topic__c")))),
                TestingDefinitions.NOW);

        assertThat(yaml(draft.catalog(), ElementKind.LIST_VIEW, "Visit__c.One"))
                .isEqualTo("listView: One\nobject: Visit__c\ncolumns: [Name]\n");
        assertSound(draft.catalog());
    }

    @Test
    void aRemovedObjectTakesItsPagesAndMentionsAlong() {
        Catalog after = with(new CatalogChange.Remove(ElementKind.OBJECT, "Visit__c"));

        assertThat(after.elements(ElementKind.LIST_VIEW)).isEmpty();
        assertThat(after.elements(ElementKind.LAYOUT)).hasSize(1);
        assertThat(yaml(after, ElementKind.APP, "Care")).contains("tabs: [Hospital__c]");
        assertThat(yaml(after, ElementKind.PERMISSION_SET, "Rep")).doesNotContain("Visit__c");
        assertSound(after);
    }

    @Test
    void aRemovedAppIsForgotten() {
        Catalog after = with(new CatalogChange.Remove(ElementKind.APP, "Care"));

        assertThat(yaml(after, ElementKind.PERMISSION_SET, "Rep")).doesNotContain("apps");
        assertSound(after);
    }

    @Test
    void whatTheSameChangeWritesIsNotForgottenButRefused() {
        Draft draft = clinic.with(
                new CatalogChange.All(List.of(
                        new CatalogChange.RemoveField(VISIT, ApiName.of("Day__c")),
                        TestingDefinitions.change("", "listView: All\nobject: Visit__c\ncolumns: [Day__c]\n"))),
                TestingDefinitions.NOW);

        assertThat(CatalogCheck.check(draft.catalog(), clinic).stream().map(problem -> problem.path()))
                .containsExactly("list-view/Visit__c.All#columns[0]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 AND (2 OR 3)          | 1 | 1 OR 2",
                "1 AND (2 OR 3)          | 2 | ''",
                "1 OR 2 OR 3             | 2 | 1 OR 2",
                "(1 AND 2) OR 3          | 3 | ''",
                "(1 OR 2) AND NOT 3      | 1 | 1 AND NOT 2",
                "NOT (1 OR 2) AND 3      | 3 | NOT (1 OR 2)",
                "1 AND 2 AND 3           | 1 | ''",
                "not a logic             | 1 | ''",
                "''                      | 1 | ''",
            })
    void theLogicOfFiltersIsRenumbered(String logic, int dropped, String rest) {
        assertThat(RemainingLogic.without(logic, 3, List.of(dropped))).isEqualTo(rest);
    }

    private Catalog rename(ApiName object, String from, String to) {
        FieldDef field = clinic.require(object).def().field(from).orElseThrow();
        return with(new CatalogChange.ChangeField(object, ApiName.of(from), field.withName(ApiName.of(to))));
    }

    private Catalog with(CatalogChange change) {
        Draft draft = clinic.with(change, TestingDefinitions.NOW);
        assertThat(draft.problems()).isEmpty();
        return draft.catalog();
    }

    private static Catalog put(Catalog catalog, Element element) {
        Draft draft = catalog.with(new CatalogChange.Put(element, ""), TestingDefinitions.NOW);
        assertThat(draft.problems()).isEmpty();
        return draft.catalog();
    }

    private static Element renamed(Element.OfObject object, String name) {
        String yaml = DefinitionWriter.yaml(object);
        return TestingDefinitions.element(
                yaml.replace("object: " + object.name(), "object: " + name + "\nrenamedFrom: " + object.name()));
    }

    private static String yaml(Catalog catalog, ElementKind kind, String name) {
        return DefinitionWriter.yaml(catalog.element(kind, name).orElseThrow());
    }

    private void assertSound(Catalog catalog) {
        assertThat(CatalogCheck.check(catalog, clinic)).isEmpty();
    }
}
