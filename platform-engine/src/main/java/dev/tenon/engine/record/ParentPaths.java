package dev.tenon.engine.record;

import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the formulas of one object read behind its lookups. Grows while they are compiled, and is fixed from then on. */
final class ParentPaths {
    private final ObjectColumns columns;
    private final List<Column> relations = new ArrayList<>();
    private final Map<FieldPath, Integer> paths = new LinkedHashMap<>();

    ParentPaths(ObjectColumns columns) {
        this.columns = columns;
    }

    CatalogObject object() {
        return columns.object();
    }

    /** The relation with which a path begins; its values are asked for from now on. */
    Column relation(FieldPath path) {
        Column relation = columns.object()
                .parent(path.steps().getFirst())
                .map(columns::require)
                .orElseThrow(() -> new IllegalStateException("no relation " + path + " on " + columns.object()));
        if (!relations.contains(relation)) {
            relations.add(relation);
        }
        return relation;
    }

    /** The place of a path's value among those that are read. */
    int place(FieldPath path) {
        relation(path);
        return paths.computeIfAbsent(path, ignored -> paths.size());
    }

    List<Column> relations() {
        return relations;
    }

    List<FieldPath> paths() {
        return List.copyOf(paths.keySet());
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    /** At what a record points, in the order of the relations; null where at nothing. */
    List<@Nullable Long> targets(ValueOf value) {
        List<@Nullable Long> targets = new ArrayList<>(relations.size());
        relations.forEach(relation -> targets.add(value.of(relation) instanceof Long id ? id : null));
        return targets;
    }

    /** A record's values by column. */
    interface ValueOf {
        @Nullable
        Object of(Column column);
    }
}
