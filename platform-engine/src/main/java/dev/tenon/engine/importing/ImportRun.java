package dev.tenon.engine.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One import: an uploaded file, what shall become of it, and how far that is.
 *
 * @param rowCount rows of the file; 0 until they are counted
 * @param jobId the job at work, or that was; 0 before
 */
public record ImportRun(
        long id,
        String objectName,
        String fileName,
        long size,
        ImportPlan plan,
        ImportState state,
        long rowCount,
        Counts counts,
        long jobId,
        long userId,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt) {

    /**
     * What became of rows and records.
     *
     * @param position rows of the file that are dealt with
     * @param undone records that an undo took back
     * @param kept records that it left, since somebody had changed them since
     */
    public record Counts(long position, long created, long updated, long failed, long undone, long kept) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        Counts plus(long rows, long moreCreated, long moreUpdated, long moreFailed) {
            return new Counts(
                    position + rows, created + moreCreated, updated + moreUpdated, failed + moreFailed, undone, kept);
        }

        Counts afterUndo(long moreUndone, long moreKept) {
            return new Counts(position, created, updated, failed, undone + moreUndone, kept + moreKept);
        }
    }

    ImportRun with(ImportPlan other) {
        return new ImportRun(
                id,
                objectName,
                fileName,
                size,
                other,
                state,
                rowCount,
                counts,
                jobId,
                userId,
                createdAt,
                startedAt,
                endedAt);
    }

    public Optional<Duration> took() {
        return startedAt.flatMap(start -> endedAt.map(end -> Duration.between(start, end)));
    }

    public long rowsPerSecond() {
        return took().map(time -> counts.position() * 1000 / Math.max(1, time.toMillis()))
                .orElse(0L);
    }
}
