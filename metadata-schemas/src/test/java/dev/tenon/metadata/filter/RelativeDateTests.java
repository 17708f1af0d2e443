package dev.tenon.metadata.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeDateTests {
    /** A Saturday in the last month of the fourth quarter but one. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "TODAY, 2026-11-21, 2026-11-22",
        "YESTERDAY, 2026-11-20, 2026-11-21",
        "TOMORROW, 2026-11-22, 2026-11-23",
        "THIS_WEEK, 2026-11-16, 2026-11-23",
        "LAST_WEEK, 2026-11-09, 2026-11-16",
        "NEXT_WEEK, 2026-11-23, 2026-11-30",
        "THIS_MONTH, 2026-11-01, 2026-12-01",
        "LAST_MONTH, 2026-10-01, 2026-11-01",
        "NEXT_MONTH, 2026-12-01, 2027-01-01",
        "THIS_QUARTER, 2026-10-01, 2027-01-01",
        "LAST_QUARTER, 2026-07-01, 2026-10-01",
        "NEXT_QUARTER, 2027-01-01, 2027-04-01",
        "THIS_YEAR, 2026-01-01, 2027-01-01",
        "LAST_YEAR, 2025-01-01, 2026-01-01",
        "NEXT_YEAR, 2027-01-01, 2028-01-01",
        "THIS_FISCAL_QUARTER, 2026-10-01, 2027-01-01",
        "LAST_FISCAL_YEAR, 2025-01-01, 2026-01-01",
        "NEXT_FISCAL_QUARTER, 2027-01-01, 2027-04-01",
        "LAST_90_DAYS, 2026-08-23, 2026-11-22",
        "NEXT_90_DAYS, 2026-11-22, 2027-02-20",
        "LAST_N_DAYS:30, 2026-10-22, 2026-11-22",
        "NEXT_N_DAYS:2, 2026-11-22, 2026-11-24",
        "LAST_N_WEEKS:2, 2026-11-02, 2026-11-16",
        "NEXT_N_WEEKS:1, 2026-11-23, 2026-11-30",
        "LAST_N_MONTHS:3, 2026-08-01, 2026-11-01",
        "NEXT_N_MONTHS:3, 2026-12-01, 2027-03-01",
        "LAST_N_QUARTERS:2, 2026-04-01, 2026-10-01",
        "NEXT_N_YEARS:2, 2027-01-01, 2029-01-01",
        "LAST_N_FISCAL_QUARTERS:1, 2026-07-01, 2026-10-01",
        "NEXT_N_FISCAL_YEARS:1, 2027-01-01, 2028-01-01",
        "N_DAYS_AGO:3, 2026-11-18, 2026-11-19",
        "N_WEEKS_AGO:1, 2026-11-09, 2026-11-16",
        "N_MONTHS_AGO:11, 2025-12-01, 2026-01-01",
        "N_QUARTERS_AGO:1, 2026-07-01, 2026-10-01",
        "N_YEARS_AGO:1, 2025-01-01, 2026-01-01",
        "N_FISCAL_QUARTERS_AGO:4, 2025-10-01, 2026-01-01",
        "N_FISCAL_YEARS_AGO:0, 2026-01-01, 2027-01-01",
        "LAST_N_YEARS:999999, 0001-01-01, 2026-01-01"
    })
    void everyWordIsARangeOfDays(String word, LocalDate from, LocalDate to) {
        assertThat(parse(word).range(TODAY, DayOfWeek.MONDAY)).isEqualTo(new RelativeDate.Range(from, to));
    }

    @Test
    void theWeekBeginsWhereItsReaderLivesOnSunday() {
        assertThat(parse("THIS_WEEK").range(TODAY.plusDays(1), DayOfWeek.SUNDAY).from())
                .isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(parse("THIS_WEEK").range(TODAY, DayOfWeek.SUNDAY).from()).isEqualTo(LocalDate.of(2026, 11, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "last n days:30, LAST_N_DAYS:30",
        "Last 30 Days, LAST_N_DAYS:30",
        "LAST_N_DAYS : 7, LAST_N_DAYS:7",
        "next 1 month, NEXT_N_MONTHS:1",
        "this fiscal quarter, THIS_FISCAL_QUARTER",
        "3 days ago, N_DAYS_AGO:3",
        "2 fiscal years ago, N_FISCAL_YEARS_AGO:2",
        "today, TODAY"
    })
    void listsSpeakLooser(String text, String word) {
        assertThat(parse(text).word()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TODAYS",
                "LAST_N_DAYS",
                "LAST_N_DAYS:",
                "LAST_N_DAYS:-1",
                "LAST_N_DAYS:1000000",
                "THIS_DAY",
                "2026-01-01"
            })
    void otherTextsAreNone(String text) {
        assertThat(RelativeDate.parse(text)).isEmpty();
    }

    @Test
    void everyWordReadsBackAsItself() {
        assertThat(RelativeDate.offered())
                .hasSizeGreaterThan(20)
                .allSatisfy(date -> assertThat(RelativeDate.parse(date.word())).contains(date));
    }

    @ParameterizedTest
    @CsvSource({
        "TODAY, Today, 今天",
        "THIS_QUARTER, This quarter, 本季度",
        "LAST_N_DAYS:30, Last 30 days, 最近 30 天",
        "NEXT_FISCAL_YEAR, Next fiscal year, 下一财年",
        "N_WEEKS_AGO:1, 1 week ago, 1 周前"
    })
    void peopleReadLabels(String word, String en, String zh) {
        assertThat(parse(word).label().in(Locale.ENGLISH)).isEqualTo(en);
        assertThat(parse(word).label().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
    }

    private static RelativeDate parse(String word) {
        return RelativeDate.parse(word).orElseThrow();
    }
}
