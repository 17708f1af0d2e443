package dev.tenon.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.console.testing.TestingApi;
import dev.tenon.console.testing.TestingApi.Answer;
import dev.tenon.console.testing.TestingServer;
import dev.tenon.engine.postgres.Database;
import dev.tenon.engine.schema.CatalogAgreesWithTables;
import dev.tenon.engine.users.NewUser;
import dev.tenon.engine.users.UserAccounts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever somebody sends: a status of the 400s and a sentence in the reader's language, and nothing is half done. */
class BadInputIntegrationTests {
    private static final TestingServer SERVER = TestingServer.running();
    private static final TestingApi ADMIN = TestingApi.of(SERVER, TestingServer.ADMIN);
    private static final TestingApi CHINESE = chinese();
    private static final String CREATE_ACCOUNT = "/services/data/v60.0/sobjects/Account";

    private static TestingApi chinese() {
        ADMIN.put(
                        "permission-set",
                        "Bad_Input_Admin",
                        "{\"permissionSet\": \"Bad_Input_Admin\", \"label\": \"Admin\", \"systemRights\": [\"useApi\","
                                + " \"customize\", \"manageUsers\"], \"objects\": [{\"object\": \"Account\", \"rights\":"
                                + " [\"read\", \"create\", \"edit\", \"delete\", \"viewAll\", \"modifyAll\"],"
                                + " \"allFields\": \"edit\"}]}")
                .expect(200);
        String userName = "zh-" + SERVER.person("Mandarin").userName();
        SERVER.bean(UserAccounts.class)
                .create(
                        SERVER.system(),
                        new NewUser(
                                userName,
                                "",
                                "王",
                                userName + "@example.com",
                                "zh_CN",
                                "Asia/Shanghai",
                                TestingServer.PASSWORD,
                                List.of(SERVER.permissionSet("Bad_Input_Admin"))));
        return TestingApi.of(SERVER, userName).asking("zh-CN");
    }

    @AfterEach
    void catalogAndTablesAgree() {
        CatalogAgreesWithTables.check(SERVER.bean(Database.class).records(), SERVER.org());
    }

    /** The same refusal for both; the Chinese one says it in Chinese. */
    private static Answer refused(int status, Call call) {
        Answer chinese = call.by(CHINESE).expect(status);
        assertThat(chinese.message()).as(chinese.text()).containsPattern("\\p{IsHan}");
        Answer english = call.by(ADMIN).expect(status);
        assertThat(english.message()).as(english.text()).isNotBlank();
        assertThat(english.text()).doesNotContain("Exception", "org.postgresql", "tools.jackson");
        return english;
    }

    private interface Call {
        Answer by(TestingApi api);
    }

    private static String object(String name, String fields) {
        return "{\"object\": \"" + name + "\", \"label\": \"Bad\", \"pluralLabel\": \"Bad\","
                + " \"nameField\": {\"type\": \"text\", \"label\": \"Name\"}, \"fields\": [" + fields + "]}";
    }

    private static String field(String name, String rest) {
        return "{\"name\": \"" + name + "\", \"label\": \"F\", " + rest + "}";
    }

    @Test
    void brokenYaml() {
        Answer answer = refused(
                400,
                api -> api.put(
                        "object",
                        "Bad_Yaml__c",
                        "object: Bad_Yaml__c\nlabel: {en: [\n",
                        "Content-Type",
                        "application/yaml"));
        assertThat(answer.json().get(0).get("line").asInt()).isPositive();
    }

    @Test
    void anUnknownKey() {
        Answer answer = refused(
                400,
                api -> api.put(
                        "object",
                        "Bad_Key__c",
                        object("Bad_Key__c", "").replace("\"label\": \"Bad\"", "\"label\": \"Bad\", \"colour\": 1")));
        assertThat(answer.message()).contains("colour");
    }

    @Test
    void mastersInACircle() {
        ADMIN.put("object", "Circle_A__c", object("Circle_A__c", "")).expect(200);
        ADMIN.put(
                        "object",
                        "Circle_B__c",
                        object(
                                "Circle_B__c",
                                field(
                                        "A__c",
                                        "\"type\": \"masterDetail\", \"target\": \"Circle_A__c\","
                                                + " \"relationshipName\": \"Bs\"")))
                .expect(200);
        refused(
                400,
                api -> api.put(
                        "object",
                        "Circle_A__c",
                        object(
                                "Circle_A__c",
                                field(
                                        "B__c",
                                        "\"type\": \"masterDetail\", \"target\": \"Circle_B__c\","
                                                + " \"relationshipName\": \"As\""))));
    }

