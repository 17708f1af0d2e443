package dev.tenon.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.console.testing.TestingApi;
import dev.tenon.console.testing.TestingApi.Answer;
import dev.tenon.console.testing.TestingServer;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.RecordId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API as its clients meet it: over HTTP, on the running server with the sales package. */
class ApiIntegrationTests {
    private static final TestingServer SERVER = TestingServer.running();
    private static final TestingApi ADMIN = TestingApi.of(SERVER, TestingServer.ADMIN);
    private static final TestingApi NOBODY = TestingApi.ofNobody(SERVER);
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void aWrongPasswordGetsNoTokenAndManyOfThemLockTheUser() {
        String userName = SERVER.person("Forgetful", "Sales").userName();
        String form = "grant_type=password&username=" + userName + "&password=wrong";

        Answer first = token(form).expect(400);
        assertThat(first.json().get("error").asString()).isEqualTo("invalid_grant");
        assertThat(first.json().get("error_description").asString()).isEqualTo("authentication failure");

        Answer last = first;
        for (int i = 0; i < 20; i++) {
            last = token(form).expect(400);
        }
        assertThat(last.json().get("error_description").asString()).contains("locked");
    }

    @Test
    void onlyThePasswordGrantIsServed() {
        assertThat(token("grant_type=magic").expect(400).json().get("error").asString())
                .isEqualTo("unsupported_grant_type");
    }

    private static Answer token(String form) {
        return NOBODY.send("POST", "/services/oauth2/token", form, "Content-Type", FORM);
    }

    @Test
    void aRevokedTokenIsNoLongerOne() {
        String userName = SERVER.person("Leaver", "Sales").userName();
        Answer granted = token("grant_type=password&username=" + userName + "&password=testing-password")
                .expect(200);
        String token = granted.json().get("access_token").asString();
        assertThat(token).matches("00D[0-9A-Za-z]{12,15}![.\\w]*");
        NOBODY.withToken(token).get("/services/data/v60.0/sobjects").expect(200);

        NOBODY.send("POST", "/services/oauth2/revoke", "token=" + token, "Content-Type", FORM)
                .expect(200);

        NOBODY.withToken(token).get("/services/data/v60.0/sobjects").expect(401, "INVALID_SESSION_ID");
    }

    @ParameterizedTest
    @CsvSource({"20.0, 200", "45.0, 200", "50.0, 200", "66.0, 200", "19.0, 404", "67.0, 404", "60, 404"})
    void versionsFrom20To66AreServed(String version, int status) {
        assertThat(ADMIN.get("/services/data/v" + version + "/sobjects").status())
                .isEqualTo(status);
    }

    @Test
    void theVersionsAreToldToEverybody() {
        Answer versions = NOBODY.get("/services/data").expect(200);
        assertThat(versions.json().get(0).get("version").asString()).isEqualTo("20.0");
        assertThat(versions.json()
                        .get(versions.json().size() - 1)
                        .get("version")
                        .asString())
                .isEqualTo("66.0");
    }

    @Test
    void describeTellsObjectsAndFields() {
        Answer global = ADMIN.get("/services/data/v60.0/sobjects").expect(200);
        assertThat(global.header("Sforce-Limit-Info")).matches("api-usage=\\d+/\\d+");
        assertThat(global.json().get("maxBatchSize").asInt()).isEqualTo(200);
        assertThat(global.json().get("sobjects").findValuesAsString("name")).contains("Account", "Opportunity");

        Answer account =
                ADMIN.get("/services/data/v60.0/sobjects/account/describe").expect(200);
        assertThat(account.json().get("name").asString()).isEqualTo("Account");
        assertThat(account.json().get("keyPrefix").asString()).isEqualTo("001");
        assertThat(account.json().get("fields").findValuesAsString("name")).contains("Id", "Name", "ParentId");
    }

