package dev.tenon.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.object.ApiName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhereUsedTests {
    private final Catalog clinic = TestingDefinitions.clinic();

    @Test
    void aFieldIsFoundInPathsPartsAndRights() {
        assertThat(lines(WhereUsed.ofField(clinic, ApiName.of("hospital__C"), ApiName.of("City__c"))))
                .containsExactly(
                        "layout Hospital_Page sections[0].fields[1]",
                        "layout Hospital_Page relatedLists[0].columns[2]",
                        "list-view Visit__c.All filters[1].field",
                        "list-view Visit__c.All columns[1]",
                        "list-view Visit__c.All sort[0]",
                        "permission-set Rep objects[1].fields.City__c");
    }

    @Test
    void aCompoundFieldIsUsedByItsParts() {
        assertThat(lines(WhereUsed.ofField(clinic, ApiName.of("Visit__c"), ApiName.of("Site__c"))))
                .containsExactly(
                        "layout Visit__c sections[0].fields[4]",
                        "layout Visit__c sections[0].fields[5]",
                        "list-view Visit__c.All columns[4]",
                        "permission-set Rep objects[0].fields.Site__c");
    }

    @Test
    void aRelationIsUsedByThePathsThroughItAndByRelatedLists() {
        assertThat(lines(WhereUsed.ofField(clinic, ApiName.of("Visit__c"), ApiName.of("Hospital__c"))))
                .contains(
                        "layout Hospital_Page relatedLists[0].relationship",
                        "layout Visit__c highlights[1]",
                        "list-view Visit__c.All columns[2]");
    }

    @Test
    void aPicklistIsUsedByWhatItControls() {
        assertThat(lines(WhereUsed.ofField(clinic, ApiName.of("Visit__c"), ApiName.of("Topic__c"))))
                .containsExactly(
                        "object Visit__c fields[3].controllingField",
                        "list-view Visit__c.All filters[2].field",
                        "list-view Visit__c.All boardField");
    }

    @Test
    void elementsAreFoundByTheirKind() {
        assertThat(lines(WhereUsed.ofElement(clinic, ElementKind.OBJECT, "hospital__c")))
                .containsExactly(
                        "object Visit__c fields[0].target",
                        "layout Hospital_Page object",
                        "app Care tabs[1]",
                        "permission-set Rep objects[1].object");
        assertThat(lines(WhereUsed.ofElement(clinic, ElementKind.GLOBAL_VALUE_SET, "Topics")))
                .containsExactly("object Visit__c fields[2].valueSet");
        assertThat(lines(WhereUsed.ofElement(clinic, ElementKind.APP, "Care")))
                .containsExactly("permission-set Rep apps[0]");
        assertThat(WhereUsed.ofElement(clinic, ElementKind.LAYOUT, "Hospital_Page"))
                .isEmpty();
    }

    private static Stream<String> lines(List<WhereUsed.Use> uses) {
        return uses.stream().map(WhereUsed.Use::toString);
    }
}
