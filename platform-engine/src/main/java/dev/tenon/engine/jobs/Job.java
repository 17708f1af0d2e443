package dev.tenon.engine.jobs;

import dev.tenon.metadata.problem.Sentence;
import java.time.Instant;
import java.util.Optional;

/**
 * A job as a screen shows it.
 *
 * @param total 0 while nobody knows
 * @param problem why it failed
 */
public record Job(
        long id,
        String kind,
        State state,
        String payload,
        long done,
        long total,
        Sentence message,
        int attempt,
        long userId,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Sentence> problem) {

    /** Where in its life a job is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isOver() {
            return switch (this) {
                case WAITING, RUNNING -> false;
                case DONE, FAILED, CANCELLED -> true;
            };
        }
    }
}
