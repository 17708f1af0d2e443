package dev.tenon.engine.schema;

import dev.tenon.engine.catalog.Catalogs;
import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds out where the indexes that are there differ from those that the definitions want, as they do after an upgrade of the
 * product: the missing ones are asked for, the needless ones dropped.
 */
final class IndexCatchUp {
    private final JdbcClient jdbc;
    private final Catalogs catalogs;

    IndexCatchUp(JdbcClient jdbc, Catalogs catalogs) {
        this.jdbc = jdbc;
        this.catalogs = catalogs;
    }

    void run(Org org) {
        // In this order: what is there now was wanted by no catalog newer than the one that is read then.
        Map<String, String> tables = there(org);
        Catalog catalog = catalogs.refresh(org);
        Set<String> live = new HashSet<>();
        Map<String, Long> wanted = new HashMap<>();
        for (CatalogObject object : catalog.allObjects()) {
            live.add(PhysicalNames.of(object.name()));
            WantedIndexes.of(catalog, object).forEach(index -> wanted.put(index.name(), object.id()));
        }
        IndexBuildStore store = new IndexBuildStore(jdbc, org);
        wanted.forEach((name, object) -> {
            if (!tables.containsKey(name)) {
                store.add(object, name, Instant.now());
            }
        });
        tables.forEach((name, table) -> {
            if (live.contains(table) && !wanted.containsKey(name)) {
                store.drop(name);
            }
        });
    }

    /** The table of each of our indexes by the index's name. */
    private Map<String, String> there(Org org) {
        Map<String, String> tables = new HashMap<>();
        List<Map<String, Object>> rows = jdbc.sql("select indexname, tablename from pg_indexes where schemaname = ?")
                .param(org.schema())
                .query()
                .listOfRows();
        rows.forEach(row -> {
            String name = String.valueOf(row.get("indexname"));
            if (Index.isOurs(name)) {
                tables.put(name, String.valueOf(row.get("tablename")));
            }
        });
        return tables;
    }
}
