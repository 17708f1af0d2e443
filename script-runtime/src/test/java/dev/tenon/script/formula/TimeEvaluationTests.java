package dev.tenon.script.formula;

import static dev.tenon.script.formula.Trees.apply;
import static dev.tenon.script.formula.Trees.date;
import static dev.tenon.script.formula.Trees.instant;
import static dev.tenon.script.formula.Trees.number;
import static dev.tenon.script.formula.Trees.text;
import static dev.tenon.script.formula.Trees.time;
import static dev.tenon.script.formula.Trees.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.TimeOperation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of dates and times, as {@code docs/formulas.md} says. The one who asks is in Shanghai. */
class TimeEvaluationTests {

    @Test
    void oneMomentForTheWholeRequest() {
        assertThat(value(apply(TimeOperation.TODAY))).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(value(apply(TimeOperation.NOW))).isEqualTo(Instant.parse("2026-03-01T23:30:15.250Z"));
        assertThat(value(apply(TimeOperation.TIME_NOW))).isEqualTo(LocalTime.parse("07:30:15.250"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2012,   2,    29,   2012-02-29
            2012.9, 2.9,  29.9, 2012-02-29
            2011,   2,    29,   NO_SUCH_DATE
            1900,   2,    29,   NO_SUCH_DATE
            2000,   2,    29,   2000-02-29
            2011,   13,   1,    NO_SUCH_DATE
            2011,   0,    1,    NO_SUCH_DATE
            0,      1,    1,    NO_SUCH_DATE
            1,      1,    1,    0001-01-01
            9999,   12,   31,   9999-12-31
            10000,  1,    1,    NO_SUCH_DATE
            1e30,   1,    1,    NO_SUCH_DATE
            ,       1,    1,
            """)
    void datesOfNumbers(String year, String month, String day, String expected) {
        Object made = value(apply(TimeOperation.DATE, number(year), number(month), number(day)));
        assertThat(made == null ? null : made.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PARSE_DATE,     2026-1-9,              2026-01-09
            PARSE_DATE,     ' 2026-01-31 ',        2026-01-31
            PARSE_DATE,     2026-02-30,            NO_SUCH_DATE
            PARSE_DATE,     31.1.2026,             NO_SUCH_DATE
            PARSE_DATE,     26-1-1,                NO_SUCH_DATE
            PARSE_DATE,     ,
            PARSE_DATETIME, 2026-1-9 1:02:3,       2026-01-08T17:02:03Z
            PARSE_DATETIME, 2026-1-9 1:02:3Z,      2026-01-09T01:02:03Z
            PARSE_DATETIME, 2026-1-9 1:02:3 +02:30, 2026-01-08T22:32:03Z
            PARSE_DATETIME, 2026-1-9 1:02:3-0100,  2026-01-09T02:02:03Z
            PARSE_DATETIME, 2026-1-9 1:02:3+19:00, NO_SUCH_DATE
            PARSE_DATETIME, 2026-1-9 24:00:00,     NO_SUCH_TIME
            PARSE_DATETIME, 2026-1-9,              NO_SUCH_DATE
            PARSE_DATETIME, 0001-1-1 0:00:00,      NO_SUCH_DATE
            PARSE_TIME,     10:40:55.666,          10:40:55.666
            PARSE_TIME,     1:2,                   01:02
            PARSE_TIME,     1:2:3,                 01:02:03
            PARSE_TIME,     24:00,                 NO_SUCH_TIME
            PARSE_TIME,     10,                    NO_SUCH_TIME
            """)
    void textsAreRead(TimeOperation operation, String written, String expected) {
        Object read = value(apply(operation, text(written)));
        assertThat(read == null ? null : read.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2026",
        "MONTH, 1",
        "DAY, 1",
        "WEEKDAY, 5",
        "DAY_OF_YEAR, 1",
        "ISO_WEEK, 1",
        "ISO_YEAR, 2026",
    })
    void partsOfADate(TimeOperation operation, String expected) {
        assertThat(value(apply(operation, date("2026-01-01")))).isEqualTo(expected);
    }

    @Test
    void weeksBelongToTheYearOfTheirThursday() {
        assertThat(value(apply(TimeOperation.ISO_WEEK, date("2027-01-03")))).isEqualTo("53");
        assertThat(value(apply(TimeOperation.ISO_YEAR, date("2027-01-03")))).isEqualTo("2026");
        assertThat(value(apply(TimeOperation.WEEKDAY, date("2027-01-03")))).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"HOUR, 10", "MINUTE, 20", "SECOND, 30", "MILLISECOND, 456"})
    void partsOfATime(TimeOperation operation, String expected) {
        assertThat(value(apply(operation, time("10:20:30.456")))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ADD_MONTHS,       2026-01-31, 1,    2026-02-28
            ADD_MONTHS,       2026-02-28, 1,    2026-03-31
            ADD_MONTHS,       2024-02-28, 12,   2025-02-28
            ADD_MONTHS,       2024-02-29, 12.9, 2025-02-28
            ADD_MONTHS,       2026-01-15, -1.5, 2025-12-15
            ADD_MONTHS,       9999-12-01, 1,    NO_SUCH_DATE
            ADD_MONTHS,       2026-01-01, 1e30, NO_SUCH_DATE
            ADD_DAYS_TO_DATE, 2024-02-28, 1.9,  2024-02-29
            ADD_DAYS_TO_DATE, 2024-02-28, -1.9, 2024-02-27
            ADD_DAYS_TO_DATE, 0001-01-01, -1,   NO_SUCH_DATE
            ADD_DAYS_TO_DATE, 2024-02-28, 1e30, NO_SUCH_DATE
            ADD_DAYS_TO_DATE, 2024-02-28, ,
            """)
    void datesMove(TimeOperation operation, String from, String by, String expected) {
        Object moved = value(apply(operation, date(from), number(by)));
        assertThat(moved == null ? null : moved.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ADD_MONTHS,           2026-01-31T10:00:00.500Z, 1,                2026-02-28T10:00:00.500Z
            ADD_DAYS_TO_DATETIME, 2009-02-07T10:00:00Z,     0.16666666666666, 2009-02-07T14:00:00Z
            ADD_DAYS_TO_DATETIME, 2009-02-07T10:00:00.500Z, 0,                2009-02-07T10:00:01Z
            ADD_DAYS_TO_DATETIME, 1969-12-31T23:59:59.500Z, 0,                1970-01-01T00:00:00Z
            ADD_DAYS_TO_DATETIME, 2009-02-07T10:00:00Z,     1e30,             NO_SUCH_DATE
            ADD_DAYS_TO_DATETIME, 0001-01-01T00:00:00Z,     -0.5,             NO_SUCH_DATE
            """)
    void dateTimesMove(TimeOperation operation, String from, String by, String expected) {
        assertThat(value(apply(operation, instant(from), number(by)))).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "23:00, 3600001, 00:00:00.001",
        "01:00, -3600000, 00:00",
        "01:00, -3600001, NO_SUCH_TIME",
        "01:00, 0.9, 01:00",
        "01:00, 1e30, 02:46:40"
    })
    void timesGoRound(String from, String by, String expected) {
        assertThat(value(apply(TimeOperation.ADD_MILLISECONDS, time(from), number(by))))
                .hasToString(expected);
    }

    @Test
    void differences() {
        assertThat(value(apply(TimeOperation.DAYS_BETWEEN_DATES, date("2024-03-01"), date("2024-02-28"))))
                .isEqualTo("2");
        assertThat(value(apply(
                        TimeOperation.DAYS_BETWEEN_DATETIMES,
                        instant("2026-01-01T06:00:00Z"),
                        instant("2026-01-02T00:00:00Z"))))
                .isEqualTo("-0.75");
        assertThat(value(apply(TimeOperation.MILLISECONDS_BETWEEN, time("01:00"), time("02:00"))))
                .isEqualTo("-3600000");
    }

    @Test
    void secondsSince1970() {
        assertThat(value(apply(TimeOperation.UNIX_TIMESTAMP, date("1970-01-02"))))
                .isEqualTo("86400");
        assertThat(value(apply(TimeOperation.UNIX_TIMESTAMP, instant("1970-01-01T00:00:01.999Z"))))
                .isEqualTo("1");
        assertThat(value(apply(TimeOperation.UNIX_TIMESTAMP, time("00:01")))).isEqualTo("60");
        assertThat(value(apply(TimeOperation.FROM_UNIX_TIME, number("1.5")))).hasToString("1970-01-01T00:00:01.500Z");
        assertThat(value(apply(TimeOperation.FROM_UNIX_TIME, number("1e30")))).hasToString("NO_SUCH_DATE");
    }

    @Test
    void theZoneOfTheOneWhoAsks() {
        assertThat(value(apply(TimeOperation.DATE_OF, instant("2026-01-01T16:00:00Z"))))
                .hasToString("2026-01-02");
        assertThat(value(apply(TimeOperation.TIME_OF, instant("2026-01-01T16:00:00Z"))))
                .hasToString("00:00");
        assertThat(value(apply(TimeOperation.DATETIME_OF, date("2026-01-02")))).hasToString("2026-01-01T16:00:00Z");
        assertThat(value(apply(TimeOperation.DATE_OF, instant("9999-12-31T23:00:00Z"))))
                .hasToString("NO_SUCH_DATE");
    }

    @Test
    void clocksThatAreSetAnew() {
        assertThat(inBerlin("2026-03-29 02:30:00")).hasToString("2026-03-29T01:30:00Z");
        assertThat(inBerlin("2026-10-25 02:30:00")).hasToString("2026-10-25T01:30:00Z");
    }

    private static @Nullable Object inBerlin(String written) {
        Calculation parsed = apply(TimeOperation.PARSE_DATETIME, text(written));
        Surroundings berlin = Surroundings.of(Instant.EPOCH, ZoneId.of("Europe/Berlin"), "EUR");
        return FormulaEvaluator.of(parsed, Trees.binding()).value(Map.of(), berlin);
    }
}
