package dev.tenon.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.pack.PackageContent;
import dev.tenon.metadata.pack.PackageReader;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import dev.tenon.metadata.text.Label;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogCheckTests {
    private static final String USER = """
            object: User
            nameField: {type: personName}
            fields:
              - {name: Email, type: email}
            """;

    @Test
    void theClinicIsSound() {
        assertThat(CatalogCheck.check(TestingDefinitions.clinic(), Catalog.empty()))
                .isEmpty();
    }

    @Test
    void theSalesPackageIsSound() {
        Path folder = Path.of(System.getProperty("tenon.root"), "sample-apps", "sales");
        PackageContent content = PackageReader.read(folder).orThrow(ProblemKind.BAD_INPUT);
        List<CatalogChange> changes = new ArrayList<>();
        changes.add(TestingDefinitions.change("system", USER));
        content.elements().forEach(element -> changes.add(new CatalogChange.Put(element, "sales")));

        Draft draft = Catalog.empty().with(new CatalogChange.All(changes), TestingDefinitions.NOW);

        assertThat(draft.problems()).isEmpty();
        assertThat(CatalogCheck.check(draft.catalog(), Catalog.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: Day, type: date}                                      | INVALID_NAME name",
                "{name: med__Day__c, type: date}                              | INVALID_NAMESPACE name",
                "{name: Day__s, type: date}                                   | INVALID_NAME name",
                "{name: City__c, type: date}                                  | DUPLICATE_DEVELOPER_NAME name",
                "{name: CITY__c, type: date}                                  | DUPLICATE_DEVELOPER_NAME name",
                "{name: Day__c, type: number, precision: 2, scale: 3}         | OUT_OF_RANGE scale",
                "{name: Day__c, type: date, unique: true}                     | INVALID_FIELD_PROPERTY unique",
                "{name: Day__c, type: longText, externalId: true}             | INVALID_FIELD_PROPERTY externalId",
                "{name: Day__c, type: encryptedText, unique: true}            | INVALID_FIELD_PROPERTY unique",
                "{name: Day__c, type: checkbox, required: true}               | INVALID_FIELD_PROPERTY required",
                "{name: Day__c, type: autoNumber, format: 'A-{00}', required: true} | INVALID_FIELD_PROPERTY required",
                "{name: Day__c, type: autoNumber, format: 'A'}                | INVALID_FORMAT format",
                "{name: Day__c, type: autoNumber, format: '{0}-{0}'}          | INVALID_FORMAT format",
                "{name: Day__c, type: autoNumber, format: '{XX}{0}'}          | INVALID_FORMAT format",
                "{name: Day__c, type: autoNumber, format: '1234567890123456789012345678{0}'} | INVALID_FORMAT format",
                "{name: Day__c, type: text, maxLength: 3, default: abcd}      | INVALID_DEFAULT default",
                "{name: Day__c, type: number, default: many}                  | INVALID_DEFAULT default",
                "{name: Day__c, type: number, precision: 3, default: 1000}    | INVALID_DEFAULT default",
                "{name: Day__c, type: number, default: 1.5}                   | INVALID_DEFAULT default",
                "{name: Day__c, type: checkbox, default: yes}                 | INVALID_DEFAULT default",
                "{name: Day__c, type: date, default: 2026-02-30}              | INVALID_DEFAULT default",
                "{name: Day__c, type: dateTime, default: 2026-02-28}          | INVALID_DEFAULT default",
                "{name: Day__c, type: time, default: '25:00'}                 | INVALID_DEFAULT default",
                "{name: Day__c, type: duration, default: 1h}                  | INVALID_DEFAULT default",
                "{name: Day__c, type: email, default: nobody}                 | INVALID_DEFAULT default",
                "{name: Day__c, type: picklist, values: [a], default: b}      | INVALID_DEFAULT default",
                "{name: Day__c, type: multiPicklist, values: [a], default: a;b} | INVALID_DEFAULT default",
                "{name: Day__c, type: json, default: '{}'}                    | INVALID_DEFAULT default",
                "{name: Day__c, type: picklist, values: []}                   | MISSING_KEY values",
                "{name: Day__c, type: picklist, values: [a, A]}               | DUPLICATE_VALUE values[1]",
                "{name: Day__c, type: picklist, values: ['']}                 | INVALID_PICKLIST_VALUE values[0]",
                "{name: Day__c, type: picklist, values: [' a']}               | INVALID_PICKLIST_VALUE values[0]",
                "{name: Day__c, type: picklist, values: [{value: a, color: pinkish}]} | UNKNOWN_VALUE values[0].color",
                "{name: Day__c, type: picklist, values: [{value: a, default: true, active: false}]}"
                        + " | INVALID_DEFAULT values[0].default",
                "{name: Day__c, type: picklist, values: [{value: a, default: true}, {value: b, default: true}]}"
                        + " | INVALID_DEFAULT values[1].default",
                "{name: Day__c, type: multiPicklist, values: ['a;b']}         | INVALID_PICKLIST_VALUE values[0]",
                "{name: Day__c, type: picklist, values: [{value: a, when: [x]}]} | MISSING_KEY controllingField",
                "{name: Day__c, type: picklist, controllingField: No__c, values: [a]}"
                        + " | INVALID_CROSS_REFERENCE_KEY controllingField",
                "{name: Day__c, type: picklist, controllingField: City__c, values: [a]}"
                        + " | INVALID_FIELD_TYPE controllingField",
                "{name: Day__c, type: picklist, controllingField: Day__c, values: [a]}"
                        + " | CIRCULAR_DEPENDENCY controllingField",
                "{name: Day__c, type: picklist, controllingField: Kind__c, values: [{value: a, when: [z]}]}"
                        + " | INVALID_CROSS_REFERENCE_KEY values[0].when",
                "{name: Day__c, type: picklist, valueSet: Nothing}            | INVALID_CROSS_REFERENCE_KEY valueSet",
                "{name: Day__c, type: lookup, target: Nothing__c}             | INVALID_CROSS_REFERENCE_KEY target",
                "{name: Day__c, type: lookup, target: User, required: true}   | INVALID_FIELD_PROPERTY onDelete",
                "{name: Day__c, type: lookup, target: Thing__c, relationshipName: Things}"
                        + " | DUPLICATE_DEVELOPER_NAME relationshipName",
                "{name: Day__c, type: lookup, target: Thing__c, relationshipName: Kids__c}"
                        + " | INVALID_NAME relationshipName",
                "{name: Day__c, type: masterDetail, target: Other__c}         | MISSING_KEY relationshipName",
                "{name: Day__c, type: masterDetail, target: User, relationshipName: Kids}"
                        + " | INVALID_FIELD_PROPERTY target",
                "{name: Day__c, type: masterDetail, target: Thing__c, relationshipName: Kids}"
                        + " | CIRCULAR_DEPENDENCY target",
                "{name: Day__c, type: polymorphicLookup, targets: [User, Nothing__c]}"
                        + " | INVALID_CROSS_REFERENCE_KEY targets[1]",
                "{name: Day__c, type: polymorphicLookup, targets: [User, User]} | DUPLICATE_VALUE targets[1]",
            })
    void aFieldThatIsWrongIsRefused(String field, String expected) {
        Problems problems = check("object: Other__c\nnameField: {type: text}\n", """
                object: Thing__c
                nameField: {type: text}
                fields:
                  - {name: City__c, type: text}
                  - {name: Kind__c, type: picklist, values: [x, y]}
                  - {name: Up__c, type: hierarchy, relationshipName: Things}
                  - %s
                """.formatted(field));

        String[] codeAndPart = expected.split(" ");
        assertThat(lines(problems)).containsExactly(codeAndPart[0] + " object/Thing__c#fields[3]." + codeAndPart[1]);
        assertThat(problems.all().getFirst().message(Locale.CHINA).codePoints())
                .as("in Chinese")
                .anyMatch(Character::isIdeographic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: Select__c, type: text}",
                "{name: user__c, type: text, unique: true, externalId: true}",
                "{name: Order__c, type: lookup, target: User, relationshipName: Orders}",
                "{name: Id__c, type: number, default: -999999999999999999}",
                "{name: Owner__c, type: duration, default: PT2H}",
                "{name: N__c, type: dateTime, default: '2026-02-28T10:00:00+08:00'}",
                "{name: N__c, type: picklist, restricted: false, values: [a], default: b}",
                "{name: N__c, type: multiPicklist, values: [{value: a, default: true}, {value: b, default: true}]}",
                "{name: N__c, type: picklist, controllingField: Done__c, values: [{value: a, when: ['true']}]}",
                "{name: N__c, type: lookup, target: User, required: true, onDelete: restrict}",
                "{name: N__c, type: autoNumber, format: '{YYYY}{MM}{DD}-{000000}', unique: true}",
                "{name: A234567890123456789012345678901234567890__c, type: text}"
            })
    void aFieldThatIsSoundIsAccepted(String field) {
        assertThat(check("""
                        object: Thing__c
                        nameField: {type: text, required: true, unique: true}
                        fields:
                          - {name: Done__c, type: checkbox, default: true}
                          - %s
                        """.formatted(field))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Id", "OwnerId", "createdbyid", "LastModifiedDate", "SystemModstamp", "IsDeleted", "Name"})
    void aSystemFieldIsNotDefinedAgain(String name) {
        Draft draft = Catalog.empty()
                .with(
                        TestingDefinitions.change(
                                TestingDefinitions.PRODUCT,
                                "object: Thing\nnameField: {type: text}\nfields: [{name: %s, type: text}]\n"
                                        .formatted(name)),
                        TestingDefinitions.NOW);

        assertThat(lines(CatalogCheck.check(draft.catalog(), Catalog.empty())))
                .contains("DUPLICATE_DEVELOPER_NAME object/Thing#fields[0].name");
    }

    @Test
    void partsOfCompoundFieldsTakeNamesToo() {
        Draft draft = Catalog.empty()
                .with(TestingDefinitions.change(TestingDefinitions.PRODUCT, """
                                object: Thing
                                nameField: {type: personName}
                                fields:
                                  - {name: BillingCity, type: text}
                                  - {name: BillingAddress, type: address}
                                  - {name: LastName, type: text}
                                """), TestingDefinitions.NOW);

        assertThat(lines(CatalogCheck.check(draft.catalog(), Catalog.empty())))
                .containsExactly(
                        "DUPLICATE_DEVELOPER_NAME object/Thing#fields[1].name",
                        "DUPLICATE_DEVELOPER_NAME object/Thing#fields[2].name");
    }

    @Test
    void namesThatOnlyTheConsoleCouldSendAreRefused() {
        FieldDef broken = FieldDef.of("drop table \"x\"; --", new FieldType.Text(255, false), Label.EMPTY);
        FieldDef long70 = FieldDef.of("a".repeat(70) + "__c", new FieldType.Text(300, false), Label.EMPTY);
        Catalog before = TestingDefinitions.clinic();
        ApiName visit = ApiName.of("Visit__c");
        Draft draft = before.with(
                new CatalogChange.All(List.of(
                        new CatalogChange.AddField(visit, broken, ""), new CatalogChange.AddField(visit, long70, ""))),
                TestingDefinitions.NOW);

        assertThat(lines(CatalogCheck.check(draft.catalog(), before)))
                .containsExactly(
                        "INVALID_NAME object/Visit__c#fields[7].name",
                        "INVALID_NAME object/Visit__c#fields[8].name",
                        "OUT_OF_RANGE object/Visit__c#fields[8].maxLength");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "object: Thing                                     | INVALID_NAME object",
                "object: Thing__c; nameField: {type: number}       | INVALID_FIELD_TYPE nameField.type",
                "object: Thing__c; nameField: {type: autoNumber, format: X} | INVALID_FORMAT nameField.format",
                "object: Thing__c; nameField: {type: text, name: Title} | INVALID_NAME nameField.name",
            })
    void anObjectThatIsWrongIsRefused(String document, String expected) {
        String yaml = document.replace("; ", "\n") + "\n";
        String complete = yaml.contains("nameField") ? yaml : yaml + "nameField: {type: text}\n";
        String[] codeAndPart = expected.split(" ");

        Problems problems = check(complete);

        String name = yaml.contains("Thing__c") ? "Thing__c" : "Thing";
        assertThat(lines(problems)).containsExactly(codeAndPart[0] + " object/" + name + "#" + codeAndPart[1]);
    }

    @Test
    void aKeyPrefixBelongsToOneObject() {
        Problems problems = check(
                "object: A__c\nkeyPrefix: a9Z\nnameField: {type: text}\n",
                "object: B__c\nkeyPrefix: a9Z\nnameField: {type: text}\n");

        assertThat(lines(problems)).containsExactly("DUPLICATE_VALUE object/B__c#keyPrefix");
    }

    @Test
    void limitsHaveNames() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i <= CatalogLimits.DEFAULT.fieldsPerObject(); i++) {
            fields.append("  - {name: F").append(i).append("__c, type: text}\n");
        }
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i <= CatalogLimits.DEFAULT.relationsPerObject(); i++) {
            relations.append("  - {name: R").append(i).append("__c, type: lookup, target: User}\n");
        }
        StringBuilder masters = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            masters.append(
                    "  - {name: M%d__c, type: masterDetail, target: A__c, relationshipName: Kids%d}\n".formatted(i, i));
        }

        Problems problems = check(
                "object: A__c\nnameField: {type: text}\nfields:\n" + fields,
                "object: B__c\nnameField: {type: text}\nfields:\n" + relations,
                "object: C__c\nnameField: {type: text}\nfields:\n" + masters);

        assertThat(lines(problems))
                .containsExactly(
                        "LIMIT_EXCEEDED object/A__c#fields",
                        "LIMIT_EXCEEDED object/B__c#fields",
                        "LIMIT_EXCEEDED object/C__c#fields");
    }

    @Test
    void mastersDoNotGoInACircleNorTooDeep() {
        Problems circle = check(detail("A__c", "B__c"), detail("B__c", "C__c"), detail("C__c", "A__c"));
        Problems deep = check(
                "object: A__c\nnameField: {type: text}\n",
                detail("B__c", "A__c"),
                detail("C__c", "B__c"),
                detail("D__c", "C__c"),
                detail("E__c", "D__c"));

        assertThat(circle.all()).hasSize(1);
        assertThat(circle.all().getFirst().message(Locale.ENGLISH)).contains("A__c → B__c → C__c → A__c");
        assertThat(lines(deep)).containsExactly("LIMIT_EXCEEDED object/E__c#fields");
    }

    @Test
    void whatIsStillLedToCannotBeRemoved() {
        Catalog before = TestingDefinitions.clinic();
        Draft draft = before.with(
                new CatalogChange.All(List.of(
                        new CatalogChange.Remove(ElementKind.OBJECT, "Hospital__c"),
                        new CatalogChange.Remove(ElementKind.GLOBAL_VALUE_SET, "Topics"))),
                TestingDefinitions.NOW);

        assertThat(lines(CatalogCheck.check(draft.catalog(), before)))
                .contains(
                        "DELETE_FAILED object/Visit__c#fields[0].target",
                        "INVALID_CROSS_REFERENCE_KEY object/Visit__c#fields[2].valueSet");
    }

    @Test
    void aPackageWithANamespaceUsesItEverywhere() {
        InstalledPackage med = new InstalledPackage("medical", "1.0", Label.of("Medical"), "", "med");
        Draft draft = Catalog.empty()
                .with(
                        new CatalogChange.All(
                                List.of(new CatalogChange.PutPackage(med), TestingDefinitions.change("medical", """
                                        object: med__Visit__c
                                        nameField: {type: text}
                                        fields:
                                          - {name: med__Day__c, type: date}
                                          - {name: Hour__c, type: time}
                                          - {name: med__Place, type: text}
                                        """))),
                        TestingDefinitions.NOW);

        assertThat(lines(CatalogCheck.check(draft.catalog(), Catalog.empty())))
                .containsExactly(
                        "INVALID_NAMESPACE object/med__Visit__c#fields[1].name",
                        "INVALID_NAME object/med__Visit__c#fields[2].name");
    }

    private static String detail(String name, String master) {
        return "object: " + name + "\nnameField: {type: text}\nfields:\n"
                + "  - {name: Up__c, type: masterDetail, target: " + master + ", relationshipName: Kids}\n";
    }

    private static Problems check(String... documents) {
        Draft draft = Catalog.empty().with(TestingDefinitions.change("", documents), TestingDefinitions.NOW);
        return CatalogCheck.check(draft.catalog(), Catalog.empty());
    }

    private static Stream<String> lines(Problems problems) {
        return problems.stream().map(problem -> problem.code() + " " + problem.path());
    }
}
