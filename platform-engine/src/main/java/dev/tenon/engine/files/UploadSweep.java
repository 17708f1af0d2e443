package dev.tenon.engine.files;

import dev.tenon.engine.jobs.RecurringWork;
import dev.tenon.engine.org.Org;
import java.time.Clock;
import java.time.Duration;

/** Removes uploads that no record took. */
final class UploadSweep implements RecurringWork {
    private static final Duration KEPT = Duration.ofDays(1);

    private final FileStore store;
    private final Clock clock;

    UploadSweep(FileStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "upload-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run(Org org) {
        store.removeUnattached(org, clock.instant().minus(KEPT));
    }
}
