package dev.tenon.script.formula;

import static dev.tenon.script.formula.Trees.apply;
import static dev.tenon.script.formula.Trees.checkbox;
import static dev.tenon.script.formula.Trees.choices;
import static dev.tenon.script.formula.Trees.date;
import static dev.tenon.script.formula.Trees.instant;
import static dev.tenon.script.formula.Trees.number;
import static dev.tenon.script.formula.Trees.text;
import static dev.tenon.script.formula.Trees.time;
import static dev.tenon.script.formula.Trees.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.script.formula.Failure.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of texts, as {@code docs/formulas.md} says. In the tables a text of digits is a number. */
class TextEvaluationTests {
    private static final String WAVE = "👋";
    private static final String LONG = "a".repeat(131_072);

    static Stream<Arguments> parts() {
        return Stream.of(
                row(TextOperation.CONCATENATE, "a" + WAVE + "中", "a", null, WAVE + "中"),
                row(TextOperation.CONCATENATE, null, null, null),
                row(TextOperation.LENGTH, "2", WAVE + "中"),
                row(TextOperation.LENGTH, "0", (String) null),
                row(TextOperation.LEFT, WAVE, WAVE + "中", 1.9),
                row(TextOperation.LEFT, WAVE + "中", WAVE + "中", 1e15),
                row(TextOperation.LEFT, null, "abc", 0),
                row(TextOperation.LEFT, null, "abc", -1),
                row(TextOperation.RIGHT, "中" + WAVE, "a中" + WAVE, 2),
                row(TextOperation.RIGHT, null, "abc", -1),
                row(TextOperation.MID, WAVE + "b", "a" + WAVE + "bc", 2, 2),
                row(TextOperation.MID, "ab", "abc", -5, 2),
                row(TextOperation.MID, null, "abc", 4, 2),
                row(TextOperation.MID, null, "abc", 1, 0),
                row(TextOperation.TRIM, "a b", " \t\r\na b\n "),
                row(TextOperation.TRIM, null, "  "),
                row(TextOperation.TRIM, "\u00a0a", "\u00a0a"),
                row(TextOperation.LPAD, "xyxa", "a", 4, "xy"),
                row(TextOperation.LPAD, "   a", "a", 4),
                row(TextOperation.LPAD, "ab", "abc", 2, "x"),
                row(TextOperation.LPAD, null, "abc", 0),
                row(TextOperation.RPAD, "a" + WAVE + "b" + WAVE, "a", 4, WAVE + "b"),
                row(TextOperation.RPAD, "a  ", "a", 3, null),
                row(TextOperation.RPAD, Reason.TEXT_TOO_LONG, "a", 1e9),
                row(TextOperation.SUBSTITUTE, "xbxb", "abab", "a", "x"),
                row(TextOperation.SUBSTITUTE, "bb", "abab", "a", null),
                row(TextOperation.SUBSTITUTE, null, "abab", null, "x"),
                row(TextOperation.SUBSTITUTE, null, null, "a", "x"),
                row(TextOperation.REVERSE, WAVE + "中a", "a中" + WAVE),
                row(TextOperation.CONCATENATE, Reason.TEXT_TOO_LONG, LONG, "b"),
                row(TextOperation.SUBSTITUTE, Reason.TEXT_TOO_LONG, LONG, "a", LONG));
    }

