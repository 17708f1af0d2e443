package dev.tenon.script.formula;

import static dev.tenon.script.formula.Trees.apply;
import static dev.tenon.script.formula.Trees.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.formula.TimeOperation;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.script.formula.js.JavaScriptFormulas;
import dev.tenon.script.formula.js.Translated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JavaScript says what the JVM says where the ways differ: digits of doubles, time zones, the calendar. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaScriptAgreementTests {
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long SECONDS_OF_DAY = 86_400;

    private final JavaScriptFormulas javaScript = JavaScriptFormulas.start();
    private final Random random = new Random(20260131);

    @AfterAll
    void close() {
        javaScript.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = NumberOperation.class,
            names = {"SQRT", "EXP", "LN", "LOG", "SIN", "COS", "TAN", "ASIN", "ACOS", "ATAN"})
    void doublesDigitForDigit(NumberOperation operation) {
        Pair pair = pair(apply(operation, field("A", ValueType.NUMBER)), Trees.AROUND);
        for (int i = 0; i < 60; i++) {
            pair.agree(Map.of("A", number()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = NumberOperation.class,
            names = {"ADD", "SUBTRACT", "MULTIPLY", "DIVIDE", "POWER", "MOD", "ROUND", "TRUNCATE", "ATAN2", "MAX"})
    void numbersInTwos(NumberOperation operation) {
        Pair pair = pair(apply(operation, field("A", ValueType.NUMBER), field("B", ValueType.NUMBER)), Trees.AROUND);
        for (int i = 0; i < 60; i++) {
            pair.agree(Map.of("A", number(), "B", i % 3 == 0 ? number() : BigDecimal.valueOf(random.nextInt(40) - 20)));
        }
    }

    /** Of all sizes, and often near to where functions are difficult. */
    private BigDecimal number() {
        BigDecimal plain = BigDecimal.valueOf(random.nextLong(), random.nextInt(24));
        return switch (random.nextInt(5)) {
            case 0 -> plain;
            case 1 -> BigDecimal.valueOf(random.nextDouble() * 2 - 1);
            case 2 -> BigDecimal.valueOf(random.nextInt(2000) - 1000, 2);
            case 3 -> BigDecimal.valueOf(Math.PI * random.nextInt(100) / 2);
            default -> plain.scaleByPowerOfTen(random.nextInt(140) - 80);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Europe/Berlin",
                "America/New_York",
                "America/St_Johns",
                "Asia/Shanghai",
                "Asia/Kathmandu",
                "Pacific/Apia",
                "Australia/Lord_Howe"
            })
    void timeZones(String zone) {
        Surroundings around = Surroundings.of(Instant.parse("2026-03-01T23:30:15.250Z"), ZoneId.of(zone), "EUR");
        Pair date = pair(apply(TimeOperation.DATE_OF, field("A", ValueType.DATETIME)), around);
        Pair time = pair(apply(TimeOperation.TIME_OF, field("A", ValueType.DATETIME)), around);
        Pair midnight = pair(apply(TimeOperation.DATETIME_OF, field("D", ValueType.DATE)), around);
        Pair written = pair(apply(TimeOperation.PARSE_DATETIME, field("T", ValueType.TEXT)), around);
        for (int i = 0; i < 60; i++) {
            LocalDate day = i % 2 == 0 ? day(1, 9999) : day(1970, 2037);
            Instant instant = Instant.ofEpochSecond(
                    day.toEpochDay() * SECONDS_OF_DAY + random.nextInt((int) SECONDS_OF_DAY), 123_000_000);
            date.agree(Map.of("A", instant));
            time.agree(Map.of("A", instant));
            midnight.agree(Map.of("D", day));
            written.agree(Map.of("T", day + " 02:30:00"));
        }
    }

    @Test
    void hoursThatClocksSkipOrRepeat() {
        for (String zone : new String[] {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"}) {
            ZoneId id = ZoneId.of(zone);
            Surroundings around = Surroundings.of(Instant.EPOCH, id, "EUR");
            Pair written = pair(apply(TimeOperation.PARSE_DATETIME, field("T", ValueType.TEXT)), around);
            Instant at = Instant.parse("2011-01-01T00:00:00Z");
            for (int i = 0; i < 4; i++) {
                var transition = id.getRules().nextTransition(at);
                at = transition.getInstant();
                for (int minutes = -90; minutes <= 90; minutes += 15) {
                    written.agree(Map.of(
                            "T",
                            transition
                                            .getDateTimeBefore()
                                            .plusMinutes(minutes)
                                            .toString()
                                            .replace('T', ' ') + ":00"));
                    written.agree(Map.of(
                            "T",
                            transition
                                            .getDateTimeAfter()
                                            .plusMinutes(minutes)
                                            .toString()
                                            .replace('T', ' ') + ":00"));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TimeOperation.class,
            names = {"YEAR", "MONTH", "DAY", "WEEKDAY", "DAY_OF_YEAR", "ISO_WEEK", "ISO_YEAR", "UNIX_TIMESTAMP"})
    void theCalendar(TimeOperation operation) {
        Pair pair = pair(apply(operation, field("D", ValueType.DATE)), Trees.AROUND);
        for (long day = FIRST_DAY; day <= LAST_DAY; day += 9_973) {
            pair.agree(Map.of("D", LocalDate.ofEpochDay(day)));
        }
        for (int year : new int[] {1, 4, 100, 400, 1900, 1970, 2000, 2024, 2026, 9999}) {
            for (String day : new String[] {"-01-01", "-02-28", "-03-01", "-12-31"}) {
                pair.agree(Map.of("D", LocalDate.parse(String.format("%04d", year) + day)));
            }
        }
    }

    @Test
    void monthsAndDaysLater() {
        Pair months = pair(
                apply(TimeOperation.ADD_MONTHS, field("D", ValueType.DATE), field("N", ValueType.NUMBER)),
                Trees.AROUND);
        Pair days = pair(
                apply(TimeOperation.ADD_DAYS_TO_DATE, field("D", ValueType.DATE), field("N", ValueType.NUMBER)),
                Trees.AROUND);
        Pair moments = pair(
                apply(TimeOperation.ADD_DAYS_TO_DATETIME, field("A", ValueType.DATETIME), field("N", ValueType.NUMBER)),
                Trees.AROUND);
        for (int i = 0; i < 200; i++) {
            LocalDate day = i % 2 == 0 ? day(1, 9999) : day(2020, 2030);
            Map<String, Object> record = Map.of(
                    "D", i % 3 == 0 ? day.withDayOfMonth(day.lengthOfMonth()) : day,
                    "A", Instant.ofEpochSecond(day.toEpochDay() * SECONDS_OF_DAY, random.nextInt(1000) * 1_000_000L),
                    "N", BigDecimal.valueOf(random.nextInt(200_000) - 100_000, random.nextInt(5)));
            months.agree(record);
            days.agree(record);
            moments.agree(record);
        }
    }

    private LocalDate day(int firstYear, int lastYear) {
        return LocalDate.of(firstYear, 1, 1)
                .plusDays(random.nextLong(LocalDate.of(lastYear, 12, 31).toEpochDay()
                        - LocalDate.of(firstYear, 1, 1).toEpochDay()));
    }

    @ParameterizedTest
    @EnumSource(
            value = TextOperation.class,
            names = {"UPPER", "LOWER", "INITCAP", "URLENCODE", "JSENCODE", "HTMLENCODE"})
    void everyCharacterOfTheFirstPlane(TextOperation operation) {
        Pair pair = pair(apply(operation, field("T", ValueType.TEXT)), Trees.AROUND);
        for (int from = 1; from < Character.MIN_SURROGATE; from += 64) {
            StringBuilder all = new StringBuilder();
            for (int c = from; c < from + 64; c++) {
                all.append((char) c).append(' ');
            }
            pair.agree(Map.of("T", all.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".*",
                "a|bc|",
                "(a|b)*c",
                "(a*)*b",
                "[^a-c]{2,3}",
                "(?i)ab+c?",
                "a{0,2}b{2,}",
                "(ab){2}",
                "(ab){0}c",
                "^\\d{2}-\\w+$",
                "[\\u4e00-\\u9fff]+",
                "((a?)+b)?c{1}",
                "[a-",
                "👋.+"
            })
    void regularExpressions(String pattern) {
        Pair pair = pair(apply(TextOperation.REGEX, field("T", ValueType.TEXT), Trees.text(pattern)), Trees.AROUND);
        pair.agree(Map.of());
        for (String text :
                "a b c ab bc abc aab aabbb abab ababab c AB abcc 12-x 12- 中文 👋👋 xyz dd ddd dddd aaaa".split(" ")) {
            pair.agree(Map.of("T", text));
        }
        pair.agree(Map.of("T", "a\nb"));
        pair.agree(Map.of("T", "\u2028"));
        pair.agree(Map.of("T", "\u0085"));
    }

    private Pair pair(Calculation calculation, Surroundings around) {
        return new Pair(
                FormulaEvaluator.of(calculation, Trees.binding()),
                javaScript.translate(calculation, Trees.binding()),
                around);
    }

    /** One formula in both. */
    private record Pair(
            FormulaEvaluator<Map<String, Object>> jvm, Translated<Map<String, Object>> script, Surroundings around) {
        void agree(Map<String, Object> record) {
            assertThat(shown(script.evaluate(record, around)))
                    .as(record.toString())
                    .isEqualTo(shown(jvm.evaluate(record, around)));
        }

        private static Object shown(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Value computed -> String.valueOf(Trees.plain(computed.value()));
                case Outcome.Failed failed -> failed.failure().reason();
            };
        }
    }
}
