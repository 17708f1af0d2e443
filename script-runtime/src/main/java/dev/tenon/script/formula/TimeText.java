package dev.tenon.script.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Dates, times and durations as texts. */
final class TimeText {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendPattern("HH:mm:ss.SSS").toFormatter(Locale.ROOT);
    private static final BigInteger SIXTY = BigInteger.valueOf(60);
    private static final BigInteger HOURS = BigInteger.valueOf(24);

    private TimeText() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String dateTime(Instant instant) {
        return DATE_TIME.format(instant);
    }

    static String time(LocalTime time) {
        return TIME.format(time);
    }

    static String duration(BigDecimal seconds, Boolean withDays) {
        BigInteger[] minutes = seconds.abs().toBigInteger().divideAndRemainder(SIXTY);
        BigInteger[] hours = minutes[0].divideAndRemainder(SIXTY);
        String end = ":" + twoDigits(hours[1]) + ":" + twoDigits(minutes[1]);
        if (!withDays) {
            return twoDigits(hours[0]) + end;
        }
        BigInteger[] days = hours[0].divideAndRemainder(HOURS);
        return days[0] + ":" + twoDigits(days[1]) + end;
    }

    private static String twoDigits(BigInteger number) {
        return number.compareTo(BigInteger.TEN) < 0 ? "0" + number : number.toString();
    }
}
