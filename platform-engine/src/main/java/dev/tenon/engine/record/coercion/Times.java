package dev.tenon.engine.record.coercion;

import dev.tenon.metadata.object.FieldDef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day and durations. */
final class Times {
    private static final int MAX_TEXT = 40;
    private static final long MAX_SECONDS = 3_155_760_000L;
    private static final Pattern TIME = Pattern.compile(
            "(上午|下午|凌晨|中午|晚上)?\\s*(\\d{1,2})[:时点](?:(\\d{1,2})(?:[:分](?:(\\d{1,2})(?:[.,](\\d{1,9}))?秒?)?)?)?\\s*([AaPp]\\.?[Mm]\\.?)?");
    private static final Pattern CLOCK = Pattern.compile("([+-]?)(\\d{1,8}):(\\d{1,2})(?::(\\d{1,2}))?");
    private static final Pattern WORDS = Pattern.compile(
            "([+-]?)(?:(\\d{1,8})\\s*(?:d|days?|天))?\\s*(?:(\\d{1,8})\\s*(?:h|hours?|小时|时))?\\s*(?:(\\d{1,8})\\s*(?:m|min|minutes?|分钟|分))?\\s*(?:(\\d{1,10})\\s*(?:s|sec|seconds?|秒钟?))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO = Pattern.compile("[+-]?P.{1,30}", Pattern.CASE_INSENSITIVE);

    private Times() {}

    static Coerced time(FieldDef field, Object value) {
        LocalTime time = switch (value) {
            case LocalTime given -> given;
            case String text -> withoutZone(text);
            default -> null;
        };
        return time != null
                ? Coerced.of(time.truncatedTo(ChronoUnit.MICROS))
                : Refusals.invalid(
                        field,
                        "{0}: {1} is not a time of day. Write it like {2}.",
                        "{0}：{1} 不是时间，请按 {2} 的格式填写。",
                        value,
                        "10:20");
    }

    private static @Nullable LocalTime withoutZone(String text) {
        String trimmed = text.strip();
        boolean isUtc = trimmed.endsWith("Z") || trimmed.endsWith("z");
        return read(isUtc ? trimmed.substring(0, trimmed.length() - 1) : trimmed);
    }

    /** 10:20, 10:20:30.5, 3:05 PM, 下午3:05, 15时05分. */
    static @Nullable LocalTime read(String given) {
        String text = Numbers.ascii(given).strip();
        Matcher matcher = TIME.matcher(text);
        if (text.length() > MAX_TEXT || !matcher.matches()) {
            return null;
        }
        try {
            int hour = hour(Integer.parseInt(matcher.group(2)), half(matcher.group(1), matcher.group(6)));
            return LocalTime.of(hour, number(matcher.group(3)), number(matcher.group(4)), nanos(matcher.group(5)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private enum Half {
        NOT_SAID,
        MORNING,
        AFTERNOON
    }

    private static Half half(@Nullable String chinese, @Nullable String english) {
        if (chinese != null) {
            return chinese.equals("上午") || chinese.equals("凌晨") ? Half.MORNING : Half.AFTERNOON;
        }
        if (english == null) {
            return Half.NOT_SAID;
        }
        return english.toLowerCase(Locale.ROOT).startsWith("a") ? Half.MORNING : Half.AFTERNOON;
    }

    private static int hour(int hour, Half half) {
        return switch (half) {
            case NOT_SAID -> hour;
            case MORNING -> hour == 12 ? 0 : hour;
            case AFTERNOON -> hour < 12 ? hour + 12 : hour;
        };
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    static Coerced duration(FieldDef field, Object value) {
        Duration duration = switch (value) {
            case Duration given -> given;
            case Number number -> seconds(Numbers.read(number, Numbers.Style.PLAIN, Locale.ROOT));
            case String text -> readDuration(Numbers.ascii(text).strip());
            default -> null;
        };
        if (duration == null) {
            return Refusals.invalid(
                    field,
                    "{0}: {1} is not a duration. Write it like {2} or {3}.",
                    "{0}：{1} 不是时长，请按 {2} 或 {3} 的格式填写。",
                    value,
                    "1:30:00",
                    "PT1H30M");
        }
        if (Math.abs(duration.getSeconds()) > MAX_SECONDS) {
            return Refusals.because(
                    field,
                    "NUMBER_OUTSIDE_VALID_RANGE",
                    "{0}: {1} is too long; a duration is at most 100 years.",
                    "{0}：{1} 超出范围，时长最多 100 年。",
                    value);
        }
        return Coerced.of(
                duration.plusMillis(duration.isNegative() ? -500 : 500).truncatedTo(ChronoUnit.SECONDS));
    }

    private static @Nullable Duration readDuration(String text) {
        if (text.length() > MAX_TEXT) {
            return null;
        }
        Matcher matcher = CLOCK.matcher(text);
        if (matcher.matches()) {
            boolean hasGoodParts = number(matcher.group(3)) < 60 && number(matcher.group(4)) < 60;
            return hasGoodParts
                    ? signed(matcher.group(1), 0, matcher.group(2), matcher.group(3), matcher.group(4))
                    : null;
        }
        if (ISO.matcher(text).matches()) {
            try {
                return Duration.parse(text);
            } catch (DateTimeException | ArithmeticException e) {
                return null;
            }
        }
        matcher = WORDS.matcher(text);
        if (!text.isEmpty() && matcher.matches()) {
            long days = matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2));
            return signed(matcher.group(1), days, matcher.group(3), matcher.group(4), matcher.group(5));
        }
        return seconds(Numbers.read(text, Numbers.Style.PLAIN, Locale.ROOT));
    }

    private static Duration signed(
            String sign, long days, @Nullable String hours, @Nullable String minutes, @Nullable String seconds) {
        Duration duration = Duration.ofDays(days)
                .plusHours(hours == null ? 0 : Long.parseLong(hours))
                .plusMinutes(minutes == null ? 0 : Long.parseLong(minutes))
                .plusSeconds(seconds == null ? 0 : Long.parseLong(seconds));
        return sign.equals("-") ? duration.negated() : duration;
    }

    private static @Nullable Duration seconds(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        boolean isHuge =
                !Numbers.isExpandable(number) || number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) >= 0;
        return Duration.ofSeconds(
                isHuge
                        ? Long.MAX_VALUE / 1000
                        : number.setScale(0, RoundingMode.HALF_UP).longValue());
    }
}
