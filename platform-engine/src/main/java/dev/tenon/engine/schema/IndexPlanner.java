package dev.tenon.engine.schema;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which indexes come and go between two catalogs. Pure. */
final class IndexPlanner {
    private final Org org;
    private final Catalog current;
    private final Catalog draft;

    IndexPlanner(Org org, Catalog current, Catalog draft) {
        this.org = org;
        this.current = current;
        this.draft = draft;
    }

    /** Those of a parked object stay with its table. */
    List<SchemaChange> dropped() {
        List<SchemaChange> changes = new ArrayList<>();
        for (CatalogObject old : current.allObjects()) {
            draft.objectById(old.id()).ifPresent(kept -> {
                Set<String> wanted = names(draft, kept);
                WantedIndexes.of(current, old).stream()
                        .filter(index -> !wanted.contains(index.name()))
                        .forEach(index -> changes.add(new SchemaChange.DropIndex(kept.name(), org.schema(), index)));
            });
        }
        return changes;
    }

    List<SchemaChange> created() {
        List<SchemaChange> changes = new ArrayList<>();
        for (CatalogObject object : draft.allObjects()) {
            Set<String> there = current.objectById(object.id())
                    .map(old -> names(current, old))
                    .orElse(Set.of());
            String table = PhysicalNames.table(org, object);
            WantedIndexes.of(draft, object).stream()
                    .filter(index -> !there.contains(index.name()))
                    .forEach(index -> changes.add(new SchemaChange.CreateIndex(object.name(), table, index)));
        }
        return changes;
    }

    private static Set<String> names(Catalog catalog, CatalogObject object) {
        return WantedIndexes.of(catalog, object).stream().map(Index::name).collect(Collectors.toSet());
    }
}
