package dev.tenon.engine.jobs;

import dev.tenon.engine.jobs.JobProgress.JobCancelled;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.Sentence;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one job to its end, whatever that is, and writes down which. */
final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    /** A job that takes its server down with it shall not do so for ever. */
    private static final int MAX_ATTEMPTS = 5;

    private final JobStore store;
    private final Supplier<List<JobHandler>> handlers;
    private final Clock clock;

    /** @param handlers asked when a job comes, since handlers may put jobs into the queue themselves */
    JobRunner(JobStore store, Supplier<List<JobHandler>> handlers, Clock clock) {
        this.store = store;
        this.handlers = handlers;
        this.clock = clock;
    }

    void requireHandler(String kind) {
        if (handler(kind).isEmpty()) {
            throw new IllegalArgumentException("nobody does jobs of kind " + kind);
        }
    }

    private Optional<JobHandler> handler(String kind) {
        return handlers.get().stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst();
    }

    /** @param isStopping whether the server is about to stop: what fails then was interrupted */
    void run(Org org, long jobId, BooleanSupplier isStopping) {
        Job job = store.begin(org, jobId, clock.instant()).orElse(null);
        if (job == null) {
            store.find(org, jobId)
                    .filter(left -> !left.state().isOver())
                    .ifPresent(left -> store.end(org, jobId, Job.State.CANCELLED, null, clock.instant()));
            return;
        }
        Optional<JobHandler> handler = handler(job.kind());
        if (handler.isEmpty() || job.attempt() > MAX_ATTEMPTS) {
            store.end(org, jobId, Job.State.FAILED, givenUp(job), clock.instant());
            return;
        }
        JobProgress progress = new JobProgress(store, org, jobId, clock);
        try {
            handler.get().run(new JobContext(org, jobId, job.userId(), job.payload(), job.attempt(), progress));
            store.end(org, jobId, Job.State.DONE, null, clock.instant());
        } catch (JobCancelled e) {
            store.end(org, jobId, Job.State.CANCELLED, null, clock.instant());
        } catch (ProblemException e) {
            store.end(org, jobId, Job.State.FAILED, joined(e), clock.instant());
        } catch (RuntimeException e) {
            if (isStopping.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            failed(org, job, e);
        }
    }

    private void failed(Org org, Job job, RuntimeException error) {
        LOG.error("Job {} ({}) of organisation {} failed", job.id(), job.kind(), org.key(), error);
        store.end(org, job.id(), Job.State.FAILED, fault(), clock.instant());
    }

    private static Sentence joined(ProblemException e) {
        return Sentence.of(
                joined(e.problems().all(), Locale.ENGLISH), joined(e.problems().all(), Locale.SIMPLIFIED_CHINESE));
    }

    private static String joined(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> problem.message(locale)).collect(Collectors.joining("\n"));
    }

    private static Sentence givenUp(Job job) {
        return Sentence.of(
                "Given up after {0} attempts; the server stopped each time before the job was done.",
                "已尝试 {0} 次仍未完成（每次都因服务器中断而停止），不再继续。", job.attempt() - 1);
    }

    private static Sentence fault() {
        return Sentence.of(
                "The job stopped because of an error in the product. The administrator finds the details in the log of the server.",
                "任务因产品内部错误而停止，管理员可在服务器日志中查看详情。");
    }
}
