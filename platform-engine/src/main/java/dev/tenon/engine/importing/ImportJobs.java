package dev.tenon.engine.importing;

import dev.tenon.engine.jobs.Job;
import dev.tenon.engine.jobs.JobQueue;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts, stops and takes back imports: each is a job, so that nobody waits and a restart goes on with it. */
public final class ImportJobs {
    private final Imports imports;
    private final ImportStore store;
    private final JobQueue jobs;
    private final TransactionTemplate transaction;

    ImportJobs(Imports imports, JobQueue jobs, DataSource dataSource, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.store = new ImportStore(dataSource);
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Begins with a plan that passes its check. */
    public void start(Session session, ImportRun run) {
        imports.require(session, Imports.object(session, run));
        imports.check(session, run).throwIfAny(ProblemKind.UNPROCESSABLE);
        begin(session, run, List.of(ImportState.DRAFT), ImportState.RUNNING, ImportHandlers.IMPORT, Imports.begun());
    }

    /** Begins to take an import back. */
    public void undo(Session session, ImportRun run) {
        List<ImportState> undoable = List.of(ImportState.DONE, ImportState.CANCELLED, ImportState.FAILED);
        begin(session, run, undoable, ImportState.UNDOING, ImportHandlers.UNDO, notUndoable());
    }

    private void begin(
            Session session, ImportRun run, List<ImportState> from, ImportState to, String kind, Problem otherwise) {
        transaction.executeWithoutResult(status -> {
            if (!store.move(session.org(), run.id(), from, to, session.now())) {
                throw new ProblemException(ProblemKind.CONFLICT, otherwise);
            }
            long job = jobs.enqueue(session.org(), session.actor().userId(), kind, String.valueOf(run.id()));
            store.job(session.org(), run.id(), job);
        });
    }

    /** Stops the job at work behind its current batch; what it did stands. */
    public void cancel(Session session, ImportRun run) {
        if (run.state().isWorking()) {
            jobs.cancel(session.org(), run.jobId());
            settled(session, run);
        }
    }

    /** The import as it is, also where its job ended without saying so to it: before it began, or for good. */
    public ImportRun settled(Session session, ImportRun run) {
        Org org = session.org();
        if (run.state().isWorking()) {
            jobs.find(org, run.jobId())
                    .filter(job -> job.state().isOver())
                    .ifPresent(job -> store.settle(org, run.id(), run.state(), left(job), session.now()));
        }
        return imports.find(session, run.id());
    }

    private static ImportState left(Job job) {
        return job.state() == Job.State.CANCELLED ? ImportState.CANCELLED : ImportState.FAILED;
    }

    private static Problem notUndoable() {
        return Problem.of(
                "CONFLICT",
                "",
                "This import cannot be undone now: it is still at work, or undone already.",
                "此导入目前无法撤销：仍在进行，或已经撤销。");
    }
}
