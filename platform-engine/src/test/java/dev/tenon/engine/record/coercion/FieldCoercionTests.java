package dev.tenon.engine.record.coercion;

import static dev.tenon.engine.record.coercion.Coercions.REFUSED;
import static dev.tenon.engine.record.coercion.Coercions.code;
import static dev.tenon.engine.record.coercion.Coercions.coercion;
import static dev.tenon.engine.record.coercion.Coercions.field;
import static dev.tenon.engine.record.coercion.Coercions.json;
import static dev.tenon.engine.record.coercion.Coercions.message;
import static dev.tenon.engine.record.coercion.Coercions.text;
import static dev.tenon.engine.record.coercion.Coercions.value;
import static dev.tenon.engine.record.coercion.Coercions.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.record.Raw;
import dev.tenon.metadata.object.FieldType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCoercionTests {
    private static final FieldType NUMBER = new FieldType.Number(6, 2);
    private static final FieldType PICKLIST = new FieldType.Picklist(values(true), true, Optional.empty());
    private static final FieldType MULTI = new FieldType.MultiPicklist(values(true), true, Optional.empty(), 4);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN | 1,234.5   | 1234.50",
                "zh-CN | １２３４．５ | 1234.50",
                "zh-CN | ￥1,234    | 1234.00",
                "zh-CN | ¥ 12      | 12.00",
                "zh-CN | 12元      | 12.00",
                "zh-CN | 0.15万    | 1500.00",
                "en-US | $1,234.56 | 1234.56",
                "en-US | -$5       | -5.00",
                "en-US | USD 5     | 5.00",
                "en-US | 5 EUR     | 5.00",
                "en-US | (12.5)    | -12.50",
                "en-US | −3        | -3.00",
                "en-US | 1e2       | 100.00",
                "en-US | .5        | 0.50",
                "en-US | 2.345     | 2.35",
                "en-US | -2.345    | -2.35",
                "en-US | 1 234     | 1234.00",
                "de-DE | 1.234,5   | 1234.50",
                "de-DE | 12,5      | 12.50",
                "de-DE | 12.5      | 12.50",
                "fr-FR | 1 234,56  | 1234.56",
            })
    void numbersAsPeopleWriteThem(String locale, String text, BigDecimal expected) {
        assertThat(value(text(NUMBER, text, locale))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "1,23", "1.2.3", "12%", "--1", "1/2", "0x10", "NaN", "Infinity", "1,234,5", "²", "1 2"})
    void whatIsNoNumberIsRefused(String text) {
        assertThat(code(text(NUMBER, text, "en-US"))).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000", "9999.995", "-10000", "1e99"})
    void tooManyDigitsAreRefusedAfterRounding(String text) {
        assertThat(code(text(NUMBER, text, "en-US"))).isEqualTo("NUMBER_OUTSIDE_VALID_RANGE");
    }

    @Test
    void hugeAndTinyExponentsCostNothing() {
        assertThat(code(json(NUMBER, new BigDecimal("1e999999999")))).isEqualTo("NUMBER_OUTSIDE_VALID_RANGE");
        assertThat(value(json(NUMBER, new BigDecimal("1e-999999999")))).isEqualTo(new BigDecimal("0.00"));
        assertThat(code(json(text(10), new BigDecimal("1e999999999")))).isEqualTo(REFUSED);
        assertThat(code(json(new FieldType.Json(), List.of(new BigDecimal("1e999999999")))))
                .isEqualTo(REFUSED);
    }

    @Test
    void numbersFromJson() {
        assertThat(value(json(NUMBER, 12))).isEqualTo(new BigDecimal("12.00"));
        assertThat(value(json(NUMBER, 1.005))).isEqualTo(new BigDecimal("1.01"));
        assertThat(value(json(NUMBER, "12.5"))).isEqualTo(new BigDecimal("12.50"));
        assertThat(code(json(NUMBER, "1,234"))).isEqualTo(REFUSED);
        assertThat(code(json(NUMBER, true))).isEqualTo(REFUSED);
        assertThat(code(json(NUMBER, Map.of()))).isEqualTo(REFUSED);
        assertThat(code(json(NUMBER, Double.NaN))).isEqualTo(REFUSED);
        assertThat(value(json(NUMBER, ""))).isNull();
    }

    @Test
    void aPercentSignBelongsToPercentFields() {
        assertThat(value(text(new FieldType.Percent(5, 1), "12.5%", "en-US"))).isEqualTo(new BigDecimal("12.5"));
        assertThat(value(text(new FieldType.Percent(5, 1), "１２％", "zh-CN"))).isEqualTo(new BigDecimal("12.0"));
    }

    @ParameterizedTest
    @CsvSource({"true,true", "YES,true", "1,true", "on,true", "是,true", "false,false", "no,false", "0,false", "否,false"
    })
    void checkboxes(String text, boolean expected) {
        assertThat(value(text(new FieldType.Checkbox(), text, "zh-CN"))).isEqualTo(expected);
    }

    @Test
    void checkboxesAreNeverEmpty() {
        FieldType type = new FieldType.Checkbox();
        assertThat(value(text(type, " ", "en"))).isEqualTo(false);
        assertThat(value(json(type, null))).isEqualTo(false);
        assertThat(value(json(type, 1))).isEqualTo(true);
        assertThat(code(text(type, "maybe", "en"))).isEqualTo(REFUSED);
        assertThat(code(json(type, 2))).isEqualTo(REFUSED);
    }

    @Test
    void textsAreKeptAsGivenButForBlanksAtTheEnds() {
        for (String text : List.of(
                "Robert'); DROP TABLE \"account\";--",
                "👩‍👩‍👧‍👦 家庭",
                "مرحبا بالعالم",
                "a\u202Eb",
                "{0} $1 \\",
                "a\nb",
                "<b>x</b>")) {
            assertThat(value(json(text(255), text))).isEqualTo(text);
            assertThat(value(text(text(255), "  " + text + "\u3000\n", "en"))).isEqualTo(text);
        }
        assertThat(value(json(text(5), 12.5))).isEqualTo("12.5");
        assertThat(value(json(text(5), "   "))).isNull();
        assertThat(value(json(text(5), true))).isEqualTo("true");
    }

    @Test
    void lengthIsCountedInCharactersOfPeople() {
        assertThat(value(json(text(3), "😀😀😀"))).isEqualTo("😀😀😀");
        assertThat(code(json(text(3), "😀😀😀😀"))).isEqualTo("STRING_TOO_LONG");
        assertThat(message(json(text(3), "abcd"), Locale.ENGLISH))
                .isEqualTo("Field: the text is too long: abcd (max length=3, given 4).");
        assertThat(message(json(text(3), "abcd"), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("字段：文本过长：abcd（最多 3 个字符，当前 4 个）。");
    }

    @Test
    void charactersThatCannotBeKeptAreRefused() {
        assertThat(code(json(text(9), "a\u0000b"))).isEqualTo(REFUSED);
        assertThat(code(json(text(9), "a\uD83D"))).isEqualTo(REFUSED);
        assertThat(code(json(text(9), "\uDE00a"))).isEqualTo(REFUSED);
        assertThat(code(json(new FieldType.Json(), Map.of("a", "\u0000")))).isEqualTo(REFUSED);
        assertThat(code(json(new FieldType.Json(), Map.of("\uD83D", 1)))).isEqualTo(REFUSED);
    }

    @Test
    void oneSecretIsNotRepeated() {
        FieldType type = new FieldType.EncryptedText(4, dev.tenon.metadata.object.Mask.ALL, "*");
        assertThat(value(json(type, " 1234 "))).isEqualTo("1234");
        assertThat(message(json(type, "4111111111111111"), Locale.ENGLISH)).doesNotContain("4111");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", "first.last+tag@sub.example.com", "张三@例子.中国", "o'neil@example.org", "a_b@x-y.io"})
    void emailAddresses(String text) {
        assertThat(value(text(new FieldType.Email(), text, "en"))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@b",
                "@b.cn",
                "a@b..cn",
                ".a@b.cn",
                "a b@c.de",
                "a@b.cn, c@d.de",
                "<a@b.cn>",
                "a@-b.cn",
                "a\r\nb@c.de"
            })
    void whatIsNoEmailAddressIsRefused(String text) {
        assertThat(code(text(new FieldType.Email(), text, "en"))).isEqualTo("INVALID_EMAIL_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.cn/x?y=1#z",
                "http://localhost:8080",
                "www.example.com",
                "example.com:8080/a",
                "mailto:a@b.cn",
                "tel:+86-10-1234",
                "FTP://x",
                "/a:b",
                "//cdn.example.com/x"
            })
    void webAddresses(String text) {
        assertThat(value(text(new FieldType.Url(), text, "en"))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "http://a b",
                "file:///etc/passwd",
                ":x"
            })
    void dangerousAddressesAreRefused(String text) {
        assertThat(code(text(new FieldType.Url(), text, "en"))).isEqualTo(REFUSED);
    }

    @Test
    void phonesNeedDigits() {
        assertThat(value(text(new FieldType.Phone(), "+86 (10) 1234-5678 转 9", "zh")))
                .isEqualTo("+86 (10) 1234-5678 转 9");
        assertThat(code(text(new FieldType.Phone(), "call me", "en"))).isEqualTo(REFUSED);
        assertThat(code(text(new FieldType.Phone(), "1".repeat(41), "en"))).isEqualTo("STRING_TOO_LONG");
    }

    @Test
    void picklistsByValueOrByLabelInAnyLanguage() {
        for (String text : List.of("Good", "good", "GOOD", "好", " Good ")) {
            assertThat(value(text(PICKLIST, text, "en"))).as(text).isEqualTo("Good");
        }
        assertThat(code(json(PICKLIST, "Great"))).isEqualTo("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
        assertThat(code(json(PICKLIST, "Old"))).isEqualTo("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
        assertThat(value(json(PICKLIST, ""))).isNull();
        FieldType open = new FieldType.Picklist(values(true), false, Optional.empty());
        assertThat(value(json(open, "Great"))).isEqualTo("Great");
        assertThat(code(json(open, "x".repeat(256)))).isEqualTo("STRING_TOO_LONG");
    }

    @Test
    void whatARecordHoldsMayStay() {
        assertThat(value(coercion("en").coerce(field(PICKLIST), new Raw.Json("Old"), "Old")))
                .isEqualTo("Old");
        assertThat(value(coercion("en").coerce(field(PICKLIST), new Raw.Json("Gone"), "Gone")))
                .isEqualTo("Gone");
        assertThat(value(coercion("en").coerce(field(MULTI), new Raw.Text("Gone;Good"), List.of("Gone"))))
                .isEqualTo(List.of("Good", "Gone"));
    }

    @Test
    void severalChoicesInTheOrderOfTheirList() {
        assertThat(value(text(MULTI, "Poor; 好 ；Poor", "zh"))).isEqualTo(List.of("Good", "Poor"));
        assertThat(value(json(MULTI, Arrays.asList("Poor", null)))).isEqualTo(List.of("Poor"));
        assertThat(value(json(MULTI, ";;"))).isNull();
        assertThat(code(json(MULTI, "Good;Bad"))).isEqualTo("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
        assertThat(code(json(MULTI, Map.of()))).isEqualTo(REFUSED);
    }

    @Test
    void richTextsLoseWhatCouldRun() {
        FieldType type = new FieldType.RichText(1000, 6);
        assertThat(value(json(type, "<p onclick=\"x()\">Hi <b>you</b><script>alert(1)</script></p>")))
                .isEqualTo("<p>Hi <b>you</b></p>");
        assertThat(value(json(type, "<a href=\"javascript:alert(1)\">x</a>")))
                .asString()
                .doesNotContain("javascript");
        assertThat(value(json(type, "<img src=x onerror=alert(1)>"))).asString().doesNotContain("onerror");
        assertThat(value(json(type, "<script>alert(1)</script>"))).isNull();
        Object once = value(json(type, "<p>a &amp; b = c @ d 😀 <a href=\"https://a.cn\">l</a></p>"));
        assertThat(value(json(type, once))).isEqualTo(once);
    }

    @Test
    void jsonIsCheckedAndWrittenCompactly() {
        FieldType type = new FieldType.Json();
        assertThat(value(text(type, "{ \"a\" : [1, 2.50] }", "en"))).isEqualTo("{\"a\":[1,2.50]}");
        assertThat(value(json(type, Map.of("a", List.of(1))))).isEqualTo("{\"a\":[1]}");
        assertThat(value(json(type, "plain"))).isEqualTo("\"plain\"");
        assertThat(code(text(type, "{a:1}", "en"))).isEqualTo(REFUSED);
        assertThat(code(text(type, "{} x", "en"))).isEqualTo(REFUSED);
        assertThat(code(text(type, "[".repeat(5000), "en"))).isEqualTo(REFUSED);
        assertThat(JsonTexts.areSame("{\"a\":1,\"b\":2}", "{\"b\": 2, \"a\": 1}"))
                .isTrue();
        assertThat(JsonTexts.areSame("{\"a\":1}", "{\"a\":2}")).isFalse();
    }

    @Test
    void aTextOfTheUserIsNoTemplateOfTheSentence() {
        assertThat(message(text(NUMBER, "{2}", "en-US"), Locale.ENGLISH)).contains("Field: {2} is not a number");
    }
}
