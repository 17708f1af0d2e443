package dev.tenon.engine.record;

import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Unique values, looked up before the write so that the sentence can name the other record: one query a unique field. Should
 * two saves race, the index of the database refuses the later one, which then is checked again.
 */
final class UniqueCheck {
    private final KeyStore keys;

    UniqueCheck(KeyStore keys) {
        this.keys = keys;
    }

    void check(SaveBatch batch) {
        batch.draftsByObject().forEach((object, drafts) -> {
            for (Column column : drafts.getFirst().columns().all()) {
                if (column.field().def().unique() && !(column.field().type() instanceof FieldType.AutoNumber)) {
                    check(batch.session(), object, column, drafts);
                }
            }
        });
    }

    private void check(Session session, CatalogObject object, Column column, List<RecordDraft> drafts) {
        List<RecordDraft> asked = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        Set<Long> leaving = new HashSet<>();
        Map<Object, RecordDraft> seen = new HashMap<>();
        for (RecordDraft draft : drafts) {
            if (!draft.isChanged(column)) {
                continue;
            }
            leaving.add(draft.id());
            Object value = draft.value(column);
            if (value != null) {
                if (seen.putIfAbsent(Upserts.compared(column.field(), value), draft) == null) {
                    asked.add(draft);
                    values.add(value);
                } else {
                    draft.refuse(SaveProblems.duplicate(column.field(), SaveProblems.inThisRequest()));
                }
            }
        }
        if (asked.isEmpty()) {
            return;
        }
        Map<Integer, List<Long>> found = keys.find(session.org(), object, column.field(), values);
        found.forEach((n, ids) -> ids.stream()
                .filter(id -> !leaving.contains(id))
                .findFirst()
                .ifPresent(
                        id -> asked.get(n).refuse(SaveProblems.duplicate(column.field(), SaveProblems.onRecord(id)))));
    }
}
