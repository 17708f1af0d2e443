package dev.tenon.engine.conformance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Dates as the rows write them, {@code 2004:12:31:11:32:00:PST}: what is missing is 0 or 1, what is too much moves on. */
record LenientMoment(LocalDateTime local, ZoneId zone) {
    private static final int PARTS = 6;

    /** Throws {@link IllegalArgumentException} where nothing of the kind stands. */
    static LenientMoment of(String text) {
        try {
            return text.contains("-") && !text.startsWith("-") ? ofIso(text) : ofParts(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("no date: " + text, e);
        }
    }

    private static LenientMoment ofIso(String text) {
        if (text.endsWith("Z")) {
            return new LenientMoment(LocalDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC), ZoneOffset.UTC);
        }
        String whole = text.length() == "2026-01-31".length() ? text + "T00:00" : text.replace(' ', 'T');
        return new LenientMoment(LocalDateTime.parse(whole), ZoneOffset.UTC);
    }

    /** The day alone: hours do not move it on. */
    static LocalDate date(String text) {
        String day = text.replaceFirst("^(\\d+:\\d+:\\d+):.*$", "$1");
        return of(day).local().toLocalDate();
    }

    private static LenientMoment ofParts(String text) {
        List<String> parts = Stream.of(text.split(":"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        ZoneId zone = parts.size() > PARTS ? ZoneId.of(parts.get(PARTS), ZoneId.SHORT_IDS) : ZoneOffset.UTC;
        LocalDateTime local = LocalDateTime.of(part(parts, 0, 2004), 1, 1, 0, 0)
                .plusMonths(part(parts, 1, 1) - 1L)
                .plusDays(part(parts, 2, 1) - 1L)
                .plusHours(part(parts, 3, 0))
                .plusMinutes(part(parts, 4, 0))
                .plusSeconds(part(parts, 5, 0));
        return new LenientMoment(local, zone);
    }

    private static int part(List<String> parts, int n, int missing) {
        return n < parts.size() ? Integer.parseInt(parts.get(n)) : missing;
    }

    Instant instant() {
        return local.atZone(zone).toInstant();
    }

    /** The time of day, as {@code 10:34:55.666} or behind a date. */
    static LocalTime time(String text) {
        String plain = text.strip();
        boolean timeOnly = plain.indexOf(':') <= 2 && plain.indexOf('-') < 0 && !plain.matches("\\d+:\\d+:\\d+:.*");
        return timeOnly
                ? LocalTime.parse(plain.indexOf(':') == 1 ? "0" + plain : plain)
                : of(plain).local().toLocalTime();
    }
}
