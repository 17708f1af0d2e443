package dev.tenon.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.console.testing.TestingApi;
import dev.tenon.console.testing.TestingServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Formula fields as the clients of the API meet them, on the running server. */
class FormulaApiIntegrationTests {
    private static final TestingServer SERVER = TestingServer.running();
    private static final TestingApi ADMIN = TestingApi.of(SERVER, TestingServer.ADMIN);
    private static final String OBJECT = """
            {"object": "Api_Sum__c", "label": "Sum", "pluralLabel": "Sums", "nameField": {"type": "text", "label": "Name"},
             "fields": [
              {"name": "Price__c", "type": "currency", "precision": 18, "scale": 2},
              {"name": "Count__c", "type": "number", "precision": 9, "scale": 0},
              {"name": "Above__c", "type": "hierarchy", "relationshipName": "Below"},
              {"name": "Total__c", "type": "currency", "precision": 18, "scale": 2, "indexed": true,
               "formula": "Price__c * Count__c"},
              {"name": "Chain__c", "type": "text", "maxLength": 255, "formula": "Above__r.Above__r.Name & Name"},
              {"name": "Huge__c", "type": "number", "precision": 18, "scale": 0, "formula": "Price__c ^ 30"},
              {"name": "Failing__c", "type": "number", "precision": 18, "scale": 2, "blanks": "blank",
               "formula": "1 / (Count__c - Count__c) + LN(-1) + VALUE(Name)"}]}""";
    private static String first = "";
    private static String second = "";

    @BeforeAll
    static void define() {
        ADMIN.put("object", "Api_Sum__c", OBJECT).expect(200);
        first = created("{\"Name\": \"one\", \"Price__c\": 2.5, \"Count__c\": 4}");
        second = created("{\"Name\": \"two\", \"Price__c\": 100000, \"Above__c\": \"" + first + "\"}");
    }

    private static String created(String json) {
        return ADMIN.create("Api_Sum__c", json).expect(201).json().get("id").asString();
    }

    @Test
    void aRecordIsReadWithItsFormulas() {
        JsonNode record = ADMIN.read("Api_Sum__c", first).expect(200).json();
        assertThat(record.get("Total__c").decimalValue()).isEqualByComparingTo("10.00");
        assertThat(record.get("Chain__c").asString()).isEqualTo("one");
        assertThat(record.get("Failing__c").isNull()).isTrue();
        assertThat(ADMIN.read("Api_Sum__c", second).json().get("Huge__c").isNull())
                .isTrue();
    }

    @Test
    void describedAsComputedAndWrittenByNobody() {
        JsonNode fields = ADMIN.get("/services/data/v60.0/sobjects/Api_Sum__c/describe")
                .expect(200)
                .json()
                .get("fields");
        JsonNode total = fields.valueStream()
                .filter(field -> field.get("name").asString().equals("Total__c"))
                .findFirst()
                .orElseThrow();
        assertThat(total.get("calculated").asBoolean()).isTrue();
        assertThat(total.get("calculatedFormula").asString()).isEqualTo("Price__c * Count__c");
        assertThat(total.get("createable").asBoolean()).isFalse();
        ADMIN.update("Api_Sum__c", first, "{\"Total__c\": 5}").expect(400);
        assertThat(ADMIN.get("/api/metadata/object/Api_Sum__c").expect(200).text())
                .contains("Price__c * Count__c", "\"indexed\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Name FROM Api_Sum__c WHERE Total__c = 10",
                "SELECT Name FROM Api_Sum__c WHERE Total__c > 9.99 ORDER BY Total__c DESC, Chain__c",
                "SELECT Name FROM Api_Sum__c WHERE Huge__c != 7 AND Failing__c = null AND Chain__c LIKE 'on%'",
                "SELECT Name, Above__r.Total__c FROM Api_Sum__c WHERE Chain__c = 'ONE'"
            })
    void queriesSelectFilterAndSortByThem(String query) {
        JsonNode answer = ADMIN.query(query).expect(200).json();
        assertThat(answer.get("totalSize").asInt()).isEqualTo(1);
        assertThat(answer.get("records").get(0).get("Name").asString()).isEqualTo("one");
    }

    @Test
    void whatCannotBeIndexedIsASentence() {
        String bad = OBJECT.replace("Price__c * Count__c", "TODAY() - DATE(2026, 1, 1)");
        assertThat(ADMIN.put("object", "Api_Sum__c", bad)
                        .expect(400, "INVALID_INDEX")
                        .message())
                .contains("Total__c");
    }
}