    @Test
    void aNameOfSeventyCharacters() {
        String name = "F".repeat(67) + "__c";
        Answer answer = refused(
                400,
                api -> api.put(
                        "object",
                        "Bad_Long__c",
                        object("Bad_Long__c", field(name, "\"type\": \"text\", \"maxLength\": 10"))));
        assertThat(answer.text()).contains(name);
        ADMIN.get("/api/metadata/object/Bad_Long__c").expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Select__c", "User__c", "Order__c", "Table__c", "Group__c"})
    void reservedWordsAreOrdinaryNames(String name) {
        ADMIN.put("object", name, object(name, field("From__c", "\"type\": \"text\", \"maxLength\": 20")))
                .expect(200);
        ADMIN.create(name, "{\"Name\": \"where\", \"From__c\": \"limit\"}").expect(201);
        Answer found = ADMIN.query("SELECT From__c FROM " + name + " WHERE From__c = 'limit' ORDER BY From__c LIMIT 1");
        assertThat(found.expect(200).json().get("records").get(0).get("From__c").asString())
                .isEqualTo("limit");
        refused(400, api -> api.put("object", "Select", object("Select", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀👩‍👩‍👧‍👦 team",
                "مرحبا \u202Eabc\u202C",
                "שלום",
                "'; DROP TABLE account; --",
                "' OR '1'='1",
                "\\'; delete from user where 'a'='a",
                "$$; select pg_sleep(10); $$",
                "%_\\",
                "<script>alert(1)</script>",
                "#set($x=1)$x ${7*7}"
            })
    void anyTextIsKeptAsItIs(String text) {
        String json = JsonMapper.shared().writeValueAsString(text);
        String id = ADMIN.create("Account", "{\"Name\": " + json + ", \"Description\": " + json + "}")
                .expect(201)
                .json()
                .get("id")
                .asString();
        Answer read = ADMIN.read("Account", id).expect(200);
        assertThat(read.json().get("Name").asString()).isEqualTo(text);
        assertThat(read.json().get("Description").asString()).isEqualTo(text);
        String literal = text.replace("\\", "\\\\").replace("'", "\\'");
        Answer found = ADMIN.query("SELECT Id FROM Account WHERE Name = '" + literal + "'")
                .expect(200);
        assertThat(found.json().get("records").findValuesAsString("Id")).contains(id);
    }

    @Test
    void sqlInEveryTextPlaceOfARequest() {
        String sql = "'; drop table account; --";
        String encoded = TestingApi.encode(sql);
        refused(400, api -> api.get("/services/data/v60.0/sobjects/" + encoded + "/describe"));
        refused(400, api -> api.read("Account", encoded));
        refused(400, api -> api.query(sql));
        refused(400, api -> api.query("SELECT " + sql + " FROM Account"));
        refused(400, api -> api.query("SELECT Id FROM Account ORDER BY " + sql));
        refused(400, api -> api.query("SELECT Id FROM Account LIMIT " + sql));
        refused(400, api -> api.query("SELECT Id FROM Account WHERE Name = '" + sql + "'"));
        refused(400, api -> api.create("Account", "{\"Name\": \"x\", \"" + sql + "\": 1}"));
        refused(400, api -> api.get("/api/metadata/object/" + encoded));
        refused(400, api -> api.get("/api/metadata/" + encoded));
        refused(400, api -> api.put("object", sql, object(sql, "")));
        refused(400, api -> api.get("/services/data/v60.0/sobjects/Account/" + encoded + "/x"));
    }

    @Test
    void aPicklistValueRemovedWhileInUse() {
        String before = "\"type\": \"picklist\", \"restricted\": true, \"values\": [\"One\", \"Two\"]";
        ADMIN.put("object", "Bad_Pick__c", object("Bad_Pick__c", field("P__c", before)))
                .expect(200);
        ADMIN.create("Bad_Pick__c", "{\"Name\": \"x\", \"P__c\": \"Two\"}").expect(201);

        String after = "\"type\": \"picklist\", \"restricted\": true, \"values\": [\"One\"]";
        Answer answer =
                refused(409, api -> api.put("object", "Bad_Pick__c", object("Bad_Pick__c", field("P__c", after))));

        assertThat(answer.message()).contains("Two");
        assertThat(ADMIN.get("/api/metadata/object/Bad_Pick__c").text()).contains("Two");
    }

    @Test
    void aLookupToNothing() {
        refused(
                400,
                api -> api.put(
                        "object",
                        "Bad_Look__c",
                        object(
                                "Bad_Look__c",
                                field(
                                        "L__c",
                                        "\"type\": \"lookup\", \"target\": \"Nothing__c\", \"relationshipName\":"
                                                + " \"Ls\""))));
        refused(400, api -> api.create("Account", "{\"Name\": \"x\", \"ParentId\": \"001000000000zzzAAA\"}"));
        refused(400, api -> api.create("Account", "{\"Name\": \"x\", \"ParentId\": \"nonsense\"}"));
    }

    @Test
    void twoAdminsChangeTheSameObject() {
        ADMIN.put("object", "Bad_Two__c", object("Bad_Two__c", "")).expect(200);
        String seen = ADMIN.get("/api/metadata/object/Bad_Two__c").header("ETag");
        ADMIN.put(
                        "object",
                        "Bad_Two__c",
                        object("Bad_Two__c", field("A__c", "\"type\": \"text\", \"maxLength\": 9")),
                        "If-Match",
                        seen)
                .expect(200);
        refused(
                409,
                api -> api.put(
                        "object",
                        "Bad_Two__c",
                        object("Bad_Two__c", field("B__c", "\"type\": \"text\", \"maxLength\": 9")),
                        "If-Match",
                        seen));
        assertThat(ADMIN.get("/api/metadata/object/Bad_Two__c").text())
                .contains("A__c")
                .doesNotContain("B__c");
    }

    @Test
    void manyAdminsAtOnceLeaveAgreementBehind() {
        ADMIN.put("object", "Bad_Many__c", object("Bad_Many__c", "")).expect(200);
        List<Integer> statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> ADMIN.put("object", "Bad_Many_" + i + "__c", object("Bad_Many_" + i + "__c", ""))
                        .status())
                .toList();
        assertThat(statuses).containsOnly(200);
    }

    @Test
    void fiftyMegabytes() {
        byte[] large = ("{\"Name\": \"" + "x".repeat(50 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
        Answer english = ADMIN.send("POST", CREATE_ACCOUNT, large).expect(413, "REQUEST_TOO_LARGE");
        assertThat(english.message()).contains("10 MB");
        Answer chinese =
                CHINESE.asking("zh-CN").send("POST", CREATE_ACCOUNT, large).expect(413, "REQUEST_TOO_LARGE");
        assertThat(chinese.message()).contains("请求");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00D!", "00D000000000001!abc", "' or 1=1 --", "é", "a.b.c"})
    void aMalformedToken(String token) {
        TestingApi stranger = ADMIN.withToken(token.equals("é") ? "%C3%A9" : token);
        stranger.get("/services/data/v60.0/sobjects").expect(401, "INVALID_SESSION_ID");
        Answer chinese =
                stranger.asking("zh-CN").get("/services/data/v60.0/sobjects").expect(401);
        assertThat(chinese.message()).contains("会话");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "nonsense",
                "[]",
                "3",
                "\"x\"",
                "{\"Name\": }",
                "{\"Name\": \"\\ud800\"",
                "\u0000",
                "{\"a\":1}}"
            })
    void garbageInsteadOfJson(String body) {
        refused(400, api -> api.send("POST", CREATE_ACCOUNT, body));
        refused(400, api -> api.put("object", "Bad_Json__c", body));
    }

    @Test
    void bytesThatAreNoText() {
        byte[] bytes = {'{', '"', 'N', 'a', 'm', 'e', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'};
        refused(400, api -> api.send("POST", CREATE_ACCOUNT, bytes));
        refused(400, api -> api.send("PUT", "/api/metadata/object/Bad_Bytes__c", bytes));
        refused(400, api -> api.create("Account", "{\"Name\": \"a\\u0000b\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "image/png", "text/html"})
    void wrongContentTypes(String type) {
        refused(415, api -> api.send("POST", CREATE_ACCOUNT, "{\"Name\": \"x\"}", "Content-Type", type));
    }

    @Test
    void deepNesting() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        refused(400, api -> api.create("Account", "{\"Name\": " + deep + "}"));
        refused(400, api -> api.put("object", "Bad_Deep__c", deep));
        refused(
                400,
                api -> api.query("SELECT Id FROM Account WHERE " + "(".repeat(500) + "Name = 'x'" + ")".repeat(500)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{\"a\": 1}", "true", "12"})
    void aValueOfAnotherShape(String value) {
        refused(400, api -> api.create("Account", "{\"Name\": \"x\", \"Website\": {\"a\": " + value + "}}"));
        refused(400, api -> api.create("Account", "{\"Name\": \"x\", \"AnnualRevenue\": \"many\"}"));
    }

    @Test
    void aPackageThatIsNone() {
        byte[] noise = "this is no zip".getBytes(StandardCharsets.UTF_8);
        refused(400, api -> api.send("POST", "/api/metadata/packages", noise, "Content-Type", "application/zip"));
    }
}
