package dev.tenon.engine.record.coercion;

import static dev.tenon.engine.record.coercion.Coercions.REFUSED;
import static dev.tenon.engine.record.coercion.Coercions.code;
import static dev.tenon.engine.record.coercion.Coercions.json;
import static dev.tenon.engine.record.coercion.Coercions.text;
import static dev.tenon.engine.record.coercion.Coercions.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.object.FieldType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateAndTimeCoercionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN | 2026-01-31",
                "zh-CN | 2026/1/31",
                "zh-CN | 2026年1月31日",
                "zh-CN | ２０２６年１月３１日",
                "zh-CN | 2026.1.31",
                "zh-CN | 20260131",
                "zh-CN | 2026-01-31 08:00",
                "en-US | 1/31/2026",
                "en-GB | 31/1/2026",
                "de-DE | 31.01.2026",
                "en-US | 31.1.2026",
                "en-US | 31 Jan 2026",
                "en-US | January 31, 2026",
                "en-US | 31-Jan-2026",
            })
    void datesAsPeopleWriteThem(String locale, String text) {
        assertThat(value(text(new FieldType.Date(), text, locale))).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "31/01/2026",
                "yesterday",
                "1/31/26",
                "0000-01-01",
                "2026-1/31",
                "20260231"
            })
    void whatIsNoDateIsRefused(String text) {
        assertThat(code(text(new FieldType.Date(), text, "en-US"))).isEqualTo(REFUSED);
    }

    @Test
    void datesFromJsonAreIsoOnly() {
        assertThat(value(json(new FieldType.Date(), "2026-01-31"))).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(value(json(new FieldType.Date(), "2026-01-31T10:20:30.000+0000")))
                .isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(value(json(new FieldType.Date(), LocalDate.of(2026, 1, 31)))).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(code(json(new FieldType.Date(), "2026/1/31"))).isEqualTo(REFUSED);
        assertThat(code(json(new FieldType.Date(), 20260131))).isEqualTo(REFUSED);
        assertThat(code(json(new FieldType.Date(), "+999999999-12-31"))).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN | 2026-01-31 18:20          | 2026-01-31T10:20:00Z",
                "zh-CN | 2026年1月31日 下午6:20     | 2026-01-31T10:20:00Z",
                "zh-CN | 2026年1月31日18时20分      | 2026-01-31T10:20:00Z",
                "zh-CN | 2026-01-31T10:20:30Z      | 2026-01-31T10:20:30Z",
                "zh-CN | 2026-01-31T10:20:30+02:00 | 2026-01-31T08:20:30Z",
                "zh-CN | 2026-01-31                | 2026-01-30T16:00:00Z",
                "en-US | 1/31/2026 6:20 PM         | 2026-01-31T10:20:00Z",
                "en-US | 1/31/2026, 12:05 AM       | 2026-01-30T16:05:00Z",
            })
    void instantsInTheZoneOfTheReader(String locale, String text, Instant expected) {
        assertThat(value(text(new FieldType.DateTime(), text, locale))).isEqualTo(expected);
    }

    @Test
    void instantsFromJson() {
        FieldType type = new FieldType.DateTime();
        assertThat(value(json(type, "2026-01-31T10:20:30.123+0000")))
                .isEqualTo(Instant.parse("2026-01-31T10:20:30.123Z"));
        assertThat(value(json(type, "2026-01-31T10:20:30"))).isEqualTo(Instant.parse("2026-01-31T10:20:30Z"));
        assertThat(value(json(type, Instant.EPOCH))).isEqualTo(Instant.EPOCH);
        assertThat(code(json(type, "2026-01-31T25:00:00Z"))).isEqualTo(REFUSED);
        assertThat(code(json(type, "2026-01-31T10:20:30+99:00"))).isEqualTo(REFUSED);
        assertThat(code(json(type, Instant.MAX))).isEqualTo(REFUSED);
        assertThat(code(json(type, 1))).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10:20          | 10:20",
                "10:20:30.5     | 10:20:30.5",
                "10:20:30.000Z  | 10:20:30",
                "3:05 PM        | 15:05",
                "12:00 am       | 00:00",
                "下午3:05        | 15:05",
                "15时05分        | 15:05",
                "１５：０５        | 15:05"
            })
    void timesOfDay(String text, LocalTime expected) {
        assertThat(value(text(new FieldType.Time(), text, "zh-CN"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "10:60", "noon", "10", "-1:00"})
    void whatIsNoTimeIsRefused(String text) {
        assertThat(code(text(new FieldType.Time(), text, "en-US"))).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H30M,5400",
        "1:30:00,5400",
        "1:30,5400",
        "90m,5400",
        "1h 30m,5400",
        "1小时30分钟,5400",
        "1d2h,93600",
        "-0:00:01,-1",
        "P1DT1S,86401",
        "45,45",
        "PT0.5S,1",
        "100:00:00,360000"
    })
    void durations(String text, long seconds) {
        assertThat(value(text(new FieldType.Duration(), text, "zh-CN"))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void whatIsNoDurationIsRefused() {
        FieldType type = new FieldType.Duration();
        for (String text : List.of("soon", "1:60", "P1Y", "PT99999999999999999999H", "h", "1:2:3:4")) {
            assertThat(code(text(type, text, "en-US"))).as(text).isEqualTo(REFUSED);
        }
        assertThat(code(text(type, "99999999d", "en-US"))).isEqualTo("NUMBER_OUTSIDE_VALID_RANGE");
        assertThat(code(json(type, new BigDecimal("1e999999")))).isEqualTo("NUMBER_OUTSIDE_VALID_RANGE");
        assertThat(value(json(type, 90))).isEqualTo(Duration.ofSeconds(90));
    }
}
