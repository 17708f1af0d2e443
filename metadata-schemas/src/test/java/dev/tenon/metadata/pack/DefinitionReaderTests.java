package dev.tenon.metadata.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Problem;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionReaderTests {

    @Test
    void everyProblemIsReportedAtOnceWithPathAndPlace() {
        String yaml = """
                object: Visit__c
                lable: Visit
                nameField: {type: text}
                fields:
                  - {name: Day__c, type: dat}
                  - {name: Cost__c, type: currency, precision: 99, scale: two}
                  - {name: Two words, type: text, maxLenght: 3}
                  - {type: lookup, onDelete: nothing}
                  - just a text
                """;

        assertThat(lines(read(ElementKind.OBJECT, yaml)))
                .containsExactly(
                        "v.yaml:5:26 UNKNOWN_VALUE fields[0].type",
                        "v.yaml:6:48 OUT_OF_RANGE fields[1].precision",
                        "v.yaml:6:59 WRONG_TYPE fields[1].scale",
                        "v.yaml:7:12 INVALID_NAME fields[2].name",
                        "v.yaml:7:35 UNKNOWN_KEY fields[2].maxLenght",
                        "v.yaml:8:5 MISSING_KEY fields[3].name",
                        "v.yaml:8:5 MISSING_KEY fields[3].target",
                        "v.yaml:8:30 UNKNOWN_VALUE fields[3].onDelete",
                        "v.yaml:9:5 WRONG_TYPE fields[4]",
                        "v.yaml:2:1 UNKNOWN_KEY lable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: text, maxLenght: 3} | Did you mean maxLength? | 您是否想写 maxLength",
                "{type: date, zzz: 3}       | Possible: name, type, label | 可用的键：name, type, label",
                "{type: dateTiem}           | Did you mean dateTime? | 您是否想写 dateTime",
                "{type: text, required: yes} | the text \"yes\"; it must be true or false | 应为true 或 false",
                "{type: picklist}           | values or a valueSet | 需要 values 或 valueSet",
                "{type: number, scale: 18}  | 0 to 17 | 0 到 17",
            })
    void theSentenceSaysWhatToDo(String field, String en, String zh) {
        List<Problem> problems = read(
                ElementKind.OBJECT,
                "object: A__c\nnameField: {type: text}\nfields: [{name: X__c, " + field.substring(1) + "]");

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().message(Locale.ENGLISH)).contains(en);
        assertThat(problems.getFirst().message(Locale.CHINA)).contains(zh);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "---",
                "app",
                "- app",
                "app: A\napp: B",
                "app: A\n---\napp: B",
                "app: &a A\nlabel: *a",
                "app: !!str A",
                "app: [",
                "app: \"A",
                "\tapp: A",
                "app: A\n? [x, y]\n: z",
                "app: \"A\\uD83D\"",
                "app: A\ndescription: \"\\0\"",
                "app: A\nlabel: ~",
                "app: A\nlabel:",
                "<<: {app: A}",
                "app: A\u0007"
            })
    void aBrokenTextIsRefusedWithItsPlace(String yaml) {
        assertThat(read(ElementKind.APP, yaml))
                .as(yaml)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.place()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"app\": \"A\"} x",
                "{\"app\": \"A\", \"app\": \"B\"}",
                "{'app': 'A'}",
                "{\"app\": A}",
                "{\"app\": \"A\", \"label\": null}",
                "{\"app\": \"A\\uD83D\"}",
                "{\"app\": \"A\", \"tabs\": [\"A\",]}",
                "{\"app\": 1e999999999}",
                "// app"
            })
    void brokenJsonIsRefused(String json) {
        assertThat(DefinitionReader.readJson(ElementKind.APP, json).problems()).isNotEmpty();
        assertThat(DefinitionReader.readJson(ElementKind.APP, json).value()).isEmpty();
    }

    @Test
    void jsonIsReadWithSchemaAndPlaces() {
        String json = "{\n  \"$schema\": \"/schemas/app.schema.json\",\n  \"app\": \"A\",\n  \"tabs\": [\"B\", 7]\n}";

        assertThat(lines(DefinitionReader.readJson(ElementKind.APP, json)
                        .problems()
                        .all()))
                .containsExactly("4:17 WRONG_TYPE tabs[1]");
    }

    @Test
    void depthAndSizeAreBounded() {
        String deep = "app: " + "[".repeat(100_000);
        String deepJson = "{\"app\": " + "[".repeat(100_000);
        String large = "app: A\ndescription: " + "x".repeat(DefinitionReader.MAX_BYTES);

        assertThat(codes(read(ElementKind.APP, deep))).containsExactly("TOO_DEEP");
        assertThat(codes(DefinitionReader.readJson(ElementKind.APP, deepJson)
                        .problems()
                        .all()))
                .containsExactly("TOO_DEEP");
        assertThat(codes(read(ElementKind.APP, large))).containsExactly("TOO_LARGE");
    }

    @Test
    void problemsThemselvesAreBounded() {
        String noise = "x".repeat(200);
        StringBuilder yaml = new StringBuilder("app: A\n");
        for (int i = 0; i < 4_000; i++) {
            yaml.append(noise).append(i).append(": 1\n");
        }

        List<Problem> problems = read(ElementKind.APP, yaml.toString());

        assertThat(problems).hasSize(500);
        assertThat(problems.getFirst().message(Locale.ENGLISH)).hasSizeLessThan(400);
    }

    @Test
    void aNameFieldStandsAloneWithoutAName() {
        assertThat(DefinitionReader.readNameField("{\"type\":\"text\"}", ApiName.of("A__c"))
                        .value()
                        .orElseThrow()
                        .name())
                .isEqualTo(ApiName.of("Name"));
        assertThat(codes(DefinitionReader.readField("{\"type\":\"text\"}", ApiName.of("A__c"))
                        .problems()
                        .all()))
                .containsExactly("MISSING_KEY");
    }

    @ParameterizedTest
    @CsvSource({"maxLenght,maxLength", "lable,label", "TYPE,type", "typ,type", "desc,''", "x,''"})
    void theNearestWordIsFound(String written, String meant) {
        assertThat(Words.nearest(written, List.of("type", "label", "maxLength", "description"))
                        .orElse(""))
                .isEqualTo(meant);
    }

    private static List<Problem> read(ElementKind kind, String yaml) {
        return DefinitionReader.readYaml(kind, "v.yaml", yaml).problems().all();
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.place() + " " + problem.code() + " " + problem.path())
                .toList();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
