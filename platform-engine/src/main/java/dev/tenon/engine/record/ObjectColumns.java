package dev.tenon.engine.record;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of an object in a fixed order, so that a record's values are an array. */
final class ObjectColumns {
    private final CatalogObject object;
    private final List<Column> columns;
    private final Map<String, Column> byKey = new HashMap<>();
    private final String selectList;

    /** One column: its place in the array, its field, its quoted name. */
    record Column(int index, CatalogField field, String name, Kept kept) {}

    ObjectColumns(CatalogObject object) {
        this.object = object;
        List<CatalogField> fields = object.columns();
        Column[] all = new Column[fields.size()];
        for (int i = 0; i < all.length; i++) {
            CatalogField field = fields.get(i);
            all[i] = new Column(i, field, PhysicalNames.column(field), Kept.of(field.type()));
            byKey.put(field.name().key(), all[i]);
        }
        this.columns = List.of(all);
        this.selectList = String.join(", ", columns.stream().map(Column::name).toList());
    }

    CatalogObject object() {
        return object;
    }

    List<Column> all() {
        return columns;
    }

    /** All column names, in order. */
    String selectList() {
        return selectList;
    }

    int size() {
        return columns.size();
    }

    @Nullable
    Column find(String lowerCaseName) {
        return byKey.get(lowerCaseName);
    }

    Column require(CatalogField field) {
        Column column = byKey.get(field.name().key());
        if (column == null) {
            throw new IllegalArgumentException("no column for " + field.name());
        }
        return column;
    }
}
