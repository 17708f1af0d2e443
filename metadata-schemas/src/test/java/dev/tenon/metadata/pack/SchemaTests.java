package dev.tenon.metadata.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas that editors use and the reader that installs say the same of a document. */
class SchemaTests {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<ElementKind, Schema> SCHEMAS = new EnumMap<>(ElementKind.class);

    @ParameterizedTest
    @EnumSource(ElementKind.class)
    void bothAcceptWhatIsValid(ElementKind kind) {
        assertThat(schemaErrors(kind, Examples.of(kind))).isEmpty();
        assertThat(problems(kind, Examples.of(kind))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ElementKind.class)
    void bothAcceptWhatIsWritten(ElementKind kind) {
        String written = DefinitionWriter.yaml(RoundTripTests.example(kind));

        assertThat(schemaErrors(kind, written)).isEmpty();
        assertThat(problems(kind, written)).isEmpty();
    }

    @Test
    void bothAcceptTheWholeSalesPackage() throws IOException {
        Path folder = Path.of(System.getProperty("tenon.root"), "sample-apps", "sales");
        for (PackageFolder kind : PackageFolder.values()) {
            try (Stream<Path> files = Files.list(folder.resolve(kind.folder()))) {
                for (Path file : files.toList()) {
                    assertThat(schemaErrors(kind.kind(), Files.readString(file)))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
        Schema schema = REGISTRY.getSchema(PackageSchemas.text("package").orElseThrow(), InputFormat.JSON);
        assertThat(schema.validate(Files.readString(folder.resolve("package.yaml")), InputFormat.YAML))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: text, maxLength: 0}",
                "{type: text, maxLength: 256}",
                "{type: text, maxLength: 1.5}",
                "{type: text, maxLength: '40'}",
                "{type: text, maxLength: many}",
                "{type: text, maxlength: 40}",
                "{type: text, required: yes}",
                "{type: text, required: 1}",
                "{type: text, label: [x]}",
                "{type: text, label: {english: x}}",
                "{type: text, label: {en: [x]}}",
                "{type: text, label: null}",
                "{type: text, help: {en: {x: y}}}",
                "{type: text, renamedFrom: a b}",
                "{type: text, values: [a]}",
                "{type: text, precision: 3}",
                "{type: string}",
                "{type: Text}",
                "{type: [text]}",
                "{}",
                "{type: longText, maxLength: 255}",
                "{type: longText, visibleLines: 51}",
                "{type: richText, maxLength: 131073}",
                "{type: number, precision: 19}",
                "{type: number, scale: -1}",
                "{type: currency, scale: 18}",
                "{type: percent, maxLength: 3}",
                "{type: checkbox, maxLength: 3}",
                "{type: date, precision: 3}",
                "{type: picklist}",
                "{type: picklist, values: [a], valueSet: B}",
                "{type: picklist, values: a}",
                "{type: picklist, values: [{label: A}]}",
                "{type: picklist, values: [{value: a, colour: red}]}",
                "{type: picklist, values: [{value: a, active: 'no'}]}",
                "{type: picklist, values: [{value: a, when: b}]}",
                "{type: picklist, valueSet: 7}",
                "{type: picklist, values: [a], visibleLines: 4}",
                "{type: picklist, values: [a], restricted: maybe}",
                "{type: multiPicklist, values: [a], visibleLines: 11}",
                "{type: autoNumber}",
                "{type: autoNumber, format: 'A-{0}', startAt: -1}",
                "{type: lookup}",
                "{type: lookup, target: 'Acc ount'}",
                "{type: lookup, target: Account, onDelete: remove}",
                "{type: lookup, target: Account, relationshipName: 1st}",
                "{type: masterDetail, target: Account, onDelete: clear}",
                "{type: masterDetail, relationshipName: Visits}",
                "{type: polymorphicLookup, targets: Account}",
                "{type: polymorphicLookup, targets: []}",
                "{type: polymorphicLookup}",
                "{type: hierarchy, target: Account}",
                "{type: address, scale: 2}",
                "{type: geolocation, scale: 10}",
                "{type: personName, maxLength: 3}",
                "{type: encryptedText, maxLength: 176}",
                "{type: encryptedText, mask: some}",
                "{type: encryptedText, maskCharacter: '**'}",
                "{type: file, maxMegabytes: 26}",
                "{type: image, maxMegabytes: 0}",
                "{type: number, formula: [a]}",
                "{type: number, formula: a, blanks: zeros}",
                "{type: number, indexed: true}",
                "{type: number, formula: '1', rollUp: {child: A, relation: B, summary: count}}",
                "{type: number, blanks: zero}",
                "{type: number, defaultFormula: null}",
                "{type: number, rollUp: count}",
                "{type: number, rollUp: {relation: B, summary: count}}",
                "{type: number, rollUp: {child: A, relation: B}}",
                "{type: number, rollUp: {child: A, relation: B, summary: avg}}",
                "{type: number, rollUp: {child: A, relation: B, summary: sum, field: A.B}}",
                "{type: number, rollUp: {child: A, relation: B, summary: count, filter: x}}",
                "{type: lookup, target: Account, lookupFilter: 'true'}",
                "{type: lookup, target: Account, lookupFilter: {message: x}}",
                "{type: lookup, target: Account, lookupFilter: {condition: x, required: 'yes'}}",
                "{type: json, maxLength: 3}",
                "{type: duration, scale: 3}",
                "[type, text]",
                "text"
            })
    void bothRefuseABrokenField(String field) {
        String named = field.startsWith("{") ? "{name: X__c, " + field.substring(1) : field;
        refused(ElementKind.OBJECT, "object: A__c\nnameField: {type: text}\nfields:\n  - " + named + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nameField: {type: text}",
                "object: A__c",
                "object: ''\nnameField: {type: text}",
                "object: 医院\nnameField: {type: text}",
                "object: A_\nnameField: {type: text}",
                "object: A__B__C__c\nnameField: {type: text}",
                "object: AaaaaaaaaBbbbbbbbbCcccccccccDdddddddddEeeeeeeeeFfffffffffGggggggggg__c\nnameField: {type: text}",
                "object: Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa__c\nnameField: {type: text}",
                "object: A__c\nnameField: text",
                "object: A__c\nnameField: {type: text}\nfields: {name: X__c, type: text}",
                "object: A__c\nnameField: {type: text}\nfields: [{type: text}]",
                "object: A__c\nnameField: {type: text}\nkeyPrefix: ab",
                "object: A__c\nnameField: {type: text}\nkeyPrefix: 'a-b'",
                "object: A__c\nnameField: {type: text}\nlabels: A",
                "object: A__c\nnameField: {type: text}\nlabel: true\npluralLabel: [a]",
                "object: A__c\nnameField: {type: text}\nvalidationRules: [a]",
                "object: A__c\nnameField: {type: text}\nvalidationRules: [{name: A}]",
                "object: A__c\nnameField: {type: text}\nvalidationRules: [{condition: 'true'}]",
                "object: A__c\nnameField: {type: text}\nvalidationRules: [{name: a b, condition: 'true'}]",
                "object: A__c\nnameField: {type: text}\nvalidationRules: [{name: A, condition: 'true', field: A.B}]",
                "object: A__c\nnameField: {type: text}\nvalidationRules: [{name: A, condition: 'true', enabled: false}]",
                "object: [A__c]\nnameField: {type: text}",
                "object: 5\nnameField: {type: text}"
            })
    void bothRefuseABrokenObject(String yaml) {
        refused(ElementKind.OBJECT, yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "valueSet: A",
                "valueSet: A\nvalues: []",
                "values: [a]",
                "valueSet: A\nvalues: [[a]]",
                "valueSet: A\nvalues: [a]\nsorted: true",
                "valueSet: A\nvalues: [{value: a, default: 1}]"
            })
    void bothRefuseABrokenValueSet(String yaml) {
        refused(ElementKind.GLOBAL_VALUE_SET, yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layout: A",
                "object: A",
                "layout: A\nobject: A\nhighlights: [A.B]",
                "layout: A\nobject: A\nhighlights: A",
                "layout: A\nobject: A\nsections: [{columns: 3}]",
                "layout: A\nobject: A\nsections: [{columns: two}]",
                "layout: A\nobject: A\nsections: [{fields: [{required: true}]}]",
                "layout: A\nobject: A\nsections: [{fields: [{field: A, readonly: true}]}]",
                "layout: A\nobject: A\nsections: [{fields: [1]}]",
                "layout: A\nobject: A\nsections: [{fields: [{field: A, showIf: [x]}]}]",
                "layout: A\nobject: A\nsections: [{fields: [{field: A, hideIf: x}]}]",
                "layout: A\nobject: A\nsections: {fields: [A]}",
                "layout: A\nobject: A\nrelatedLists: [Contacts]",
                "layout: A\nobject: A\nrelatedLists: [{columns: [A]}]",
                "layout: A\nobject: A\nrelatedLists: [{relationship: C, sort: A}]",
                "layout: A\nobject: A\nrelatedLists: [{relationship: C, sort: [{descending: true}]}]"
            })
    void bothRefuseABrokenLayout(String yaml) {
        refused(ElementKind.LAYOUT, yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listView: A\nobject: A",
                "listView: A\nobject: A\ncolumns: []",
                "listView: A\nobject: A\ncolumns: Name",
                "listView: A\nobject: A\ncolumns: ['a b']",
                "listView: A\nobject: A\ncolumns: [a..b]",
                "listView: A\nobject: A\ncolumns: [A]\nscope: all",
                "listView: A\nobject: A\ncolumns: [A]\nfilters: [{field: A, operator: eq, values: [1]}]",
                "listView: A\nobject: A\ncolumns: [A]\nfilters: [{field: A, operator: equals}]",
                "listView: A\nobject: A\ncolumns: [A]\nfilters: [{field: A, operator: equals, values: []}]",
                "listView: A\nobject: A\ncolumns: [A]\nfilters: [{field: A, operator: equals, values: 1}]",
                "listView: A\nobject: A\ncolumns: [A]\nfilters: [{field: A, operator: equals, values: [null]}]",
                "listView: A\nobject: A\ncolumns: [A]\nlogic: [1]",
                "listView: A\nobject: A\ncolumns: [A]\nsort: [{field: A, desc: true}]",
                "listView: A\nobject: A\ncolumns: [A]\nboardField: [A]",
                "listView: A.B\nobject: A\ncolumns: [A]"
            })
    void bothRefuseABrokenListView(String yaml) {
        refused(ElementKind.LIST_VIEW, yaml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabs: [A]", "app: A\ntabs: A", "app: A\ntabs: [1]", "app: A\ntab: [A]", "app: ''", "[]"})
    void bothRefuseABrokenApp(String yaml) {
        refused(ElementKind.APP, yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permissionSet: A\nsystemRights: [root]",
                "permissionSet: A\nsystemRights: useApi",
                "permissionSet: A\napps: [1]",
                "permissionSet: A\nobjects: [Account]",
                "permissionSet: A\nobjects: [{rights: [read]}]",
                "permissionSet: A\nobjects: [{object: A, rights: [write]}]",
                "permissionSet: A\nobjects: [{object: A, allFields: all}]",
                "permissionSet: A\nobjects: [{object: A, fields: {B: write}}]",
                "permissionSet: A\nobjects: [{object: A, fields: [B]}]",
                "permissionSet: A\nobjects: [{object: A, fields: {'b c': read}}]",
                "label: A"
            })
    void bothRefuseABrokenPermissionSet(String yaml) {
        refused(ElementKind.PERMISSION_SET, yaml);
    }

    private static void refused(ElementKind kind, String yaml) {
        assertThat(problems(kind, yaml)).as("reader: " + yaml).isNotEmpty();
        assertThat(schemaErrors(kind, yaml)).as("schema: " + yaml).isNotEmpty();
    }

    private static Problems problems(ElementKind kind, String yaml) {
        return DefinitionReader.readYaml(kind, "x.yaml", yaml).problems();
    }

    private static List<Error> schemaErrors(ElementKind kind, String yaml) {
        Schema schema =
                SCHEMAS.computeIfAbsent(kind, one -> REGISTRY.getSchema(PackageSchemas.text(one), InputFormat.JSON));
        return schema.validate(yaml, InputFormat.YAML);
    }
}
