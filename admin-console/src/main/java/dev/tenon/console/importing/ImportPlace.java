package dev.tenon.console.importing;

import dev.tenon.console.view.Url;
import dev.tenon.engine.importing.ImportRun;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;

/** The addresses of the screens of imports. */
final class ImportPlace {
    /** Words that are no import's number are objects. */
    static final String RUN = "/import/run/{id:\\d{1,18}}";

    private ImportPlace() {}

    static Url history() {
        return Url.path("import");
    }

    static Url upload(String objectName) {
        return Url.path("import", objectName);
    }

    static Url run(ImportRun run) {
        return Url.path("import", "run", run.id());
    }

    /** Something of an import: {@code trial}, {@code progress}, ... */
    static Url of(ImportRun run, String part) {
        return Url.path("import", "run", run.id(), part);
    }

    static Url list(String objectName) {
        return Url.path("o", objectName);
    }

    static CatalogObject object(Session session, String name) {
        return session.catalog()
                .object(name)
                .filter(object -> session.actor().rights().can(ObjectRight.READ, object.name()))
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        Problem.of(
                                "NOT_FOUND", "", "There is no object {0} that you may see.", "没有您可以查看的对象 {0}。", name)));
    }
}
