package dev.tenon.engine.record;

import dev.tenon.engine.record.SaveBatch.Item;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records that a delete takes: those that were named, and what goes with them, each with its root. */
final class Doomed {
    private final Map<CatalogObject, Map<Long, Item>> roots = new LinkedHashMap<>();

    boolean add(CatalogObject object, long id, Item root) {
        return roots.computeIfAbsent(object, o -> new LinkedHashMap<>()).putIfAbsent(id, root) == null;
    }

    Set<CatalogObject> objects() {
        return roots.keySet();
    }

    Set<Long> of(CatalogObject object) {
        return roots.getOrDefault(object, Map.of()).keySet();
    }

    /** The ids of all these objects. */
    List<Long> of(Collection<CatalogObject> objects) {
        return objects.stream().flatMap(object -> of(object).stream()).toList();
    }

    Map<Long, Item> rootsOf(CatalogObject object) {
        return roots.getOrDefault(object, Map.of());
    }

    /** The root with which a record goes; null if it stays. */
    @Nullable
    Item rootOf(long id) {
        for (Map<Long, Item> some : roots.values()) {
            Item root = some.get(id);
            if (root != null) {
                return root;
            }
        }
        return null;
    }

    int size() {
        return roots.values().stream().mapToInt(Map::size).sum();
    }
}
