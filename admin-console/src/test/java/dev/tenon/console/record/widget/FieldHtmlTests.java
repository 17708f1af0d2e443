package dev.tenon.console.record.widget;

import static dev.tenon.console.record.widget.TestingReader.chinese;
import static dev.tenon.console.record.widget.TestingReader.english;
import static dev.tenon.console.record.widget.TestingReader.field;
import static dev.tenon.console.record.widget.TestingReader.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.OnDelete;
import dev.tenon.metadata.object.PicklistSource;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.text.Label;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How values read, type by type, in both languages. */
class FieldHtmlTests {

    private static final FieldType.Picklist STAGE = new FieldType.Picklist(
            new PicklistSource.Own(List.of(
                    new PicklistValue("Open", Label.of("Open", "进行中"), true, true, "#1e88e5", List.of()),
                    new PicklistValue("Plain", Label.of("Plain", "普通"), true, false, "", List.of()))),
            true,
            Optional.empty());

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(new FieldType.Text(80, false), "<b>&", "&lt;b&gt;&amp;", "&lt;b&gt;&amp;"),
                Arguments.of(new FieldType.Number(10, 1), new BigDecimal("1234567.5"), "1,234,567.5", "1,234,567.5"),
                Arguments.of(new FieldType.Currency(10, 2), new BigDecimal("-12"), "-12.00", "-12.00"),
                Arguments.of(new FieldType.Percent(5, 2), new BigDecimal("12.50"), "12.5%", "12.5%"),
                Arguments.of(new FieldType.Date(), LocalDate.of(2026, 3, 9), "Mar 9, 2026", "2026-03-09"),
                Arguments.of(
                        new FieldType.DateTime(),
                        Instant.parse("2026-03-09T20:05:00Z"),
                        "Mar 10, 2026, 4:05 AM",
                        "2026-03-10 04:05"),
                Arguments.of(new FieldType.Time(), LocalTime.of(15, 5), "3:05 PM", "15:05"),
                Arguments.of(new FieldType.Duration(), Duration.ofMinutes(-95), "−1 h 35 min", "−1小时35分"),
                Arguments.of(new FieldType.Duration(), Duration.ofSeconds(90_061), "1 d 1 h 1 min 1 s", "1天1小时1分1秒"),
                Arguments.of(new FieldType.Duration(), Duration.ZERO, "0 min", "0分"),
                Arguments.of(
                        new FieldType.Email(),
                        "a@b.example",
                        "<a href=\"mailto:a@b.example\">a@b.example</a>",
                        "<a href=\"mailto:a@b.example\">a@b.example</a>"),
                Arguments.of(
                        new FieldType.Phone(),
                        "+49 (30) 12-34",
                        "<a href=\"tel:+49301234\">+49 (30) 12-34</a>",
                        "<a href=\"tel:+49301234\">+49 (30) 12-34</a>"),
                Arguments.of(
                        STAGE,
                        "Open",
                        "<span class=\"badge tint-blue\">Open</span>",
                        "<span class=\"badge tint-blue\">进行中</span>"),
                Arguments.of(STAGE, "Plain", "Plain", "普通"),
                Arguments.of(STAGE, "Gone", "Gone", "Gone"),
                Arguments.of(
                        new FieldType.LongText(100, 3),
                        "one\n<two>",
                        "<span class=\"lines\">one\n&lt;two&gt;</span>",
                        "<span class=\"lines\">one\n&lt;two&gt;</span>"),
                Arguments.of(
                        new FieldType.RichText(100, 3),
                        "<p>fine</p>",
                        "<div class=\"rich-text\"><p>fine</p></div>",
                        "<div class=\"rich-text\"><p>fine</p></div>"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aValueReadsAsItsTypeAndLanguageWant(FieldType type, Object value, String inEnglish, String inChinese) {
        FieldDef field = field("Field__c", type);
        assertThat(html(english(field), "Field__c", Map.of("Field__c", value))).isEqualTo(inEnglish);
        assertThat(html(chinese(field), "Field__c", Map.of("Field__c", value))).isEqualTo(inChinese);
    }

    @ParameterizedTest
    @MethodSource("types")
    void anEmptyValueIsEmpty(FieldType type) {
        assertThat(html(english(field("Field__c", type)), "Field__c", Map.of())).isEmpty();
    }

    @Test
    void aLinkLeadsToNoScript() {
        FieldDef field = field("Field__c", new FieldType.Url());
        String bad = html(english(field), "Field__c", Map.of("Field__c", "javascript:alert(1)"));
        assertThat(bad).contains("href=\"about:blank#blocked\"").doesNotContain("href=\"javascript");
        String good = html(english(field), "Field__c", Map.of("Field__c", "https://a.example/x/"));
        assertThat(good)
                .contains("href=\"https://a.example/x/\"")
                .contains(">a.example/x<")
                .contains("noopener");
    }

    @Test
    void jsonIsPrettyAndEscaped() {
        FieldDef field = field("Field__c", new FieldType.Json());
        assertThat(html(english(field), "Field__c", Map.of("Field__c", "{\"a\":\"<b>\"}")))
                .startsWith("<pre class=\"code-block\">{")
                .contains("&quot;a&quot; : &quot;&lt;b&gt;&quot;");
    }

    @Test
    void anAddressStandsInTheOrderOfItsCountry() {
        FieldDef field = field("BillingAddress", new FieldType.Address());
        Map<String, Object> chinese = Map.of(
                "BillingStreet", "世纪大道100号",
                "BillingCity", "上海市",
                "BillingState", "上海市",
                "BillingPostalCode", "200120",
                "BillingCountry", "中国");
        assertThat(html(english(field), "BillingAddress", chinese))
                .isEqualTo("<span class=\"lines\">中国上海市世纪大道100号\n200120</span>");
        Map<String, Object> german = Map.of(
                "BillingStreet",
                "Unter den Linden 7",
                "BillingCity",
                "Berlin",
                "BillingPostalCode",
                "10117",
                "BillingCountry",
                "Germany");
        assertThat(html(english(field), "BillingAddress", german))
                .isEqualTo("<span class=\"lines\">Unter den Linden 7\nBerlin, 10117\nGermany</span>");
        assertThat(html(chinese(field), "BillingAddress", german))
                .isEqualTo("<span class=\"lines\">Germany Berlin Unter den Linden 7\n10117</span>");
    }

    @Test
    void aPlaceLeadsToAMap() {
        FieldDef field = field("Spot__c", new FieldType.Geolocation(4));
        Map<String, Object> spot =
                Map.of("Spot__Latitude__s", new BigDecimal("31.2300"), "Spot__Longitude__s", new BigDecimal("121.47"));
        assertThat(html(english(field), "Spot__c", spot))
                .contains(">31.23, 121.47<")
                .contains("mlat=31.23&amp;mlon=121.47");
        assertThat(html(english(field), "Spot__c", Map.of("Spot__Latitude__s", BigDecimal.ONE)))
                .isEmpty();
    }

    @Test
    void aLookupLeadsToItsRecordAndAPersonHasAFace() {
        FieldDef field = field("Keeper__c", new FieldType.Lookup(SystemFields.USER, "", OnDelete.CLEAR));
        Reader reader = english(field);
        int users = reader.catalog().object("User").orElseThrow().number();
        long id = RecordId.of(users, 7);
        String html = html(reader, "Keeper__c", Map.of("Keeper__c", id, "Keeper__r.Name", "Ada <L>"));
        assertThat(html).startsWith("<a class=\"person\" href=\"/o/User/" + RecordId.format(id) + "\">");
        assertThat(html).contains("class=\"avatar").contains("Ada &lt;L&gt;");
        assertThat(html(reader, "Keeper__c", Map.of("Keeper__c", id))).contains("not visible to you");
    }

    private static String html(Reader reader, String field, Map<String, Object> values) {
        return new FieldWidgets(reader)
                .html(shown(reader, field), TestingReader.values(values))
                .markup();
    }
}
