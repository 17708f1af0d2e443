package dev.tenon.engine.deploy;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/**
 * Tries again while tables are in use. A deploy that waited for its turn would make everybody behind it wait too, so each
 * attempt waits for a moment only.
 */
final class BusyTables {
    private static final Set<String> BUSY = Set.of("55P03", "40P01");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    <T> T patiently(Supplier<T> attempt) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return attempt.get();
            } catch (DataAccessException e) {
                if (!isBusy(e) || System.nanoTime() > end) {
                    throw refusal(e);
                }
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static boolean isBusy(DataAccessException e) {
        return e.getRootCause() instanceof SQLException cause && BUSY.contains(cause.getSQLState());
    }

    private static RuntimeException refusal(DataAccessException e) {
        return isBusy(e)
                ? new ProblemException(
                        ProblemKind.CONFLICT,
                        Problem.of(
                                "UNABLE_TO_LOCK_ROW",
                                "",
                                "The records are in use without a pause, so the change could not be made. Try again later.",
                                "记录一直在使用中，暂时无法完成更改，请稍后重试。"))
                : DatabaseRefusals.explained(e);
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for busy tables", e);
        }
    }
}
