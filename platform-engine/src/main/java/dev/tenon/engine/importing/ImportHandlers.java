package dev.tenon.engine.importing;

import dev.tenon.engine.jobs.JobContext;
import dev.tenon.engine.jobs.JobHandler;
import dev.tenon.engine.jobs.JobProgress.JobCancelled;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.security.Sessions;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Sentence;
import java.util.function.Supplier;

/** The background work of imports, and how it ends. */
final class ImportHandlers {
    static final String IMPORT = "import";
    static final String UNDO = "import-undo";

    private ImportHandlers() {}

    /** Imports, or undoes an import. */
    private interface Work {
        void run(Supplier<Session> sessions, long importId, ImportProgress progress);
    }

    static JobHandler importing(Importer importer, Sessions sessions, ImportStore store) {
        return new Handler(IMPORT, importer::run, Sentence.of("Importing", "正在导入"), sessions, store);
    }

    static JobHandler undoing(ImportUndo undo, Sessions sessions, ImportStore store) {
        return new Handler(UNDO, undo::run, Sentence.of("Undoing an import", "正在撤销导入"), sessions, store);
    }

    private record Handler(String kind, Work work, Sentence sentence, Sessions sessions, ImportStore store)
            implements JobHandler {

        @Override
        public void run(JobContext context) {
            long importId = Long.parseLong(context.payload());
            try {
                work.run(
                        () -> session(context),
                        importId,
                        (done, total) -> context.progress().tell(done, total, sentence));
            } catch (JobCancelled e) {
                end(context, importId, ImportState.CANCELLED);
                throw e;
            } catch (RuntimeException e) {
                // A server that stops leaves the import as it is: it goes on after the start.
                if (!Thread.currentThread().isInterrupted()) {
                    end(context, importId, ImportState.FAILED);
                }
                throw e;
            }
        }

        private void end(JobContext context, long importId, ImportState state) {
            store.end(
                    context.org(),
                    importId,
                    state,
                    sessions.system(context.org()).now());
        }

        private Session session(JobContext context) {
            return sessions.of(context.org(), context.userId())
                    .orElseThrow(() -> new ProblemException(
                            ProblemKind.FORBIDDEN,
                            Problem.of(
                                    "INSUFFICIENT_ACCESS",
                                    "",
                                    "The user who began this import is not active any more.",
                                    "发起此导入的用户已停用。")));
        }
    }
}
