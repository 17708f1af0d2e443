package dev.tenon.engine.record.coercion;

import dev.tenon.metadata.object.FieldDef;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and instants: ISO always; in texts also 2026/1/31, 2026年1月31日, 31.01.2026, 1/31/2026 by the reader's country. */
final class Dates {
    private static final int MAX_TEXT = 60;
    private static final int MAX_YEAR = 9999;
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*([-/.年])\\s*(\\d{1,2})\\s*(?:\\2|月)\\s*(\\d{1,2})\\s*日?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})[ -](\\p{L}{3,9})\\.?,?[ -](\\d{4})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2}),? (\\d{4})");
    private static final Pattern DATE_AND_TIME = Pattern.compile(
            "(.+?\\d日?)(?:[Tt]|,?\\s+|(?<=日)\\s*)((?:上午|下午|凌晨|中午|晚上)?\\s*\\d{1,2}[:时点].*?)\\s*([Zz]|(?:UTC|GMT)|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Boolean> MONTH_FIRST = Map.of("US", true, "PH", true, "PR", true, "", true);

    private Dates() {}

    static Coerced date(FieldDef field, Object value, boolean isText, Locale locale) {
        LocalDate date = value instanceof LocalDate given ? given : null;
        if (value instanceof String text) {
            date = readDate(text, isText, locale);
        }
        return date != null && isKeepable(date)
                ? Coerced.of(date)
                : Refusals.invalid(
                        field,
                        "{0}: {1} is not a date. Write it like {2}.",
                        "{0}：{1} 不是日期，请按 {2} 的格式填写。",
                        value,
                        "2026-01-31");
    }

    static Coerced dateTime(FieldDef field, Object value, boolean isText, Locale locale, ZoneId zone) {
        Instant instant = switch (value) {
            case Instant given -> given;
            case OffsetDateTime given -> given.toInstant();
            case ZonedDateTime given -> given.toInstant();
            case String text -> readInstant(text, isText, locale, isText ? zone : ZoneOffset.UTC);
            default -> null;
        };
        return instant != null && isKeepable(LocalDate.ofInstant(clamped(instant), ZoneOffset.UTC))
                ? Coerced.of(instant.truncatedTo(ChronoUnit.MICROS))
                : Refusals.invalid(
                        field,
                        "{0}: {1} is not a date and time. Write it like {2}.",
                        "{0}：{1} 不是日期时间，请按 {2} 的格式填写。",
                        value,
                        isText ? "2026-01-31 10:20" : "2026-01-31T10:20:30Z");
    }

    private static boolean isKeepable(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= MAX_YEAR;
    }

    private static Instant clamped(Instant instant) {
        return instant.isAfter(Instant.MAX.minusSeconds(1)) ? Instant.EPOCH.minus(1_000_000, ChronoUnit.DAYS) : instant;
    }

    private static @Nullable LocalDate readDate(String given, boolean isText, Locale locale) {
        String text = Numbers.ascii(given).strip();
        if (text.length() > MAX_TEXT) {
            return null;
        }
        LocalDate date = isText ? writtenDate(text, locale) : isoDate(text);
        if (date != null) {
            return date;
        }
        Matcher matcher = DATE_AND_TIME.matcher(text);
        boolean hasTime = matcher.matches() && Times.read(matcher.group(2)) != null;
        if (!hasTime) {
            return null;
        }
        return isText ? writtenDate(matcher.group(1), locale) : isoDate(matcher.group(1));
    }

    private static @Nullable Instant readInstant(String given, boolean isText, Locale locale, ZoneId zone) {
        String text = Numbers.ascii(given).strip();
        if (text.length() > MAX_TEXT) {
            return null;
        }
        boolean hasClock = text.indexOf(':') >= 0;
        LocalDate whole = hasClock ? null : isText ? writtenDate(text, locale) : isoDate(text);
        if (whole != null) {
            return whole.atStartOfDay(zone).toInstant();
        }
        Matcher matcher = DATE_AND_TIME.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        LocalDate date = isText ? writtenDate(matcher.group(1), locale) : isoDate(matcher.group(1));
        java.time.LocalTime time = Times.read(matcher.group(2));
        ZoneId at = offset(matcher.group(3), zone);
        return date == null || time == null || at == null
                ? null
                : LocalDateTime.of(date, time).atZone(at).toInstant();
    }

    private static @Nullable ZoneId offset(@Nullable String written, ZoneId otherwise) {
        if (written == null) {
            return otherwise;
        }
        try {
            return Character.isLetter(written.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(written);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate isoDate(String text) {
        return isIso(text) ? valid(text.substring(0, 4), text.substring(5, 7), text.substring(8, 10)) : null;
    }

    /** By hand, since almost every date of a large file is one. */
    private static boolean isIso(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable LocalDate writtenDate(String text, Locale locale) {
        if (isIso(text)) {
            return isoDate(text);
        }
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (matcher.matches()) {
            return valid(matcher.group(1), matcher.group(3), matcher.group(4));
        }
        matcher = COMPACT.matcher(text);
        if (matcher.matches()) {
            return valid(matcher.group(1), matcher.group(2), matcher.group(3));
        }
        matcher = YEAR_LAST.matcher(text);
        if (matcher.matches()) {
            boolean monthFirst = matcher.group(2).equals("/") && MONTH_FIRST.containsKey(locale.getCountry());
            return valid(matcher.group(4), matcher.group(monthFirst ? 1 : 3), matcher.group(monthFirst ? 3 : 1));
        }
        matcher = DAY_MONTH.matcher(text);
        if (matcher.matches()) {
            return valid(matcher.group(3), month(matcher.group(2)), matcher.group(1));
        }
        matcher = MONTH_DAY.matcher(text);
        return matcher.matches() ? valid(matcher.group(3), month(matcher.group(1)), matcher.group(2)) : null;
    }

    private static String month(String name) {
        int index = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        return String.valueOf(index + 1);
    }

    private static @Nullable LocalDate valid(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
