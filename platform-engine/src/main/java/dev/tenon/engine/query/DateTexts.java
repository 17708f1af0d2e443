package dev.tenon.engine.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people and files write them into filters. */
final class DateTexts {
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern MOMENT = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)(Z|[+-][0-9]{2}:?[0-9]{2})?");

    private DateTexts() {}

    static Optional<LocalDate> day(String text) {
        Matcher matcher = DAY.matcher(text.strip());
        try {
            return matcher.matches()
                    ? Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Without a zone of its own it is meant where the reader is. */
    static Optional<Instant> moment(String text, ZoneId zone) {
        Matcher matcher = MOMENT.matcher(text.strip());
        try {
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String local = matcher.group(1) + "T" + matcher.group(2);
            String offset = matcher.group(3);
            if (offset == null) {
                return Optional.of(LocalDateTime.parse(local).atZone(zone).toInstant());
            }
            String colon = offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
            return Optional.of(OffsetDateTime.parse(local + colon).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
