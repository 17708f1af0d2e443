package dev.tenon.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.object.RecordId;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryJsonIntegrationTests {
    private static final QueryJson JSON = new QueryJson("/services/data/v60.0");

    private final TestingDeals deals = new TestingDeals("query_json");

    @Test
    void everyTypeHasItsForm() {
        String deal = id("Deal__c", 1);
        assertThat(
                        record(
                                "SELECT Id, name, Amount__c, Close__c, Seen__c, At__c, Length__c, Tags__c, Strategic__c, Note__c,"
                                        + " Data__c, Place__c, Photo__c, City__c, OwnerId FROM Deal__c WHERE Name LIKE 'alpha%'"))
                .isEqualTo("""
                        {"attributes":{"type":"Deal__c","url":"/services/data/v60.0/sobjects/Deal__c/%1$s"},
                        "Id":"%1$s","Name":"Alpha 医院","Amount__c":100.50,"Close__c":"2026-11-21",
                        "Seen__c":"2026-11-20T16:30:00.000+0000","At__c":"10:20:30.000Z","Length__c":"PT1H30M",
                        "Tags__c":"A;C","Strategic__c":true,"Note__c":"long","Data__c":{"a": 1},
                        "Place__c":{"latitude":1.500000,"longitude":null},
                        "Photo__c":"/services/data/v60.0/sobjects/Deal__c/%1$s/Photo__c",
                        "City__c":"Berlin","OwnerId":"%2$s"}""".formatted(deal, id("User", 7)).replaceAll("\n", ""));
    }

    @Test
    void parentsNestWhereTheyWereAskedFor() {
        assertThat(record(
                        "SELECT Account__r.Parent.Name, Name, Account__r.Name, What__r.Name, Account__r.BillingAddress"
                                + " FROM Deal__c WHERE Name LIKE 'alpha%'"))
                .isEqualTo(("""
                        {"attributes":{"type":"Deal__c","url":"/services/data/v60.0/sobjects/Deal__c/%s"},
                        "Account__r":{"attributes":{"type":"Account","url":"/services/data/v60.0/sobjects/Account/%s"},
                        "Parent":{"attributes":{"type":"Account","url":"/services/data/v60.0/sobjects/Account/%s"},
                        "Name":"Globex"},"Name":"Acme","BillingAddress":{"city":"上海","country":null,"geocodeAccuracy":null,
                        "latitude":31.230000000,"longitude":null,"postalCode":null,"state":null,"street":null}},
                        "Name":"Alpha 医院",
                        "What__r":{"attributes":{"type":"Visit__c","url":"/services/data/v60.0/sobjects/Visit__c/%s"},
                        "Name":"Ward round"}}""")
                        .formatted(id("Deal__c", 1), id("Account", 2), id("Account", 1), id("Visit__c", 1))
                        .replaceAll("\n", ""));
    }

    @Test
    void aParentThatIsNotThereIsNull() {
        assertThat(record("SELECT Account__r.Parent.Name, Place__c FROM Deal__c WHERE Name = 'Delta'"))
                .endsWith("},\"Account__r\":null,\"Place__c\":null}");
        assertThat(record("SELECT Account__r.Name, Account__r.Parent.Name FROM Deal__c WHERE Name = 'beta'"))
                .endsWith("\"Name\":\"Globex\",\"Parent\":null}}");
    }

    @Test
    void pagesSayWhatIsBehindThem() {
        RowPage page = deals.runner()
                .run(
                        deals.session(),
                        QueryParser.parse("SELECT Id FROM Deal__c").orThrow(),
                        2);
        assertThat(written(json -> JSON.page(json, page, 5, Optional.of("/services/data/v60.0/query/x-2"))))
                .startsWith(
                        "{\"totalSize\":5,\"done\":false,\"nextRecordsUrl\":\"/services/data/v60.0/query/x-2\",\"records\":[{")
                .endsWith("}]}");
        assertThat(written(json -> JSON.page(json, page, 2, Optional.empty()))).contains("\"done\":true,\"records\"");
        assertThat(written(json -> JSON.count(json, 5))).isEqualTo("{\"totalSize\":5,\"done\":true,\"records\":[]}");
    }

    private String id(String object, long number) {
        return RecordId.format(deals.id(object, number));
    }

    private String record(String text) {
        Row row = deals.runner()
                .run(deals.session(), QueryParser.parse(text).orThrow())
                .rows()
                .getFirst();
        return written(json -> JSON.record(json, row));
    }

    private static String written(Consumer<JsonGenerator> writing) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            writing.accept(json);
        }
        return out.toString();
    }
}
