package dev.tenon.engine.rollup;

import dev.tenon.engine.record.RecordSaved.Change;
import dev.tenon.metadata.object.ApiName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a save did to records that may be somebody's children. */
final class Touched {
    private final Map<ApiName, Children> byObject = new LinkedHashMap<>();

    /** The touched records of one object. */
    static final class Children {
        private final Set<Long> ids = new TreeSet<>();
        private final Set<ApiName> fields = new HashSet<>();
        private final Map<ApiName, Set<Long>> left = new HashMap<>();
        private boolean whole;

        Set<Long> ids() {
            return ids;
        }

        /** True if some came or went whole. */
        boolean areWhole() {
            return whole;
        }

        boolean changed(Set<ApiName> some) {
            return some.stream().anyMatch(fields::contains);
        }

        /** The parents that some of them had by this field before. */
        Set<Long> left(ApiName relation) {
            return left.getOrDefault(relation, Set.of());
        }
    }

    static Touched by(List<Change> changes) {
        Touched touched = new Touched();
        for (Change change : changes) {
            Children children = touched.of(change.object());
            children.ids.add(change.id());
            children.fields.addAll(change.fields());
            children.whole |= change.fields().isEmpty();
            change.left()
                    .forEach((field, parent) -> children.left
                            .computeIfAbsent(field, name -> new TreeSet<>())
                            .add(parent));
        }
        return touched;
    }

    private Children of(ApiName object) {
        return byObject.computeIfAbsent(object, name -> new Children());
    }

    /** Notes that these fields of these records have other values now. */
    void add(ApiName object, Set<ApiName> fields, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            Children children = of(object);
            children.ids.addAll(ids);
            children.fields.addAll(fields);
        }
    }

    Map<ApiName, Children> byObject() {
        return byObject;
    }

    boolean isEmpty() {
        return byObject.isEmpty();
    }
}
