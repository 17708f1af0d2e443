package dev.tenon.console.list;

import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the records are called that filters compare lookups with. Asks nothing where no filter does. */
@Component
class RecordNames {
    private final QueryRunner runner;

    RecordNames(QueryRunner runner) {
        this.runner = runner;
    }

    /** Names by the ids as they stand in the filters; those out of sight are missing. */
    Map<String, String> of(Session session, CatalogObject object, List<FilterItem> items) {
        Map<CatalogObject, Map<Long, String>> wanted = new LinkedHashMap<>();
        for (FilterItem item : items) {
            boolean compares = runner.planner()
                    .column(session, object, FieldPath.of(item.field()))
                    .map(column -> column.field().type() instanceof FieldType.Relation)
                    .orElse(false);
            if (compares) {
                item.values().forEach(value -> note(session, value, wanted));
            }
        }
        Map<String, String> names = new HashMap<>();
        wanted.forEach((target, ids) -> names.putAll(names(session, target, ids)));
        return names;
    }

    private static void note(Session session, String text, Map<CatalogObject, Map<Long, String>> wanted) {
        OptionalLong id = RecordId.parse(text);
        if (id.isPresent()) {
            session.catalog()
                    .objectByNumber(RecordId.objectNumber(id.getAsLong()))
                    .ifPresent(target -> wanted.computeIfAbsent(target, any -> new HashMap<>())
                            .put(id.getAsLong(), text));
        }
    }

    private Map<String, String> names(Session session, CatalogObject target, Map<Long, String> texts) {
        String name = target.nameField().name().value();
        Set<Long> ids = new LinkedHashSet<>(texts.keySet());
        Map<String, String> names = new HashMap<>();
        for (Row row : runner.fetch(session, target.name(), ids, List.of(FieldPath.of(name)))) {
            Optional.ofNullable(texts.get(row.id()))
                    .ifPresent(text ->
                            names.put(text, Optional.ofNullable(row.text(name)).orElse(text)));
        }
        return names;
    }
}
