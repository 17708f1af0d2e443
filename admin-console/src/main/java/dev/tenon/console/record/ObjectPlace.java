package dev.tenon.console.record;

import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Sentence;
import java.util.Locale;
import java.util.OptionalLong;

/** The addresses of an object's screens, both ways: from an address to the object or id it names, and back. */
final class ObjectPlace {

    /** Path variable of a record id, so that words such as {@code new} are none. */
    static final String ID = "/{id:[A-Za-z0-9]{15}|[A-Za-z0-9]{18}}";

    private ObjectPlace() {}

    /** An object that the session may read; whether another exists is not told. */
    static CatalogObject readable(Session session, String name) {
        return session.catalog()
                .object(name)
                .filter(object -> may(session, ObjectRight.READ, object))
                .orElseThrow(() -> noSuchObject(name));
    }

    static void require(Session session, ObjectRight right, CatalogObject object) {
        if (!may(session, right, object)) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    Problem.of(
                            "INSUFFICIENT_ACCESS_OR_READONLY",
                            "",
                            "Your rights on these records do not cover this. Ask your administrator.",
                            "您对这些记录的权限不包括此操作，请联系管理员。"));
        }
    }

    static boolean may(Session session, ObjectRight right, CatalogObject object) {
        return session.actor().rights().can(right, object.name());
    }

    /** The id in an address, if it is one of this object's. */
    static long id(CatalogObject object, String text) {
        OptionalLong id = RecordId.parse(text);
        if (id.isEmpty() || RecordId.objectNumber(id.getAsLong()) != object.number()) {
            throw noSuchRecord(object, text);
        }
        return id.getAsLong();
    }

    static ProblemException noSuchRecord(CatalogObject object, String id) {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                Problem.of(
                        "NOT_FOUND",
                        "",
                        "There is no {0} with the id {1} that you may see.",
                        "没有您可以查看的{0}，其 ID 为 {1}。",
                        said(object),
                        id));
    }

    private static Object said(CatalogObject object) {
        return Sentence.of(
                object.def().shown().in(Locale.ENGLISH), object.def().shown().in(Locale.SIMPLIFIED_CHINESE));
    }

    private static ProblemException noSuchObject(String name) {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                Problem.of("NOT_FOUND", "", "There is no object {0} that you may see.", "没有您可以查看的对象 {0}。", name));
    }

    static Url list(CatalogObject object) {
        return Url.path("o", object.name());
    }

    static Url create(CatalogObject object) {
        return Url.path("o", object.name(), "new");
    }

    static Url record(CatalogObject object, long id) {
        return Url.path("o", object.name(), RecordId.format(id));
    }

    /** Something of a record: {@code edit}, {@code deletion}, ... */
    static Url of(CatalogObject object, long id, Object... parts) {
        return new Url(record(object, id).address() + Url.path(parts).address());
    }

    static String icon(CatalogObject object) {
        return object.def().icon().isEmpty() ? "box" : object.def().icon();
    }

    static Tint tint(CatalogObject object) {
        return Tint.ofName(object.name().value());
    }
}