    static Stream<Arguments> searches() {
        return Stream.of(
                row(TextOperation.FIND, "3", "b", "a" + WAVE + "b"),
                row(TextOperation.FIND, "0", "z", "abc"),
                row(TextOperation.FIND, "0", null, "abc"),
                row(TextOperation.FIND, "0", "a", null),
                row(TextOperation.FIND, "3", "a", "aba", 2),
                row(TextOperation.FIND, "1", "a", "aba", 0),
                row(TextOperation.CONTAINS, true, "abc", "b"),
                row(TextOperation.CONTAINS, true, null, null),
                row(TextOperation.CONTAINS, false, null, "a"),
                row(TextOperation.BEGINS, true, "abc", "ab"),
                row(TextOperation.BEGINS, true, "abc", null),
                row(TextOperation.ENDS, true, "abc", "bc"),
                row(TextOperation.ENDS, false, "abc", "BC"),
                row(TextOperation.LIKE, true, "a" + WAVE + "c", "a_c"),
                row(TextOperation.LIKE, true, "abcabd", "%b_"),
                row(TextOperation.LIKE, false, "abc", "ab"),
                row(TextOperation.LIKE, true, "50%", "50\\%"),
                row(TextOperation.LIKE, false, "500", "50\\%"),
                row(TextOperation.LIKE, true, null, "%"),
                row(TextOperation.LIKE, false, null, "_"),
                row(TextOperation.LIKE, Reason.PATTERN, "a", LONG),
                row(TextOperation.REGEX, true, "AB-12", "[A-Z]{2}-\\d+"),
                row(TextOperation.REGEX, false, "AB-12x", "[A-Z]{2}-\\d+"),
                row(TextOperation.REGEX, true, null, "x*"),
                row(TextOperation.REGEX, true, null, null),
                row(TextOperation.REGEX, true, WAVE + "中", "[^a-z]."),
                row(TextOperation.REGEX, true, "STRASSE", "(?i)(strasse|weg)"),
                row(TextOperation.REGEX, true, "aa", "a{2}"),
                row(TextOperation.REGEX, false, "aaaa", "(?:a{1,3})?"),
                row(TextOperation.REGEX, true, "x.y", "x\\.y"),
                row(TextOperation.REGEX, false, "ab", "^b$"),
                row(TextOperation.REGEX, false, LONG, "(a*)*b"));
    }

