package dev.tenon.engine.jobs;

import dev.tenon.engine.org.Org;
import java.time.Duration;

/** Work that comes back by itself, for every organisation (port); one server at a time does it. */
public interface RecurringWork {

    /** Never changes, since the next time is remembered under it. */
    String name();

    Duration every();

    void run(Org org);
}
