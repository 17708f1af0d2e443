package dev.tenon.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.pack.DefinitionReader;
import dev.tenon.metadata.problem.ProblemKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Catalogs for tests, written as the files that people write. */
final class TestingDefinitions {
    static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    static final String PRODUCT = "product";

    private static final String HOSPITAL = """
            object: Hospital__c
            nameField: {type: text}
            fields:
              - {name: City__c, type: text}
              - {name: Beds__c, type: number}
              - {name: Parent__c, type: hierarchy, relationshipName: Branches}
            """;

    private static final String VISIT = """
            object: Visit__c
            nameField: {type: autoNumber, format: "V-{0000}"}
            fields:
              - {name: Hospital__c, type: lookup, target: Hospital__c, relationshipName: Visits}
              - {name: Day__c, type: date}
              - {name: Topic__c, type: picklist, valueSet: Topics}
              - {name: Result__c, type: picklist, controllingField: Topic__c, values: [{value: Good, when: [Price]}, Bad]}
              - {name: Notes__c, type: longText}
              - {name: Site__c, type: address}
              - {name: Done__c, type: checkbox}
            """;

    private TestingDefinitions() {}

    /** Hospitals and visits, with a layout, a list view, an app and a permission set for each question of the tests. */
    static Catalog clinic() {
        return put(
                Catalog.empty(),
                "valueSet: Topics\nvalues: [Price, Quality]\n",
                HOSPITAL,
                VISIT,
                """
                layout: Visit__c
                object: Visit__c
                highlights: [Day__c, Hospital__c]
                sections:
                  - fields: [Name, Hospital__c, {field: Day__c, required: true}, blank, Site__c, Site__City__s]
                """,
                """
                layout: Hospital_Page
                object: Hospital__c
                sections:
                  - fields: [Name, City__c]
                relatedLists:
                  - {relationship: Visits__r, columns: [Name, Day__c, Hospital__r.City__c], sort: [Day__c]}
                """,
                """
                listView: All
                object: Visit__c
                columns: [Name, Hospital__r.City__c, Hospital__r.Parent__r.Name, Day__c, Site__City__s]
                filters:
                  - {field: Day__c, operator: equals, values: [THIS_MONTH]}
                  - {field: Hospital__r.City__c, operator: equals, values: [Bern]}
                  - {field: Topic__c, operator: equals, values: [Price]}
                logic: 1 AND (2 OR 3)
                sort: [Hospital__r.City__c, {field: Day__c, descending: true}]
                boardField: Topic__c
                """,
                "app: Care\ntabs: [Visit__c, Hospital__c]\n",
                """
                permissionSet: Rep
                apps: [Care]
                objects:
                  - {object: Visit__c, rights: [read], fields: {Day__c: edit, Site__c: read}}
                  - {object: Hospital__c, rights: [read], fields: {City__c: read}}
                """);
    }

    static Catalog put(Catalog catalog, String... documents) {
        Draft draft = catalog.with(change("", documents), NOW);
        assertThat(draft.problems()).isEmpty();
        return draft.catalog();
    }

    static CatalogChange change(String packageName, String... documents) {
        List<CatalogChange> changes = new ArrayList<>();
        for (String document : documents) {
            changes.add(new CatalogChange.Put(element(document), packageName));
        }
        return new CatalogChange.All(changes);
    }

    static Element element(String yaml) {
        return DefinitionReader.readYaml(kind(yaml), "test.yaml", yaml).orThrow(ProblemKind.BAD_INPUT);
    }

    /** A document begins with the key that says its kind. */
    static ElementKind kind(String yaml) {
        return switch (yaml.substring(0, yaml.indexOf(':'))) {
            case "valueSet" -> ElementKind.GLOBAL_VALUE_SET;
            case "object" -> ElementKind.OBJECT;
            case "layout" -> ElementKind.LAYOUT;
            case "listView" -> ElementKind.LIST_VIEW;
            case "app" -> ElementKind.APP;
            case "permissionSet" -> ElementKind.PERMISSION_SET;
            default -> throw new IllegalArgumentException(yaml);
        };
    }
}
