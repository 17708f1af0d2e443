package dev.tenon.engine.deploy.web;

import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.text;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.engine.testing.RawRows;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The metadata API as a client meets it: one literal a case. */
class MetadataApiIntegrationTests {
    private static final EngineFixture ENGINE = EngineFixture.org("metadata_api");
    private static final TestingApi API = TestingApi.over(ENGINE);
    private static final String YAML = "application/yaml";
    private static final String JSON = "application/json";

    static {
        ENGINE.deploy(object("Visit__c", text("City__c"), picklist("Stage__c", "Open", "Won")));
        ENGINE.deploy(object("Used__c", lookup("Visit__c", "Visit__c")));
        RawRows.of(ENGINE, "Visit__c").add("stage__c", "'Won'");
    }

    /**
     * One request and its answer.
     *
     * @param contains what the body must have
     */
    private record Scenario(
            String name, AbstractMockHttpServletRequestBuilder<?> request, int status, List<String> contains) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Scenario> scenarios() {
        return Stream.of(
                of("names and labels of a kind", get("/api/metadata/object"), 200)
                        .has(
                                "\"name\":\"Visit__c\"",
                                "\"name\":\"User\",\"label\":\"User\",\"packageName\":\"system\""),
                of(
                                "labels in the caller's language",
                                get("/api/metadata/object").locale(Locale.CHINA),
                                200)
                        .has("\"label\":\"用户\""),
                of("one definition as its file has it", get("/api/metadata/object/visit__C"), 200)
                        .has("{\"object\":\"Visit__c\"", "\"fields\":[{\"name\":\"City__c\",\"type\":\"text\""),
                of("the same as YAML", get("/api/metadata/object/Visit__c").accept(YAML), 200)
                        .has("object: Visit__c\n"),
                of("no such kind", get("/api/metadata/thing"), 404).has("\"errorCode\":\"NOT_FOUND\""),
                of("no such definition", get("/api/metadata/object/Nothing__c"), 404)
                        .has("There is no object called Nothing__c."),
                of("in Chinese too", get("/api/metadata/object/Nothing__c").locale(Locale.CHINA), 404)
                        .has("没有名为 Nothing__c 的 object。"),
                of(
                                "a plan without a deed",
                                body("Plan__c", "{\"name\":\"City__c\",\"type\":\"text\"}")
                                        .queryParam("dryRun", "true"),
                                200)
                        .has("\"applied\":false", "Create the table of Plan__c", "create table"),
                of("it has not happened", get("/api/metadata/object/Plan__c"), 404)
                        .has("NOT_FOUND"),
                of(
                                "every problem at once, with its path and line",
                                put("/api/metadata/object/Bad__c")
                                        .contentType(YAML)
                                        .content("object: Bad__c\nlabel: Bad\nnameField: {type: text}\nfields:\n"
                                                + "  - {name: Cost__c, type: curency}\nwrong: 1\n"),
                                400)
                        .has("\"line\":5", "Did you mean currency?", "\"line\":6", "wrong"),
                of(
                                "broken YAML",
                                put("/api/metadata/object/Bad__c")
                                        .contentType(YAML)
                                        .content("object: [\n"),
                                400)
                        .has("\"line\""),
                of(
                                "broken JSON",
                                put("/api/metadata/object/Bad__c")
                                        .contentType(JSON)
                                        .content("{\"object\""),
                                400)
                        .has("\"line\""),
                of("an empty body", put("/api/metadata/object/Bad__c").contentType(JSON), 400)
                        .has("errorCode"),
                of(
                                "bytes that are no UTF-8",
                                put("/api/metadata/object/Bad__c")
                                        .contentType(JSON)
                                        .content(new byte[] {(byte) 0xff, (byte) 0xfe}),
                                400)
                        .has("INVALID_ENCODING"),
                of(
                                "another name than the address",
                                put("/api/metadata/object/Other__c")
                                        .contentType(JSON)
                                        .content(
                                                "{\"object\":\"Bad__c\",\"label\":\"Bad\",\"nameField\":{\"type\":\"text\"}}"),
                                400)
                        .has("INVALID_NAME", "renamedFrom"),
                of("a name of 70 characters", body("N" + "a".repeat(67) + "__c", ""), 400)
                        .has("INVALID_NAME"),
                of(
                                "a lookup to nothing",
                                body("Bad__c", "{\"name\":\"X__c\",\"type\":\"lookup\",\"target\":\"Nothing__c\"}"),
                                400)
                        .has("Nothing__c"),
                of("SQL in a name", body("Bad__c\\\"; drop table x; --", ""), 400)
                        .has("errorCode"),
                of(
                                "emoji and right-to-left text in a label",
                                put("/api/metadata/object/Fun__c")
                                        .contentType(JSON)
                                        .content(
                                                "{\"object\":\"Fun__c\",\"label\":\"🚀 مرحبا\",\"nameField\":{\"type\":\"text\"}}"),
                                200)
                        .has("\"applied\":true"),
                of(
                                "records in the way of a plan",
                                put("/api/metadata/object/Visit__c")
                                        .queryParam("dryRun", "true")
                                        .contentType(YAML)
                                        .content(visit("{value: Open}")),
                                200)
                        .has("\"errorCode\":\"PICKLIST_VALUE_IN_USE\"", "\"records\":1", "\"sampleIds\":[\""),
                of(
                                "records in the way of the deed",
                                put("/api/metadata/object/Visit__c")
                                        .contentType(YAML)
                                        .content(visit("{value: Open}")),
                                409)
                        .has("PICKLIST_VALUE_IN_USE", "Visit__c.Stage__c"),
                of(
                                "a removal that was not asked for",
                                put("/api/metadata/object/Visit__c")
                                        .contentType(YAML)
                                        .content("object: Visit__c\nlabel: Visit\nnameField: {type: text}\n"),
                                409)
                        .has("DESTRUCTIVE_CHANGE", "Remove field City__c"),
                of("a malformed version", delete("/api/metadata/object/Used__c").header("If-Match", "latest"), 400)
                        .has("INVALID_VERSION"),
                of("where it is used", get("/api/metadata/object/Visit__c/uses"), 200)
                        .has("{\"kind\":\"object\",\"name\":\"Used__c\""),
                of("where a field is used", get("/api/metadata/object/Visit__c/fields/City__c/uses"), 200)
                        .has("[]"),
                of("where nothing is used", get("/api/metadata/object/Visit__c/fields/No__c/uses"), 404)
                        .has("NOT_FOUND"),
                of("nothing to restore", post("/api/metadata/parked/999999/restore"), 400)
                        .has("NOT_FOUND"),
                of("a schema for editors", get("/schemas/object.schema.json"), 200)
                        .has("$schema"),
                of("no such schema", get("/schemas/nothing.schema.json"), 404).has("NOT_FOUND"),
                of(
                                "a package that is no zip",
                                post("/api/metadata/packages")
                                        .contentType("application/zip")
                                        .content("no"),
                                400)
                        .has("INVALID_PACKAGE"),
                of("a package that is not there", get("/api/metadata/packages/none/export"), 404)
                        .has("NOT_FOUND"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void answers(Scenario scenario) {
        MockHttpServletResponse answer = API.call(scenario.request());

        assertThat(answer.getStatus()).isEqualTo(scenario.status());
        assertThat(TestingApi.body(answer)).contains(scenario.contains()).doesNotContain("org.postgresql", "Exception");
    }

    @Test
    void whatIsRemovedIsListedRestoredAndPurged() {
        ENGINE.deploy(object("Cycle__c", text("City__c")));
        CatalogObject cycle = ENGINE.session().catalog().require(ApiName.of("Cycle__c"));

        assertThat(API.call(delete("/api/metadata/object/Cycle__c")).getStatus())
                .isEqualTo(409);
        assertThat(API.call(delete("/api/metadata/object/Cycle__c").queryParam("allowDestructive", "true"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(TestingApi.body(API.call(get("/api/metadata/parked"))))
                .contains("{\"id\":" + cycle.id() + ",\"kind\":\"object\",\"object\":\"Cycle__c\"");
        API.call(post("/api/metadata/parked/" + cycle.id() + "/restore"));
        assertThat(ENGINE.session().catalog().require(ApiName.of("Cycle__c"))).isEqualTo(cycle);
        API.call(delete("/api/metadata/object/Cycle__c").queryParam("allowDestructive", "true"));
        assertThat(API.call(delete("/api/metadata/parked/" + cycle.id())).getStatus())
                .isEqualTo(409);
        API.call(delete("/api/metadata/parked/" + cycle.id()).queryParam("allowDestructive", "true"));

        assertThat(ENGINE.session().catalog().parked()).noneMatch(gone -> gone.id() == cycle.id());
        assertThat(ENGINE.sql()
                        .sql("select to_regclass(?) is null")
                        .param(PhysicalNames.table(ENGINE.org(), PhysicalNames.parked(cycle.id())))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void twoPeopleWhoChangeTheSameDefinitionMeet() {
        ENGINE.deploy(object("Met__c", text("City__c")));
        String seen =
                requireNonNull(API.call(get("/api/metadata/object/Met__c")).getHeader("ETag"));
        API.call(met("First__c"));

        MockHttpServletResponse late = API.call(met("Second__c").header("If-Match", seen));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(TestingApi.body(late)).contains("System changed the same definition (object/met__c)");
    }

    @Test
    void whatWasReadCanBeWrittenBack() {
        String read = TestingApi.body(API.call(get("/api/metadata/object/Visit__c")));
        long version = ENGINE.session().catalog().version();

        assertThat(API.call(put("/api/metadata/object/Visit__c")
                                .contentType(JSON)
                                .content(read))
                        .getStatus())
                .isEqualTo(200);

        assertThat(ENGINE.session().catalog().version()).isEqualTo(version);
    }

    @Test
    void aPackageComesAsBodyOrAsFile() {
        byte[] zip = API.call(get("/api/metadata/packages/local/export")).getContentAsByteArray();

        MockHttpServletResponse body = API.call(post("/api/metadata/packages")
                .queryParam("dryRun", "true")
                .contentType("application/zip")
                .content(zip));
        MockHttpServletResponse file =
                API.call(multipart("/api/metadata/packages").file("file", zip).queryParam("dryRun", "true"));

        assertThat(body.getStatus()).isEqualTo(200);
        assertThat(TestingApi.body(body)).contains("\"packageName\":\"local\"", "\"applied\":false", "\"steps\":[]");
        assertThat(TestingApi.body(file)).isEqualTo(TestingApi.body(body));
    }

    private static AbstractMockHttpServletRequestBuilder<?> met(String field) {
        return put("/api/metadata/object/Met__c")
                .contentType(YAML)
                .content("object: Met__c\nlabel: Met\nnameField: {type: text, maxLength: 80}\nfields:\n"
                        + "  - {name: City__c, type: text, maxLength: 80}\n  - {name: " + field + ", type: text}\n")
                .queryParam("allowDestructive", "true");
    }

    private static String visit(String values) {
        return "object: Visit__c\nlabel: Visit\nnameField: {type: text, maxLength: 80}\nfields:\n"
                + "  - {name: City__c, type: text, maxLength: 80}\n"
                + "  - {name: Stage__c, type: picklist, values: [" + values + "]}\n";
    }

    private static AbstractMockHttpServletRequestBuilder<?> body(String name, String fields) {
        return put("/api/metadata/object/{name}", name.replace("\\", ""))
                .contentType(JSON)
                .content("{\"object\":\"" + name + "\",\"label\":\"L\",\"nameField\":{\"type\":\"text\"},\"fields\":["
                        + fields + "]}");
    }

    private static Expected of(String name, AbstractMockHttpServletRequestBuilder<?> request, int status) {
        return contains -> new Scenario(name, request, status, List.of(contains));
    }

    private interface Expected {
        Scenario has(String... contains);
    }
}
