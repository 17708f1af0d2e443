package dev.tenon.console.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as pages of records write them, but to the last digit: a formula may depend on it. */
final class TrialDates {
    private final ZoneId zone;
    private final boolean isChinese;

    TrialDates(Locale locale, ZoneId zone) {
        this.zone = zone;
        this.isChinese = locale.getLanguage().equals("zh");
    }

    String date(LocalDate date) {
        return date.format(isChinese ? pattern("uuuu-MM-dd") : pattern("MMM d, uuuu"));
    }

    String time(LocalTime time) {
        String seconds = time.getNano() > 0 ? ":ss.SSS" : time.getSecond() > 0 ? ":ss" : "";
        return time.format(isChinese ? pattern("HH:mm" + seconds) : pattern("h:mm" + seconds + " a"));
    }

    String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return date(local.toLocalDate()) + (isChinese ? " " : ", ") + time(local.toLocalTime());
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, isChinese ? Locale.CHINESE : Locale.ENGLISH);
    }
}
