package dev.tenon.engine.query;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Times as clients of the trade read them: milliseconds, UTC, an offset without colon. By hand, since lists are full of them. */
final class JsonTimes {
    private static final int NANOS_OF_MILLI = 1_000_000;

    private JsonTimes() {}

    /** {@code 2026-01-31T10:20:30.000+0000}. */
    static String moment(Instant moment) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
        StringBuilder out = new StringBuilder(28);
        out.append(utc.toLocalDate()).append('T');
        clock(out, utc.toLocalTime());
        return out.append("+0000").toString();
    }

    /** {@code 10:20:30.000Z}. */
    static String time(LocalTime time) {
        StringBuilder out = new StringBuilder(13);
        clock(out, time);
        return out.append('Z').toString();
    }

    private static void clock(StringBuilder out, LocalTime time) {
        two(out, time.getHour()).append(':');
        two(out, time.getMinute()).append(':');
        two(out, time.getSecond()).append('.');
        int millis = time.getNano() / NANOS_OF_MILLI;
        out.append((char) ('0' + millis / 100));
        two(out, millis % 100);
    }

    private static StringBuilder two(StringBuilder out, int number) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