    @Test
    void aRecordIsCreatedReadAndChanged() {
        Answer created = ADMIN.create("Account", "{\"Name\": \"Hongda 宏达\"}").expect(201);
        assertThat(created.json().get("success").asBoolean()).isTrue();
        String id = created.json().get("id").asString();
        assertThat(id).hasSize(18).startsWith("001");
        assertThat(created.header("Location")).endsWith("/sobjects/Account/" + id);

        Answer read = ADMIN.read("account", id.substring(0, 15)).expect(200);
        assertThat(read.json().get("attributes").get("type").asString()).isEqualTo("Account");
        assertThat(read.json().get("Id").asString()).isEqualTo(id);
        assertThat(read.json().get("Name").asString()).isEqualTo("Hongda 宏达");

        ADMIN.update("Account", id, "{\"Phone\": \"010-1234\"}").expect(204);
        assertThat(ADMIN.read("Account", id).json().get("Phone").asString()).isEqualTo("010-1234");
    }

    /** It goes to the recycle bin, where {@code queryAll} still finds it, and is gone elsewhere. */
    @Test
    void aDeletedRecordIsInTheRecycleBinAlone() {
        String id = SERVER.record("Account", "Name", "Api deleted");
        String path = "/services/data/v60.0/sobjects/Account/" + id;
        String query = "SELECT Id, IsDeleted FROM Account WHERE Name = 'Api deleted'";

        assertThat(ADMIN.send("DELETE", path, "").expect(204).text()).isEmpty();

        ADMIN.get(path).expect(404);
        ADMIN.update("Account", id, "{\"Phone\": \"1\"}").expect(404, "ENTITY_IS_DELETED");
        ADMIN.send("DELETE", path, "").expect(404, "ENTITY_IS_DELETED");
        assertThat(ADMIN.query(query).expect(200).json().get("totalSize").asInt())
                .isZero();
        Answer all = ADMIN.get("/services/data/v60.0/queryAll?q=" + TestingApi.encode(query))
                .expect(200);
        assertThat(all.json().at("/records/0/Id").asString()).isEqualTo(id);
        assertThat(all.json().at("/records/0/IsDeleted").asBoolean()).isTrue();

        long number = RecordId.parse(id).orElseThrow();
        SERVER.bean(RecordSaver.class).save(SERVER.system(), new RecordChange.Restore(ApiName.of("Account"), number));
        ADMIN.get(path).expect(200);
        String analyst = SERVER.person("Undeleter", "Read_Only_Analyst").userName();
        TestingApi.of(SERVER, analyst).send("DELETE", path, "").expect(403);
        ADMIN.get(path).expect(200);
    }

    @Test
    void whatTheEngineWritesBearsItsName() {
        String id = SERVER.record("Account", "Name", "Written by the engine");
        Answer answer = ADMIN.query("SELECT CreatedBy.Name, Owner.Name FROM Account WHERE Id = '" + id + "'");
        assertThat(answer.expect(200).json().at("/records/0/CreatedBy/Name").asString())
                .isEqualTo("System");
        assertThat(answer.json().at("/records/0/Owner/Name").asString()).isEqualTo("System");
    }

    @Test
    void aStaleChangeIsRefused() {
        String id = SERVER.record("Account", "Name", "Stale");
        String seen = ADMIN.read("Account", id).header("ETag");
        ADMIN.update("Account", id, "{\"Phone\": \"010-1111\"}", "If-Match", seen)
                .expect(204);

        Answer late = ADMIN.update("Account", id, "{\"Phone\": \"010-2222\"}", "If-Match", seen)
                .expect(409);

        assertThat(late.message()).isNotBlank();
        assertThat(ADMIN.read("Account", id).json().get("Phone").asString()).isEqualTo("010-1111");
    }

