package dev.tenon.engine.record.web;

import dev.tenon.engine.record.Raw;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.util.OptionalLong;

/** What the address of a record names: its object, its id, or an external key. */
final class RecordPath {
    private RecordPath() {}

    /** The object, if this user may know of it. */
    static CatalogObject object(Session session, String name) {
        return session.catalog()
                .object(name)
                .filter(object -> session.actor().rights().can(ObjectRight.READ, object.name()))
                .orElseThrow(RecordPath::notFound);
    }

    static long id(CatalogObject object, String text) {
        OptionalLong id = RecordId.parse(text);
        if (id.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.BAD_INPUT,
                    Problem.of("MALFORMED_ID", "Id", "{0} is not a record id.", "{0} 不是记录编号。", text));
        }
        if (RecordId.objectNumber(id.getAsLong()) != object.number()) {
            throw notFound();
        }
        return id.getAsLong();
    }

    static CatalogField keyField(Session session, CatalogObject object, String name) {
        return object.field(name)
                .filter(field -> field.def().externalId() || field.type() instanceof FieldType.Id)
                .filter(field -> session.actor().rights().canRead(object, field))
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        Problem.of(
                                "NOT_FOUND",
                                "",
                                "Provided external ID field does not exist or is not accessible: {0}",
                                "外部 ID 字段不存在或无权访问：{0}",
                                name)));
    }

    static Raw key(CatalogField field, String text) {
        return field.type() instanceof FieldType.Id ? new Raw.Json(text) : new Raw.Text(text);
    }

    static ProblemException notFound() {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                Problem.of("NOT_FOUND", "", "The requested resource does not exist", "请求的资源不存在"));
    }
}
