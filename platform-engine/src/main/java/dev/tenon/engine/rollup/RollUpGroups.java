package dev.tenon.engine.rollup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.RollUpField;
import dev.tenon.metadata.object.ApiName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The roll-ups of one catalog, by the children that move them. */
record RollUpGroups(Map<ApiName, List<RollUpGroup>> byChild, Map<ApiName, List<CatalogField>> zeros) {

    /** Remembers them as long as their catalog lives. */
    static final class Kept {
        private final Cache<Catalog, RollUpGroups> kept =
                Caffeine.newBuilder().weakKeys().build();

        RollUpGroups of(Catalog catalog) {
            return kept.get(catalog, RollUpGroups::of);
        }
    }

    static RollUpGroups of(Catalog catalog) {
        Map<ApiName, List<RollUpGroup>> byChild = new LinkedHashMap<>();
        Map<ApiName, List<CatalogField>> zeros = new HashMap<>();
        for (CatalogObject object : catalog.allObjects()) {
            List<RollUpGroup> groups = groups(object, catalog.formulas().rollUpsOver(object));
            if (!groups.isEmpty()) {
                byChild.put(object.name(), groups);
            }
            List<CatalogField> counted = object.fields().stream()
                    .filter(field -> field.def()
                            .rollUp()
                            .filter(rollUp -> rollUp.summary().isZeroOfNothing())
                            .isPresent())
                    .toList();
            if (!counted.isEmpty()) {
                zeros.put(object.name(), counted);
            }
        }
        return new RollUpGroups(byChild, zeros);
    }

    private static List<RollUpGroup> groups(CatalogObject child, List<RollUpField> rollUps) {
        Map<String, List<RollUpField>> together = new LinkedHashMap<>();
        rollUps.forEach(rollUp -> together.computeIfAbsent(
                        rollUp.parent().name().key() + " "
                                + rollUp.relation().name().key(),
                        key -> new ArrayList<>())
                .add(rollUp));
        return together.values().stream()
                .map(group -> new RollUpGroup(
                        child, group.getFirst().parent(), group.getFirst().relation(), group))
                .toList();
    }

    /** The groups that saves of this object may move. */
    List<RollUpGroup> over(ApiName child) {
        return byChild.getOrDefault(child, List.of());
    }

    /** The roll-ups of an object that are 0 without children; the others are blank then. */
    List<CatalogField> zerosOf(ApiName parent) {
        return zeros.getOrDefault(parent, List.of());
    }

    boolean isEmpty() {
        return byChild.isEmpty();
    }

    /** All groups; those over fields that are roll-ups themselves after the ones that compute these. */
    List<RollUpGroup> inOrder() {
        List<RollUpGroup> left =
                new ArrayList<>(byChild.values().stream().flatMap(List::stream).toList());
        List<RollUpGroup> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<RollUpGroup> ready = left.stream()
                    .filter(group -> left.stream().noneMatch(other -> feeds(other, group)))
                    .toList();
            // Two groups may feed each other by different fields: their order does not matter, what changes is carried
            // on.
            List<RollUpGroup> next = ready.isEmpty() ? List.copyOf(left) : ready;
            ordered.addAll(next);
            left.removeAll(next);
        }
        return ordered;
    }

    private static boolean feeds(RollUpGroup below, RollUpGroup above) {
        return below != above
                && below.parent().equals(above.child())
                && above.rollUps().stream()
                        .anyMatch(rollUp -> rollUp.reads().stream().anyMatch(below.fields()::contains));
    }
}