    @Test
    void anExternalKeyFindsOrCreates() {
        ADMIN.put("object", "Api_Key__c", """
            {"object": "Api_Key__c", "label": "Key", "pluralLabel": "Keys", "nameField": {"type": "text", "label": "Name"},
             "fields": [{"name": "Code__c", "type": "text", "maxLength": 20, "externalId": true, "unique": true, "label": "Code"}]}
            """).expect(200);
        String path = "/services/data/v60.0/sobjects/Api_Key__c/Code__c/A%201";

        Answer created = ADMIN.send("PATCH", path, "{\"Name\": \"One\"}").expect(201);
        assertThat(created.json().get("created").asBoolean()).isTrue();
        Answer again = ADMIN.send("PATCH", path, "{\"Name\": \"Two\"}").expect(200);

        assertThat(again.json().get("id")).isEqualTo(created.json().get("id"));
        assertThat(again.json().get("created").asBoolean()).isFalse();
        assertThat(ADMIN.get(path).expect(200).json().get("Name").asString()).isEqualTo("Two");
    }

    @Test
    void aLongAnswerComesInPagesOfTwoThousand() {
        ADMIN.put(
                        "object",
                        "Api_Row__c",
                        "{\"object\": \"Api_Row__c\", \"label\": \"Row\", \"pluralLabel\": \"Rows\","
                                + " \"nameField\": {\"type\": \"text\", \"label\": \"Name\"}}")
                .expect(200);
        SERVER.records("Api_Row__c", 2001);

        Answer first =
                ADMIN.query("SELECT Id, Name FROM Api_Row__c ORDER BY Name").expect(200);
        assertThat(first.json().get("records").size()).isEqualTo(2000);
        assertThat(first.json().get("done").asBoolean()).isFalse();
        assertThat(first.json().get("totalSize").asInt()).isEqualTo(2001);

        Answer rest = ADMIN.get(first.json().get("nextRecordsUrl").asString()).expect(200);
        assertThat(rest.json().get("records").size()).isEqualTo(1);
        assertThat(rest.json().get("done").asBoolean()).isTrue();
        assertThat(rest.json().has("nextRecordsUrl")).isFalse();
    }

    @Test
    void refusalsHaveTheCodesThatClientsKnow() {
        ADMIN.query("SELECT Id, Foo FROM Account").expect(400, "INVALID_FIELD");
        ADMIN.query("SELECT Id FROM Nothing").expect(400, "INVALID_TYPE");
        ADMIN.query("SELECT Id FROM").expect(400, "MALFORMED_QUERY");
        ADMIN.get("/services/data/v60.0/query/nonsense").expect(400, "INVALID_QUERY_LOCATOR");
        ADMIN.get("/services/data/v60.0/sobjects/Nothing/describe").expect(404, "NOT_FOUND");
        ADMIN.get("/services/data/v60.0/nothing").expect(404, "NOT_FOUND");
        ADMIN.send("DELETE", "/services/data/v60.0/sobjects", "").expect(405, "METHOD_NOT_ALLOWED");
        ADMIN.create("Account", "{}").expect(400, "REQUIRED_FIELD_MISSING");
        ADMIN.create("Account", "{\"Name\": \"x\", \"Foo\": 1}").expect(400, "INVALID_FIELD");
        ADMIN.create("Account", "{\"Name\": \"" + "x".repeat(300) + "\"}").expect(400, "STRING_TOO_LONG");
        ADMIN.create("Contact", "{\"LastName\": \"x\", \"Email\": \"nobody\"}").expect(400, "INVALID_EMAIL_ADDRESS");
        ADMIN.create("Account", "[1]").expect(400, "JSON_PARSER_ERROR");
        NOBODY.get("/services/data/v60.0/sobjects").expect(401, "INVALID_SESSION_ID");
    }

