package dev.tenon.engine.jobs;

import dev.tenon.engine.org.Org;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The door for background work. What is enqueued within a transaction begins if that transaction commits, and never
 * otherwise.
 */
public class JobQueue {
    private final JobStore store;
    private final JobEngine engine;
    private final Clock clock;

    JobQueue(JobStore store, JobEngine engine, Clock clock) {
        this.store = store;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Puts a job in the queue; it begins within about a second.
     *
     * @param kind that of a {@link JobHandler}
     * @param payload JSON for the handler
     * @return the id by which the job is watched
     */
    public long enqueue(Org org, long userId, String kind, String payload) {
        engine.requireHandler(kind);
        long id = store.add(org, userId, kind, payload, clock.instant());
        engine.schedule(org, id);
        return id;
    }

    public Optional<Job> find(Org org, long id) {
        return store.find(org, id);
    }

    /** The latest first. Whose jobs somebody may see is the caller's question. */
    public List<Job> latest(Org org, int limit) {
        return store.latest(org, limit);
    }

    /** Stops a job, at once if it waits, soon if it runs; false if it is over. */
    public boolean cancel(Org org, long id) {
        return store.cancel(org, id, clock.instant());
    }
}
