package dev.tenon.script.formula;

import dev.tenon.script.formula.Failure.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;

/** The calendar within its bounds, the years 1 to 9999. */
final class Dates {
    static final long SECOND = 1000;
    private static final long DAY = 86_400 * SECOND;
    private static final BigDecimal DAY_NUMBER = BigDecimal.valueOf(DAY);
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final long FIRST_MILLISECOND = FIRST.toEpochDay() * DAY;
    private static final long LAST_MILLISECOND = (LAST.toEpochDay() + 1) * DAY - 1;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Dates() {}

    static LocalDate date(BigDecimal year, BigDecimal month, BigDecimal day) {
        return ofDay(Numbers.cut(year), Numbers.cut(month), Numbers.cut(day));
    }

    static LocalDate ofDay(long year, long month, long day) {
        boolean known = year >= 1 && year <= LAST.getYear() && month >= 1 && month <= 12 && day >= 1;
        if (!known || day > YearMonth.of((int) year, (int) month).lengthOfMonth()) {
            throw noSuchDate(year + "-" + month + "-" + day);
        }
        return LocalDate.of((int) year, (int) month, (int) day);
    }

    static FormulaFailure noSuchDate(Object text) {
        return FormulaFailure.of(Reason.NO_SUCH_DATE, "There is no such date: {0}", "没有这个日期：{0}", text);
    }

    static LocalDate dateOf(Instant instant, ZoneId zone) {
        return within(LocalDate.ofInstant(instant, zone));
    }

    private static LocalDate within(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw noSuchDate(date);
        }
        return date;
    }

    /** A local time that the clocks skip moves on by what they skip; of one that comes twice the later is meant. */
    static Instant instant(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        ZoneOffset offset =
                offsets.isEmpty() ? zone.getRules().getTransition(local).getOffsetBefore() : offsets.getLast();
        return ofMilliseconds(local.toInstant(offset).toEpochMilli());
    }

    private static Instant ofMilliseconds(long milliseconds) {
        if (milliseconds < FIRST_MILLISECOND || milliseconds > LAST_MILLISECOND) {
            throw outside();
        }
        return Instant.ofEpochMilli(milliseconds);
    }

    private static FormulaFailure outside() {
        return FormulaFailure.of(
                Reason.NO_SUCH_DATE, "The date lies outside of the years 1 to 9999", "日期超出公元 1 年至 9999 年");
    }

    static Temporal plusMonths(Temporal from, BigDecimal months) {
        long count = Math.clamp(Numbers.cut(months), -DAY, DAY);
        return switch (from) {
            case LocalDate date -> plusMonths(date, count);
            case Instant instant -> {
                LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
                yield instant(plusMonths(utc.toLocalDate(), count).atTime(utc.toLocalTime()), ZoneOffset.UTC);
            }
            default -> throw new IllegalArgumentException("No date: " + from);
        };
    }

    private static LocalDate plusMonths(LocalDate date, long months) {
        LocalDate moved = within(date.plusMonths(months));
        boolean last = date.getDayOfMonth() == date.lengthOfMonth();
        return last ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
    }

    static LocalDate plusDays(LocalDate date, BigDecimal days) {
        return within(date.plusDays(Math.clamp(Numbers.cut(days), -DAY, DAY)));
    }

    static Instant plusFractionsOfDays(Instant instant, BigDecimal days) {
        BigDecimal milliseconds = days.multiply(DAY_NUMBER).add(BigDecimal.valueOf(instant.toEpochMilli()));
        BigDecimal seconds = milliseconds.movePointLeft(3).add(HALF).setScale(0, RoundingMode.FLOOR);
        return ofSeconds(seconds);
    }

    static Instant ofSeconds(BigDecimal seconds) {
        return ofMilliseconds(Numbers.cut(seconds.movePointRight(3)));
    }

    static LocalTime plusMilliseconds(LocalTime time, BigDecimal milliseconds) {
        BigDecimal sum = BigDecimal.valueOf(milliseconds(time)).add(milliseconds.setScale(0, RoundingMode.DOWN));
        if (sum.signum() < 0) {
            throw FormulaFailure.of(Reason.NO_SUCH_TIME, "The time lies before midnight", "时间早于零点");
        }
        return LocalTime.ofNanoOfDay(sum.remainder(DAY_NUMBER).longValue()
                * ChronoUnit.MILLIS.getDuration().toNanos());
    }

    static BigDecimal daysBetween(Instant a, Instant b) {
        return Numbers.quotient(BigDecimal.valueOf(a.toEpochMilli() - b.toEpochMilli()), DAY_NUMBER);
    }

    /** Since 1970, or since midnight. */
    static long milliseconds(Temporal value) {
        return switch (value) {
            case LocalDate date -> date.toEpochDay() * DAY;
            case Instant instant -> instant.toEpochMilli();
            case LocalTime time ->
                time.toNanoOfDay() / ChronoUnit.MILLIS.getDuration().toNanos();
            default -> throw new IllegalArgumentException("No time: " + value);
        };
    }
}