    @Test
    void aFieldWithoutRightsIsInNoAnswerAndNoErrorText() {
        String phone = "+86-555-SECRET";
        String id = SERVER.record("Account", "Name", "Hidden phone", "Phone", phone);
        ADMIN.put(
                        "permission-set",
                        "No_Phone",
                        "{\"permissionSet\": \"No_Phone\", \"label\": \"No phone\", \"systemRights\": [\"useApi\"],"
                                + " \"objects\": [{\"object\": \"Account\", \"rights\": [\"read\", \"create\", \"edit\","
                                + " \"viewAll\"], \"allFields\": \"edit\", \"fields\": {\"Phone\": \"none\"}}]}")
                .expect(200);
        TestingApi user =
                TestingApi.of(SERVER, SERVER.person("Blind", "No_Phone").userName());

        List<Answer> answers = List.of(
                user.read("Account", id),
                user.get("/services/data/v60.0/sobjects/Account/describe"),
                user.query("SELECT FIELDS(ALL) FROM Account LIMIT 200"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.text()).doesNotContain(phone, "\"Phone\""));

        Answer asked = user.query("SELECT Id, Phone FROM Account").expect(400, "INVALID_FIELD");
        Answer unknown = user.query("SELECT Id, Phonx FROM Account").expect(400, "INVALID_FIELD");
        assertThat(asked.text().replace("Phone", "Phonx")).isEqualTo(unknown.text());
        user.query("SELECT Id FROM Account WHERE Phone LIKE '%SECRET'").expect(400, "INVALID_FIELD");
        user.query("SELECT Id FROM Account ORDER BY Phone").expect(400, "INVALID_FIELD");
        assertThat(user.update("Account", id, "{\"Phone\": \"010-1111\"}").status())
                .isEqualTo(400);
        assertThat(ADMIN.read("Account", id).json().get("Phone").asString()).isEqualTo(phone);
        assertThat(user.read("Contact", SERVER.record("Contact", "LastName", "Unseen"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"object", "layout", "list-view", "app", "permission-set", "global-value-set"})
    void whatTheMetadataApiGivesItTakesAgain(String kind) {
        Answer all = ADMIN.get("/api/metadata/" + kind).expect(200);
        assertThat(all.json().size()).isPositive();
        for (String name : all.json().findValuesAsString("name")) {
            String path = "/api/metadata/" + kind + "/" + TestingApi.encode(name);
            Answer one = ADMIN.get(path).expect(200);
            if (!name.equals("User")) {
                ADMIN.send("PUT", path + "?dryRun=true", one.text()).expect(200);
            }
        }
    }

    @Test
    void aDefinitionIsPlannedMadeAndRemoved() {
        String object = "{\"object\": \"Api_Made__c\", \"label\": \"Made\", \"pluralLabel\": \"Made\","
                + " \"nameField\": {\"type\": \"text\", \"label\": \"Name\"}}";
        ADMIN.send("PUT", "/api/metadata/object/Api_Made__c?dryRun=true", object)
                .expect(200);
        ADMIN.get("/api/metadata/object/Api_Made__c").expect(404, "NOT_FOUND");

        ADMIN.put("object", "Api_Made__c", object).expect(200);
        assertThat(ADMIN.get("/api/metadata/object/Api_Made__c")
                        .json()
                        .get("label")
                        .asString())
                .isEqualTo("Made");

        ADMIN.send("DELETE", "/api/metadata/object/Api_Made__c", "").expect(409, "DESTRUCTIVE_CHANGE");
        ADMIN.send("DELETE", "/api/metadata/object/Api_Made__c?allowDestructive=true", "")
                .expect(200);
        ADMIN.get("/api/metadata/object/Api_Made__c").expect(404, "NOT_FOUND");
    }

    @Test
    void aPackageIsExportedAndInstalledAgainByteForByte() {
        byte[] export =
                ADMIN.get("/api/metadata/packages/sales/export").expect(200).bytes();

        ADMIN.send("POST", "/api/metadata/packages", export, "Content-Type", "application/zip")
                .expect(200);

        assertThat(ADMIN.get("/api/metadata/packages/sales/export").bytes()).isEqualTo(export);
    }

    @Test
    void aUserWithoutTheRightChangesNoDefinition() {
        TestingApi user = TestingApi.of(SERVER, SERVER.person("Seller", "Sales").userName());
        assertThat(user.put("object", "Sly__c", "{}").status()).isIn(400, 403);
        assertThat(user.get("/api/metadata/object/Account").status()).isEqualTo(403);
        assertThat(user.get("/api/metadata/packages/sales/export").status()).isEqualTo(403);
    }
}
