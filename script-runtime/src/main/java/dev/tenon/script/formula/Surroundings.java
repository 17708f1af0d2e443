package dev.tenon.script.formula;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Who asks, and when: one moment for the whole request, so that every record sees the same day. */
public final class Surroundings {
    private final Instant now;
    private final ZoneId zone;
    private final String currency;
    private final LocalDate today;
    private final LocalTime timeNow;

    private Surroundings(Instant now, ZoneId zone, String currency) {
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        this.zone = zone;
        this.currency = currency;
        this.today = LocalDate.ofInstant(this.now, zone);
        this.timeNow = LocalTime.ofInstant(this.now, zone);
    }

    /** The moment, the time zone of the user who asks, and the organisation's own currency. */
    public static Surroundings of(Instant now, ZoneId zone, String currency) {
        return new Surroundings(now, zone, currency);
    }

    public Instant now() {
        return now;
    }

    public ZoneId zone() {
        return zone;
    }

    public String currency() {
        return currency;
    }

    public LocalDate today() {
        return today;
    }

    public LocalTime timeNow() {
        return timeNow;
    }
}
