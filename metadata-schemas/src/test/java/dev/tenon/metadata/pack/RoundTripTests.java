package dev.tenon.metadata.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldKind;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.GlobalValueSetDef;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import dev.tenon.metadata.text.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back as the same value, and written again as the same text. */
class RoundTripTests {

    @ParameterizedTest
    @EnumSource(ElementKind.class)
    void yamlAndJsonGiveBackWhatWasRead(ElementKind kind) {
        Element element = example(kind);

        String yaml = DefinitionWriter.yaml(element);
        String json = DefinitionWriter.json(element);

        assertThat(DefinitionReader.readYaml(kind, "again.yaml", yaml)).isEqualTo(Read.of(element, none()));
        assertThat(DefinitionReader.readJson(kind, json)).isEqualTo(Read.of(element, none()));
        assertThat(DefinitionWriter.yaml(DefinitionReader.readJson(kind, json).orThrow(ProblemKind.BAD_INPUT)))
                .isEqualTo(yaml);
        assertThat(json).doesNotContain("\n");
    }

    @Test
    void theExampleHasEveryTypeOfField() {
        ObjectDef object = ((Element.OfObject) example(ElementKind.OBJECT)).def();

        assertThat(object.fields().stream().map(field -> FieldKind.of(field.type())))
                .containsAll(Arrays.asList(FieldKind.values()));
    }

    @Test
    void everyFieldStandsAloneAsJson() {
        ObjectDef object = ((Element.OfObject) example(ElementKind.OBJECT)).def();

        for (FieldDef field : object.definedFields()) {
            String json = DefinitionWriter.fieldJson(field);
            assertThat(DefinitionReader.readField(json, object.name()).orThrow(ProblemKind.BAD_INPUT))
                    .isEqualTo(field);
        }
    }

    @Test
    void theObjectIsWrittenAsAPersonWould() {
        String yaml = DefinitionWriter.yaml(example(ElementKind.OBJECT));

        assertThat(yaml).startsWith("""
                object: Hospital_Visit__c
                label: {en: Hospital visit, zh-CN: 医院拜访}
                pluralLabel: {en: Hospital visits, zh-CN: 医院拜访}
                description: |
                  Every visit of a rep.
                    Indented, with "quotes" and #hash.
                icon: stethoscope
                keyPrefix: a0X
                renamedFrom: Visit__c
                nameField: {type: autoNumber, format: "HV-{0000}", startAt: 7, label: Number}
                fields:
                  - name: Department__c
                """);
        assertThat(yaml).contains("\n  - {name: Beds__c, type: number, precision: 5, default: 12}\n");
        assertThat(yaml).contains("      - \"2024\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "No",
                "on",
                "y",
                "null",
                "~",
                "true",
                "007",
                "1_000",
                "0x1F",
                "1e3",
                ".5",
                "-",
                "- a",
                "a: b",
                "a #b",
                "#b",
                " lead",
                "trail ",
                "tab\tin",
                "two\nlines",
                "ends\n",
                "ends\n\n",
                "\nstarts",
                " \n ",
                "a\r\nb",
                "😀 face",
                "مرحبا",
                "\u200Frtl\u200E",
                "quote \" and ' and \\",
                "{a: b}",
                "[x]",
                "*alias",
                "&anchor",
                "!tag",
                "%dir",
                "@at",
                "`tick",
                "|",
                ">",
                "?",
                "---",
                "...",
                "--- a",
                "a, b",
                "a]b",
                "\uFEFFbom",
                "\u0085nel",
                "\u2028line",
                "a\u00A0b",
                "=",
                "<<",
                "2026-02-28",
                "12:30:00",
                "\u0007",
                "a\n  b\n c",
                "a\n\n\nb\n",
                "a\n\tb",
                "x\n# not a comment",
                "x\n--- y",
                "\uE000private",
                "DROP TABLE \"x\"; --",
                "a  b",
                "ā́ combining",
                "1 AND (2 OR 3)",
                ",",
                "'",
                "a'"
            })
    void anyTextComesBack(String text) {
        Element element = new Element.ValueSet(new GlobalValueSetDef(
                ApiName.of("Texts"),
                Label.of(text.isBlank() ? "x" : text, "中文 " + text),
                text,
                List.of(
                        PicklistValue.of(text),
                        new PicklistValue(text + "2", Label.of("x" + text), false, true, "", List.of(text, text))),
                Optional.empty()));

        String yaml = DefinitionWriter.yaml(element);

        assertThat(DefinitionReader.readYaml(ElementKind.GLOBAL_VALUE_SET, "x.yaml", yaml))
                .as(yaml)
                .isEqualTo(Read.of(element, none()));
        assertThat(DefinitionReader.readJson(ElementKind.GLOBAL_VALUE_SET, DefinitionWriter.json(element)))
                .isEqualTo(Read.of(element, none()));
    }

    @Test
    void defaultsAreLeftOut() {
        FieldDef field = FieldDef.of("Amount__c", new FieldType.Currency(18, 2), Label.EMPTY);

        assertThat(DefinitionWriter.fieldJson(field)).isEqualTo("{\"name\":\"Amount__c\",\"type\":\"currency\"}");
    }

    static Element example(ElementKind kind) {
        return DefinitionReader.readYaml(kind, "example.yaml", Examples.of(kind))
                .orThrow(ProblemKind.BAD_INPUT);
    }

    private static Problems none() {
        return Problems.NONE;
    }
}
