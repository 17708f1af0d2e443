package dev.tenon.engine.jobs;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.problem.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far a job has come, told to whoever watches; and the other way round, whether somebody wants it to stop. */
public final class JobProgress {
    /** Watchers look about once a second; more writing would only cost. */
    private static final Duration EVERY = Duration.ofMillis(400);

    private final JobStore store;
    private final Org org;
    private final long jobId;
    private final Clock clock;
    private Instant told = Instant.EPOCH;
    private boolean isCancelled;

    JobProgress(JobStore store, Org org, long jobId, Clock clock) {
        this.store = store;
        this.org = org;
        this.jobId = jobId;
        this.clock = clock;
    }

    /**
     * Says how far the work is; may be called as often as is handy.
     *
     * @throws JobCancelled if somebody wants the job to stop: the handler leaves things in order and lets it pass
     */
    public void tell(long done, long total, Sentence message) {
        Instant now = clock.instant();
        boolean isDue = done >= total || told.plus(EVERY).isBefore(now);
        if (isDue && !isCancelled) {
            told = now;
            isCancelled = store.tell(org, jobId, done, total, message);
        }
        if (isCancelled) {
            throw new JobCancelled();
        }
    }

    /** Ends a handler whose job was cancelled. */
    public static final class JobCancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        JobCancelled() {
            super("the job was cancelled", null, false, false);
        }
    }
}
