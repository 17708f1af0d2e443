package dev.tenon.engine.record;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.tenon.metadata.catalog.CatalogObject;

/** The columns of each object, worked out once for as long as its definition is in use. */
final class ColumnsCache {
    private final LoadingCache<CatalogObject, ObjectColumns> columns =
            Caffeine.newBuilder().weakKeys().softValues().build(ObjectColumns::new);

    ObjectColumns of(CatalogObject object) {
        return columns.get(object);
    }
}
