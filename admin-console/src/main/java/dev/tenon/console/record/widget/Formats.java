package dev.tenon.console.record.widget;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers, dates and spans as a reader of this language writes them, in a fixed and sortable look. */
final class Formats {

    private static final DateTimeFormatter DATE_EN = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_ZH = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.CHINESE);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_ZH = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINESE);

    private final Locale locale;
    private final boolean chinese;

    Formats(Locale locale) {
        this.locale = locale;
        this.chinese = locale.getLanguage().equals("zh");
    }

    String number(BigDecimal number, int scale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(scale);
        format.setMaximumFractionDigits(scale);
        return format.format(number);
    }

    /** 12.5 is 12.5 %; zeros behind the point say nothing here. */
    String percent(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number) + "%";
    }

    String date(LocalDate date) {
        return date.format(chinese ? DATE_ZH : DATE_EN);
    }

    String time(LocalTime time) {
        return time.format(chinese ? TIME_ZH : TIME_EN);
    }

    String moment(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        return date(local.toLocalDate()) + (chinese ? " " : ", ") + time(local.toLocalTime());
    }

    /** {@code 1 h 30 min}, {@code 1小时30分}; seconds only where there are some. */
    String duration(Duration duration) {
        Duration span = duration.abs();
        List<String> parts = new ArrayList<>();
        add(parts, span.toDays(), " d", "天");
        add(parts, span.toHoursPart(), " h", "小时");
        add(parts, span.toMinutesPart(), " min", "分");
        add(parts, span.toSecondsPart(), " s", "秒");
        if (parts.isEmpty()) {
            return chinese ? "0分" : "0 min";
        }
        return (duration.isNegative() ? "−" : "") + String.join(chinese ? "" : " ", parts);
    }

    private void add(List<String> parts, long count, String english, String own) {
        if (count != 0) {
            parts.add(count + (chinese ? own : english));
        }
    }
}
