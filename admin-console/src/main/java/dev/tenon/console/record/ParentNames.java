package dev.tenon.console.record;

import dev.tenon.console.record.widget.FormValues;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Finds what the records are called to which the lookups of a form point, where the form knows only their ids. */
@Component
class ParentNames {

    private final RecordReads reads;

    ParentNames(RecordReads reads) {
        this.reads = reads;
    }

    /** The same form with the names it lacks; one query for each object that is pointed at. */
    FormValues complete(Session session, List<CatalogField> fields, FormValues form) {
        Map<String, Long> wanted = new LinkedHashMap<>();
        for (CatalogField field : fields) {
            String name = field.name().value();
            if (field.type() instanceof FieldType.Relation
                    && form.name(name).filter(known -> !known.isEmpty()).isEmpty()) {
                RecordId.parse(form.text(name)).ifPresent(id -> wanted.put(name, id));
            }
        }
        Map<Long, String> names = names(session, wanted);
        FormValues completed = form;
        for (Map.Entry<String, Long> each : wanted.entrySet()) {
            String name = names.get(each.getValue());
            completed = name == null ? completed : completed.named(each.getKey(), name);
        }
        return completed;
    }

    private Map<Long, String> names(Session session, Map<String, Long> wanted) {
        Map<Integer, Set<Long>> byObject = new HashMap<>();
        for (long id : wanted.values()) {
            byObject.computeIfAbsent(RecordId.objectNumber(id), number -> new TreeSet<>())
                    .add(id);
        }
        Map<Long, String> names = new HashMap<>();
        byObject.forEach((number, ids) -> session.catalog()
                .objectByNumber(number)
                .ifPresent((CatalogObject object) -> names.putAll(reads.names(session, object, ids))));
        return names;
    }
}
