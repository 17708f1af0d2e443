package dev.tenon.engine.jobs;

import dev.tenon.engine.org.Org;

/**
 * What a handler gets of its job.
 *
 * @param userId on whose behalf; the handler makes a session of it, since rights may have changed while the job waited
 * @param payload what was handed in, as JSON
 * @param attempt 1, or more if the work was interrupted before
 */
public record JobContext(Org org, long jobId, long userId, String payload, int attempt, JobProgress progress) {}
