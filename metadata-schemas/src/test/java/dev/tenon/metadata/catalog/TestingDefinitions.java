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

    /** Accounts, deals and their lines, with every kind of place where a formula stands. */
    static Catalog trade() {
        return put(Catalog.empty(), """
                object: Account__c
                nameField: {type: text}
                fields:
                  - {name: Region__c, type: picklist, values: [North, South]}
                  - {name: Site__c, type: address}
                  - name: Pipeline__c
                    type: currency
                    rollUp: {child: Deal__c, relation: Account__c, summary: sum, field: Weighted__c, condition: NOT(Won__c)}
                  - {name: Deals__c, type: number, rollUp: {child: Deal__c, relation: Account__c, summary: count}}
                  - {name: Big__c, type: checkbox, formula: Pipeline__c > 1000000}
                """, """
                object: Deal__c
                nameField: {type: text}
                fields:
                  - {name: Account__c, type: lookup, target: Account__c, relationshipName: Deals}
                  - {name: Amount__c, type: currency, scale: 2}
                  - {name: Chance__c, type: percent}
                  - {name: Won__c, type: checkbox}
                  - {name: Closes__c, type: date, defaultFormula: TODAY() + 30}
                  - {name: Weighted__c, type: currency, formula: Amount__c * /* Amount__c */ Chance__c}
                  - name: Title__c
                    type: text
                    formula: |
                      Account__r.Name & ": " & Name & IF(Account__r.Big__c, "Amount__c", '')
                  - name: Contact__c
                    type: lookup
                    target: Deal__c
                    lookupFilter: {condition: Account__c = $Source.Account__c && Amount__c > 0, message: Same account}
                validationRules:
                  - name: Amount_Needed
                    condition: Won__c && ISBLANK(Amount__c) && $Record__Prior.Amount__c > 0
                    message: How much?
                    field: Amount__c
                """, """
                layout: Deal__c
                object: Deal__c
                sections:
                  - fields: [Name, {field: Amount__c, showIf: NOT(ISBLANK(Account__r.Region__c)), requireIf: Won__c}]
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