    static Stream<Arguments> characters() {
        return Stream.of(
                row(TextOperation.UPPER, "GROSSE", "große"),
                row(TextOperation.UPPER, "İI", "iı", "tr_TR"),
                row(TextOperation.UPPER, "I", "i", "en_US"),
                row(TextOperation.UPPER, "I", "i", null),
                row(TextOperation.LOWER, "ıi", "Iİ", "az"),
                row(TextOperation.LOWER, "οδος", "ΟΔΟΣ"),
                row(TextOperation.UPPER, null, null, "tr"),
                row(TextOperation.INITCAP, "O'Neil 3rd Ångström-Straße", "o'nEIL 3RD åNGSTRÖM-STRAßE"),
                row(TextOperation.ASCII, "128075", WAVE),
                row(TextOperation.ASCII, null, (String) null),
                row(TextOperation.CHR, WAVE, 128075),
                row(TextOperation.CHR, Reason.NO_SUCH_CHARACTER, 0),
                row(TextOperation.CHR, Reason.NO_SUCH_CHARACTER, 55296),
                row(TextOperation.CHR, Reason.NO_SUCH_CHARACTER, 1114112),
                row(TextOperation.HTMLENCODE, "&lt;a&gt;&amp;&quot;&#39;", "<a>&\"'"),
                row(TextOperation.JSENCODE, "\\\\\\'\\\"\\/\\n\\u2028\\u003C\\u003E", "\\'\"/\n\u2028<>"),
                row(TextOperation.JSINHTMLENCODE, "&lt;\\/a&gt;", "</a>"),
                row(TextOperation.URLENCODE, "a+b%2F%E4%B8%AD-_.*%7E", "a b/中-_.*~"),
                row(TextOperation.CASESAFEID, "001000000000ABCAA2", "001000000000ABC"),
                row(TextOperation.CASESAFEID, "abc", "abc"),
                row(TextOperation.HYPERLINK, "<a href=\"/x\" target=\"_self\">X</a>", "/x", "X", "_self"),
                row(TextOperation.HYPERLINK, "<a href=\"/x\"></a>", "/x", null),
                row(TextOperation.IMAGE, "<img src=\"/x\" alt=\"X\"/>", "/x", "X"),
                row(
                        TextOperation.IMAGE,
                        "<img src=\"/x\" alt=\"\" style=\"height:10px; width:20px;\" border=\"0\"/>",
                        "/x",
                        null,
                        10,
                        20));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                row(TextOperation.VALUE, "-1234.5", " -1234.50 "),
                row(TextOperation.VALUE, "10", "1.e+1"),
                row(TextOperation.VALUE, "0.1", "+.1"),
                row(TextOperation.VALUE, Reason.NOT_A_NUMBER, "1..1"),
                row(TextOperation.VALUE, Reason.NOT_A_NUMBER, "1,000"),
                row(TextOperation.VALUE, Reason.NOT_A_NUMBER, "."),
                row(TextOperation.VALUE, Reason.NOT_A_NUMBER, LONG.replace('a', '1') + "x"),
                row(TextOperation.VALUE, Reason.NUMBER_TOO_LARGE, "1e9999"),
                row(TextOperation.VALUE, "0", "1e-9999"),
                row(TextOperation.VALUE, Reason.NOT_A_NUMBER, "1e99999"),
                row(TextOperation.VALUE, null, (String) null),
                row(TextOperation.IS_NUMBER, false, (String) null),
                row(TextOperation.IS_NUMBER, true, "1e3"),
                row(TextOperation.IS_NUMBER, false, "1e9999"),
                row(TextOperation.NUMBER_TEXT, "-0.5", -0.50),
                row(TextOperation.NUMBER_TEXT, "1000", 1e3),
                row(TextOperation.FORMAT, "{2} b a {x}{", "{2} {1} {0} {x}{", "a", "b"),
                row(TextOperation.FORMAT, "{0}", "{0}", "{0}"),
                row(TextOperation.FORMAT, "-", "-{0}", null),
                row(TextOperation.FORMAT, null, null, "a"),
                row(TextOperation.FORMAT_CURRENCY, "EUR -1234.57", "EUR", -1234.565),
                row(TextOperation.JSON_VALUE, "x", "{\"a\":\"x\"}", "a"),
                row(TextOperation.JSON_VALUE, null, "{\"a\":null}", "a"),
                row(TextOperation.JSON_VALUE, null, "{}", "a"),
                row(TextOperation.JSON_VALUE, "1000.5", "{\"a\":1.00050e3}", "a"),
                row(
                        TextOperation.JSON_VALUE,
                        "{\"b\":[1,true,null,\"\\\"\\n\"]}",
                        "{\"a\":{ \"b\": [1.0, true, null, \"\\\"\\n\"]}}",
                        "a"),
                row(TextOperation.JSON_VALUE, Reason.NOT_JSON, "{\"a\":1} x", "a"),
                row(TextOperation.JSON_VALUE, Reason.NOT_JSON, "{", "a"),
                row(TextOperation.JSON_VALUE, Reason.NOT_JSON, " ", "a"),
                row(TextOperation.JSON_VALUE, Reason.NOT_JSON, "{\"a\":1,}", "a"),
                row(TextOperation.JSON_VALUE, Reason.NOT_JSON, "{\"a\" 1}", "a"),
                row(TextOperation.JSON_VALUE, Reason.NOT_JSON, "{\"a\":01}", "a"),
                row(TextOperation.JSON_VALUE, Reason.NOT_JSON, "{\"a\":\"\t\"}", "a"),
                row(TextOperation.JSON_VALUE, "2", "{\"a\":1,\"b\":[],\"a\":2}", "a"),
                row(TextOperation.JSON_VALUE, null, "{\"a\":" + "[".repeat(499) + "]".repeat(499) + "}", "b"),
                row(TextOperation.JSON_VALUE, Reason.NUMBER_TOO_LARGE, "{\"a\":1e999999999}", "a"),
                row(TextOperation.JSON_VALUE, Reason.NOT_JSON, "[".repeat(100_000), "a"),
                row(TextOperation.JSON_PATH_VALUE, Reason.NOT_JSON, "[".repeat(501) + "]".repeat(501), "$"),
                row(
                        TextOperation.JSON_PATH_VALUE,
                        "[".repeat(500) + "]".repeat(500),
                        "[".repeat(500) + "]".repeat(500),
                        "$"),
                row(TextOperation.JSON_PATH_VALUE, "{\"\":[{},\"中\\u0001\"]}", "{\"\":[{},\"\\u4e2d\\u0001\"]}", "$"),
                row(TextOperation.JSON_PATH_VALUE, "7", "{\"a\":[{\"b c\":7}]}", "$.a[0]['b c']"),
                row(TextOperation.JSON_PATH_VALUE, null, "{\"a\":[]}", "$.a[0].b"),
                row(TextOperation.JSON_PATH_VALUE, "[1]", "[1]", "$"),
                row(TextOperation.JSON_PATH_VALUE, Reason.PATTERN, "[1]", "a..b"));
    }

    @ParameterizedTest
    @MethodSource({"parts", "searches", "characters", "forms"})
    void ofTexts(TextOperation operation, List<Object> operands, Object expected) {
        Calculation[] constants =
                operands.stream().map(TextEvaluationTests::constant).toArray(Calculation[]::new);
        assertThat(value(apply(operation, constants))).isEqualTo(expected);
    }

    @Test
    void aPatternThatNoCheckHasSeenFails() {
        Calculation unchecked = apply(TextOperation.REGEX, text("aa"), text("(a)\\1"));
        assertThat(FormulaEvaluator.of(unchecked, Trees.binding()).evaluate(Map.of(), Trees.AROUND))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure().reason()).isEqualTo(Reason.PATTERN));
    }

    @Test
    void ofOtherValues() {
        assertThat(value(apply(TextOperation.CHECKBOX_TEXT, checkbox(true)))).isEqualTo("true");
        assertThat(value(apply(TextOperation.DATE_TEXT, date("0044-03-05")))).isEqualTo("0044-03-05");
        assertThat(value(apply(TextOperation.DATETIME_TEXT, instant("2026-01-31T10:20:30.999Z"))))
                .isEqualTo("2026-01-31 10:20:30Z");
        assertThat(value(apply(TextOperation.TIME_TEXT, time("10:20:30")))).isEqualTo("10:20:30.000");
        long id = RecordId.of(1, 5);
        assertThat(value(apply(
                        TextOperation.RECORD_TEXT, new Calculation.Constant(id, ValueType.RECORD, Trees.NOWHERE))))
                .isEqualTo(RecordId.format(id));
    }

    @Test
    void durations() {
        assertThat(duration("1000000", false)).isEqualTo("277:46:40");
        assertThat(duration("-1000000.9", true)).isEqualTo("11:13:46:40");
        assertThat(duration("29.59", false)).isEqualTo("00:00:29");
        assertThat(duration("1e40", false)).asString().endsWith(":46:40");
    }

    private static @Nullable Object duration(String seconds, boolean days) {
        return value(apply(TextOperation.FORMAT_DURATION, number(seconds), checkbox(days)));
    }

    @Test
    void choicesAreSeveral() {
        assertThat(value(apply(TextOperation.INCLUDES, choices("a", "b"), text("b"))))
                .isEqualTo(true);
        assertThat(value(apply(TextOperation.INCLUDES, choices(), text("b")))).isEqualTo(false);
        assertThat(value(apply(TextOperation.INCLUDES, choices("a"), text(null))))
                .isEqualTo(false);
        assertThat(value(apply(TextOperation.COUNT_CHOICES, choices("a", "b")))).isEqualTo("2");
        assertThat(value(apply(TextOperation.COUNT_CHOICES, choices()))).isEqualTo("0");
    }

    private static Arguments row(TextOperation operation, @Nullable Object expected, @Nullable Object... operands) {
        return arguments(operation, Arrays.asList(operands), expected);
    }

    private static Calculation constant(Object value) {
        return value instanceof Number number ? number(number.toString()) : text((String) value);
    }
}
