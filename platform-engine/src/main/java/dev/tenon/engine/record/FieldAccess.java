package dev.tenon.engine.record;

import dev.tenon.engine.record.SaveBatch.Item;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Sentence;
import java.util.Optional;

/** Step 1: may this actor do this to records of this object, and write these fields? */
final class FieldAccess {

    /** A field as it may be written by the actor, or why not. */
    sealed interface Target {
        /** Writable; {@code viaParent} if it was named by its relation ({@code Account}) rather than its own name. */
        record Writable(CatalogField field, boolean viaParent) implements Target {}

        record Refused(Problem problem) implements Target {}
    }

    /** Refuses the changes whose object the actor cannot use so. */
    void require(SaveBatch batch) {
        batch.items().forEach(item -> admit(batch.session(), item));
    }

    private static void admit(Session session, Item item) {
        Rights rights = session.actor().rights();
        Optional<CatalogObject> object = session.catalog()
                .object(item.change().object())
                .filter(found -> rights.can(ObjectRight.READ, found.name()));
        if (object.isEmpty()) {
            item.refuse(SaveProblems.noSuchObject(item.change().object()));
            return;
        }
        item.admit(object.get());
        switch (item.change()) {
            case RecordChange.Insert ignored -> require(rights, item, ObjectRight.CREATE);
            case RecordChange.Update ignored -> require(rights, item, ObjectRight.EDIT);
            case RecordChange.Upsert ignored -> {
                if (!rights.can(ObjectRight.CREATE, object.get().name())) {
                    require(rights, item, ObjectRight.EDIT);
                }
            }
            case RecordChange.Delete ignored -> require(rights, item, ObjectRight.DELETE);
            case RecordChange.Restore ignored -> require(rights, item, ObjectRight.DELETE);
        }
    }

    /** Once an upsert knows which of the two it is. */
    static void require(Rights rights, Item item, ObjectRight right) {
        if (!rights.can(right, item.object().name())) {
            item.refuse(SaveProblems.noRight(item.object(), deed(right)));
        }
    }

    private static Sentence deed(ObjectRight right) {
        return switch (right) {
            case READ, VIEW_ALL -> Sentence.of("read", "读取");
            case CREATE -> Sentence.of("create", "新建");
            case EDIT, MODIFY_ALL -> Sentence.of("edit", "编辑");
            case DELETE -> Sentence.of("delete or restore", "删除或恢复");
        };
    }

    static Target target(Session session, CatalogObject object, String name) {
        Rights rights = session.actor().rights();
        Optional<CatalogField> own = object.field(name);
        CatalogField field = own.or(() -> object.parent(name)).orElse(null);
        if (field == null || !rights.canRead(object, field)) {
            return new Target.Refused(SaveProblems.noSuchField(object, name));
        }
        return field.isKeptByEngine() || !rights.canEdit(object, field)
                ? new Target.Refused(SaveProblems.notWritable(field))
                : new Target.Writable(field, own.isEmpty());
    }
}
