package dev.tenon.engine.org;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.testing.EngineFixture;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The functions of the schema {@code formula}, each by itself. */
class FormulaFunctionsIntegrationTests {
    private static final EngineFixture ENGINE = EngineFixture.org("formula_functions");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "blank", textBlock = """
            formula.divide(1, 3)                         | 0.3333333333333333333333333333333333333333333333333333333333333333
            formula.divide(2, 3) * 10                    | 6.6666666666666666666666666666666666666666666666666666666666666670
            formula.divide(-2, 4)                        | -0.5
            formula.divide(1, 0)                         | blank
            formula.divide(1e100, 1e-60)                 | blank
            formula.divide(5e-65, 1)                     | 0.0000000000000000000000000000000000000000000000000000000000000001
            formula.multiply(1e64, 1e64)                 | blank
            formula.multiply(1e-100, 5e-29)              | 0.00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001
            formula.power(2, 10)                         | 1024
            formula.power(2, -2)                         | 0.25
            formula.power(0, 0)                          | 1
            formula.power(0, -1)                         | blank
            formula.power(10, 64)                        | 10000000000000000000000000000000000000000000000000000000000000000
            formula.power(10, 65)                        | blank
            formula.power(2, 0.5)                        | blank
            formula.power(3, 40)                         | 12157665459056928800
            formula.ceiling(-1.2)                        | -2
            formula.ceiling(1.0000000000000000001)       | 1
            formula.larger(1, null)                      | blank
            formula.larger(1, 2)                         | 2
            formula.exp(1)                               | 2.718281828459045
            formula.exp(295)                             | blank
            formula.exp(-100)                            | 0.00000000000000000000000000000000000000000003720075976020836
            formula.exp(-295)                            | 0
            formula.ln(0)                                | blank
            formula.ln(10)                               | 2.302585092994046
            formula.log(1000)                            | 2.9999999999999996
            formula.sqrt(-1)                             | blank
            formula.sin(1e22)                            | -0.8522008497671888
            formula.cos(0)                               | 1
            formula.tan(1.5707963267948966)              | 16331239353195370
            formula.asin(1.1)                            | blank
            formula.acos(-1)                             | 3.141592653589793
            formula.atan2(0, 0)                          | 0
            formula.atan2(-1, -1)                        | -2.356194490192345
            formula.distance(91, 0, 0, 0, 'km')          | blank
            formula.number(' -1.5e3 ')                   | -1500
            formula.number('1,5')                        | blank
            formula.number('1e999999999999')             | blank
            formula.find('b', 'abcb', 3)                 | 4
            formula.find('b', 'abcb', 0)                 | 2
            """)
    void numbers(String call, @Nullable String value) {
        assertThat(text("trim_scale(" + call + ")"))
                .isEqualTo(value == null ? null : value.replaceAll("(\\..*?)0+$", "$1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "blank", textBlock = """
            formula.left('añ😀b', 3)                       | añ😀
            formula.left('abc', 0.9)                      | blank
            formula.mid('abcdef', 2.9, 2)                 | bc
            formula.mid('abcdef', -5, 2)                  | ab
            formula.mid('abc', 4, 1)                      | blank
            formula.pad_left('abc', 5, '*')               | **abc
            formula.pad_right('abc', 2, '*')              | ab
            formula.pad_left('abc', 131073, '*')          | blank
            formula.substitute('aXbX', 'X', null)         | ab
            formula.substitute('aa', null, 'x')           | blank
            formula.substitute('X', 'X', null)            | blank
            formula.is_like('a%b', 'a\\%b')               | true
            formula.is_like('a%b', 'a\\\\%b')             | false
            formula.is_like('a%b', 'a\\%_')               | true
            formula.is_like('a\\', 'a\\')                 | true
            formula.url('a b&é*')                         | a+b%26%C3%A9*
            formula.html('<a href="x">''&')               | &lt;a href=&quot;x&quot;&gt;&#39;&amp;
            formula.javascript('</a>"')                   | \\u003C\\/a\\u003E\\"
            formula.case_safe_id('001000000000ABC')       | 001000000000ABCAA2
            formula.text(0::bigint)                       | 000000000000000AAA
            formula.chr(128512)                           | 😀
            formula.chr(55296)                            | blank
            formula.format('{1}-{0}', 'a', 'b')           | b-a
            formula.money('EUR', 12.345)                  | EUR 12.35
            formula.duration(-1000000.9, false)           | 277:46:40
            formula.duration(1000000, true)               | 11:13:46:40
            formula.upper('straße')                       | STRASSE
            formula.upper('i', 'tr')                      | İ
            formula.initcap('hello wORLD')                | Hello World
            formula.json_value('{"a": {"b": [1, 2.50]}}', 'a') | {"b":[1,2.5]}
            formula.json_value('{"a": null}', 'a') = ''   | true
            formula.json_value('{', 'a')                  | blank
            formula.json_path_value('{"a": [1, {"b": "x"}]}', '$.a[1].b') | x
            """)
    void texts(String call, @Nullable String value) {
        assertThat(text(call)).isEqualTo(value == null ? null : value.replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "blank", textBlock = """
            formula.date(2024, 2, 29.9)                                    | 2024-02-29
            formula.date(2023, 2, 29)                                      | blank
            formula.date(0, 1, 1)                                          | blank
            formula.add_days(date '9999-12-31', 1)                         | blank
            formula.add_days(date '2024-02-28', 1.9)                       | 2024-02-29
            formula.add_days(date '2024-01-01', 1e30)                      | blank
            formula.add_months(date '2024-02-29', 1)                       | 2024-03-31
            formula.add_months(date '2024-01-30', 1)                       | 2024-02-29
            formula.add_months(date '2024-01-30', 1e9)                     | blank
            formula.text(formula.add_days(timestamptz '2024-01-01Z', 0.5)) | 2024-01-01 12:00:00Z
            formula.add_milliseconds(time '23:59:59.999', 2)               | 00:00:00.001
            formula.add_milliseconds(time '00:00', -1)                     | blank
            formula.parse_date(' 2024-2-9 ')                               | 2024-02-09
            formula.parse_date('2024-02-30')                               | blank
            formula.parse_date('24-02-03')                                 | blank
            formula.parse_time('25:00')                                    | blank
            formula.text(formula.parse_time('9:05:01.120'))                | 09:05:01.120
            formula.text(formula.parse_moment('2024-3-10 2:30:0', 'America/New_York')) | 2024-03-10 07:30:00Z
            formula.text(formula.parse_moment('2024-1-2 3:4:5+01:00', 'UTC')) | 2024-01-02 02:04:05Z
            formula.text(formula.moment_in('2024-11-03 00:00', 'America/Havana')) | 2024-11-03 05:00:00Z
            formula.text(formula.moment(253402300800))                     | blank
            formula.text(formula.moment(-1))                               | 1969-12-31 23:59:59Z
            """)
    void times(String call, @Nullable String value) {
        assertThat(text(call)).isEqualTo(value);
    }

    /** If this fails after an upgrade of the JVM, {@code db/formula/025-unicode.sql} needs the letters that are new. */
    @Test
    void everyCharacterIsWhatItIsInTheJvm() {
        List<String> different = ENGINE
                .sql()
                .sql(
                        "select c, formula.upper(chr(c)) as upper, formula.lower(chr(c)) as lower, formula.is_word(chr(c)) as word"
                                + " from generate_series(1, 1114111) c where c not between 55296 and 57343")
                .query((row, number) -> {
                    int c = row.getInt("c");
                    String character = Character.toString(c);
                    boolean same = character.toUpperCase(Locale.ROOT).equals(row.getString("upper"))
                            && character.toLowerCase(Locale.ROOT).equals(row.getString("lower"))
                            && Character.isLetterOrDigit(c) == row.getBoolean("word");
                    return same ? "" : Integer.toHexString(c);
                })
                .stream()
                .filter(hex -> !hex.isEmpty())
                .toList();
        assertThat(different).isEmpty();
    }

    @Test
    void theyAreInstalledOnceForAllOrganisations() {
        assertThat(text("(select count(*) from platform.schema_state where schema_name = 'formula')"))
                .isEqualTo("1");
        assertThat(text("(select count(*) from pg_proc p where pronamespace = 'formula'::regnamespace"
                        + " and (provolatile <> 'i' or proparallel <> 's' or prosecdef))"))
                .isEqualTo("0");
    }

    private static @Nullable String text(String expression) {
        return ENGINE.sql()
                .sql("select (" + expression + ")::text")
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
