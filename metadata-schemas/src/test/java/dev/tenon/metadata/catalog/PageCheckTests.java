package dev.tenon.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check says of layouts, list views, apps, permission sets and value sets. */
class PageCheckTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layout: L; object: No__c                                        | INVALID_CROSS_REFERENCE_KEY object",
                "layout: L; object: Visit__c; highlights: [No__c]                | INVALID_CROSS_REFERENCE_KEY highlights[0]",
                "layout: L; object: Visit__c; highlights: [Day__c, day__C]       | DUPLICATE_VALUE highlights[1]",
                "layout: L; object: Visit__c; sections: [{fields: [Name, blank, No__c]}]"
                        + " | INVALID_CROSS_REFERENCE_KEY sections[0].fields[2]",
                "layout: L; object: Visit__c; sections: [{fields: [Day__c]}, {fields: [Day__c]}]"
                        + " | DUPLICATE_VALUE sections[1].fields[0]",
                "layout: L; object: Visit__c; sections: [{fields: [{field: Day__c, required: true, readOnly: true}]}]"
                        + " | INVALID_FIELD_PROPERTY sections[0].fields[0]",
                "layout: L; object: Hospital__c; relatedLists: [{relationship: Visits}]"
                        + " | INVALID_CROSS_REFERENCE_KEY relatedLists[0].relationship",
                "layout: L; object: Hospital__c; relatedLists: [{relationship: Visits__r, columns: [City__c]}]"
                        + " | INVALID_CROSS_REFERENCE_KEY relatedLists[0].columns[0]",
                "layout: L; object: Hospital__c; relatedLists: [{relationship: Visits__r, sort: [Notes__c]}]"
                        + " | INVALID_FIELD_TYPE relatedLists[0].sort[0]",
                "layout: L; object: Hospital__c; relatedLists: [{relationship: Visits__r}, {relationship: visits__r}]"
                        + " | DUPLICATE_VALUE relatedLists[1].relationship",
                "listView: L; object: No__c; columns: [Name]                     | INVALID_CROSS_REFERENCE_KEY object",
                "listView: L; object: Visit__c; columns: [No__c]                 | INVALID_CROSS_REFERENCE_KEY columns[0]",
                "listView: L; object: Visit__c; columns: [Hospital__r.No__c]     | INVALID_CROSS_REFERENCE_KEY columns[0]",
                "listView: L; object: Visit__c; columns: [Hospital__c.Name]      | INVALID_CROSS_REFERENCE_KEY columns[0]",
                "listView: L; object: Visit__c; columns: [Name, name]            | DUPLICATE_VALUE columns[1]",
                "listView: L; object: Hospital__c; columns:"
                        + " [Parent__r.Parent__r.Parent__r.Parent__r.Parent__r.Parent__r.Name] | LIMIT_EXCEEDED columns[0]",
                "listView: L; object: Visit__c; columns: [Name]; sort: [Site__c] | INVALID_FIELD_TYPE sort[0]",
                "listView: L; object: Visit__c; columns: [Name]; boardField: Day__c | INVALID_FIELD_TYPE boardField",
                "listView: L; object: Visit__c; columns: [Name]; boardField: No__c"
                        + " | INVALID_CROSS_REFERENCE_KEY boardField",
                "listView: L; object: Visit__c; columns: [Name]; filters: [{field: Notes__c, operator: contains, values: [a]}]"
                        + " | INVALID_FIELD_TYPE filters[0].field",
                "listView: L; object: Visit__c; columns: [Name]; filters: [{field: Day__c, operator: contains, values: [a]}]"
                        + " | INVALID_OPERATOR filters[0].operator",
                "listView: L; object: Visit__c; columns: [Name]; filters: [{field: Day__c, operator: equals, values: [soon]}]"
                        + " | INVALID_FILTER_VALUE filters[0].values[0]",
                "listView: L; object: Visit__c; columns: [Name]; filters: [{field: Done__c, operator: equals, values: [1]}]"
                        + " | INVALID_FILTER_VALUE filters[0].values[0]",
                "listView: L; object: Visit__c; columns: [Name]; logic: 1 AND 2;"
                        + " filters: [{field: Done__c, operator: equals, values: [true]}] | INVALID_FILTER_LOGIC logic",
                "app: Care; tabs: [No__c]                                        | INVALID_CROSS_REFERENCE_KEY tabs[0]",
                "app: Care; tabs: [Visit__c, visit__C]                           | DUPLICATE_VALUE tabs[1]",
                "permissionSet: Rep; apps: [No]                                  | INVALID_CROSS_REFERENCE_KEY apps[0]",
                "permissionSet: Rep; objects: [{object: No__c}]" + " | INVALID_CROSS_REFERENCE_KEY objects[0].object",
                "permissionSet: Rep; objects: [{object: Visit__c}, {object: VISIT__c}] | DUPLICATE_VALUE objects[1].object",
                "permissionSet: Rep; objects: [{object: Visit__c, fields: {No__c: read}}]"
                        + " | INVALID_CROSS_REFERENCE_KEY objects[0].fields.No__c",
                "permissionSet: Rep; objects: [{object: Visit__c, fields: {Site__City__s: read}}]"
                        + " | INVALID_FIELD_PROPERTY objects[0].fields.Site__City__s",
                "valueSet: Topics; values: [Price, Quality, Price]               | DUPLICATE_VALUE values[2]",
                "valueSet: Topics; values: [Quality]" + " | INVALID_CROSS_REFERENCE_KEY fields[3].values[0].when",
            })
    void aPageOrSetThatIsWrongIsRefused(String document, String expected) {
        Catalog before = TestingDefinitions.clinic();
        String yaml = document.replace("; ", "\n") + "\n";

        Catalog draft = TestingDefinitions.put(before, yaml);

        Problems problems = CatalogCheck.check(draft, before);
        String[] codeAndPart = expected.strip().split(" ");
        assertThat(problems.all()).as(problems.toString()).hasSize(1);
        assertThat(problems.all().getFirst().code()).isEqualTo(codeAndPart[0]);
        assertThat(problems.all().getFirst().path()).endsWith("#" + codeAndPart[1]);
    }
}
