package dev.tenon.console.list;

import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;

/** The addresses of an object's lists. */
final class ListPlace {

    private ListPlace() {}

    /** An object that the session may read; whether another exists is not told. */
    static CatalogObject readable(Session session, String name) {
        return session.catalog()
                .object(name)
                .filter(object -> may(session, ObjectRight.READ, object))
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        Problem.of(
                                "NOT_FOUND",
                                "",
                                "There is no object {0} that you may see.",
                                "没有您可以查看的对象 {0}。",
                                name.length() <= 80 ? name : name.substring(0, 80) + "…")));
    }

    static boolean may(Session session, ObjectRight right, CatalogObject object) {
        return session.actor().rights().can(right, object.name());
    }

    static Url list(CatalogObject object) {
        return Url.path("o", object.name());
    }

    static Url board(CatalogObject object) {
        return Url.path("o", object.name(), "board");
    }

    /** Something that lists do: {@code /o/Deal__c/list/...}. */
    static Url of(CatalogObject object, String... parts) {
        return new Url(
                list(object).address() + "/list" + Url.path((Object[]) parts).address());
    }

    static String icon(CatalogObject object) {
        return object.def().icon().isEmpty() ? "box" : object.def().icon();
    }

    static Tint tint(CatalogObject object) {
        return Tint.ofName(object.name().value());
    }
}
