package dev.tenon.engine.record;

import dev.tenon.engine.catalog.Catalogs;
import dev.tenon.engine.jobs.RecurringWork;
import dev.tenon.engine.org.Org;
import java.time.Clock;
import java.time.Duration;

/** Empties the recycle bins of what is too old. */
final class RecycleBinPurge implements RecurringWork {
    private final RecycleBin bin;
    private final Catalogs catalogs;
    private final Clock clock;
    private final Duration kept;

    RecycleBinPurge(RecycleBin bin, Catalogs catalogs, Clock clock, Duration kept) {
        this.bin = bin;
        this.catalogs = catalogs;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "recycle-bin-purge";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run(Org org) {
        bin.purge(org, catalogs.current(org), clock.instant().minus(kept));
    }
}
