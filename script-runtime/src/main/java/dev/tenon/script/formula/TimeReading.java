package dev.tenon.script.formula;

import dev.tenon.script.formula.Failure.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and times that are written in a text. */
final class TimeReading {
    private static final String DATE_FORM = "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})";
    private static final Pattern DATE = Pattern.compile(DATE_FORM);
    private static final Pattern DATE_TIME =
            Pattern.compile(DATE_FORM + " ([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?: ?(Z|[+-][0-9]{2}:?[0-9]{2}))?");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:\\.([0-9]{3}))?)?");

    private TimeReading() {}

    static LocalDate date(String text) {
        return date(matched(DATE, text));
    }

    private static LocalDate date(Matcher found) {
        return Dates.ofDay(number(found.group(1)), number(found.group(2)), number(found.group(3)));
    }

    static Instant dateTime(String text, ZoneId zone) {
        Matcher found = matched(DATE_TIME, text);
        LocalTime time = time(text, number(found.group(4)), number(found.group(5)), number(found.group(6)), 0);
        String offset = found.group(7);
        return Dates.instant(LocalDateTime.of(date(found), time), offset == null ? zone : offset(offset, text));
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher found = pattern.matcher(Texts.trim(text));
        if (!found.matches()) {
            throw Dates.noSuchDate(Texts.excerpt(text));
        }
        return found;
    }

    private static ZoneOffset offset(String written, String text) {
        if (written.equals("Z")) {
            return ZoneOffset.UTC;
        }
        String digits = written.substring(1).replace(":", "");
        int hours = number(digits.substring(0, 2));
        int minutes = number(digits.substring(2));
        if (hours > 18 || minutes > 59 || hours == 18 && minutes > 0) {
            throw Dates.noSuchDate(Texts.excerpt(text));
        }
        int sign = written.startsWith("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    static LocalTime time(String text) {
        Matcher found = TIME.matcher(Texts.trim(text));
        if (!found.matches()) {
            throw noSuchTime(text);
        }
        return time(
                text, number(found.group(1)), number(found.group(2)), number(found.group(3)), number(found.group(4)));
    }

    private static LocalTime time(String text, int hour, int minute, int second, int millisecond) {
        if (hour > 23 || minute > 59 || second > 59) {
            throw noSuchTime(text);
        }
        return LocalTime.of(hour, minute, second, millisecond * 1_000_000);
    }

    private static FormulaFailure noSuchTime(String text) {
        return FormulaFailure.of(Reason.NO_SUCH_TIME, "There is no such time: {0}", "没有这个时间：{0}", Texts.excerpt(text));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
