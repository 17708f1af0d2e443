package dev.tenon.engine.web;

import dev.tenon.engine.org.Org;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Counts the API requests of each organisation per day on this server, and tells clients as they expect it. */
@Component
public class ApiUsage {
    /** Shown to clients; nothing is refused because of it. */
    public static final long DAILY_LIMIT = 5_000_000;

    private final Clock clock;
    private final ConcurrentMap<String, Day> days = new ConcurrentHashMap<>();

    private record Day(LocalDate date, AtomicLong requests) {}

    public ApiUsage(Clock clock) {
        this.clock = clock;
    }

    /** Counts one request and says so in its answer. */
    public void count(Org org, HttpServletResponse response) {
        response.setHeader(
                "Sforce-Limit-Info", "api-usage=" + today(org).requests().incrementAndGet() + "/" + DAILY_LIMIT);
    }

    /** The requests of this day so far. */
    public long requests(Org org) {
        return today(org).requests().get();
    }

    private Day today(Org org) {
        LocalDate date = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return days.compute(
                org.key(),
                (key, day) -> day != null && day.date().equals(date) ? day : new Day(date, new AtomicLong()));
    }
}
