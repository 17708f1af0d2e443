package dev.tenon.engine.importing;

import java.util.List;
import java.util.Optional;

/**
 * What the user chose for an import: how the file is read, where each column goes, what happens to existing records.
 *
 * @param keyField by which existing records are found in an upsert; empty for an insert
 */
public record ImportPlan(
        CsvFormat format, List<ColumnMapping> columns, ImportMode mode, String keyField, DateOrder dateOrder) {

    public ImportPlan {
        columns = List.copyOf(columns);
    }

    public ImportPlan withFormat(CsvFormat other) {
        return new ImportPlan(other, columns, mode, keyField, dateOrder);
    }

    public ImportPlan withColumns(List<ColumnMapping> others) {
        return new ImportPlan(format, others, mode, keyField, dateOrder);
    }

    public ImportPlan withDateOrder(DateOrder other) {
        return new ImportPlan(format, columns, mode, keyField, other);
    }

    public ImportPlan inserting() {
        return new ImportPlan(format, columns, ImportMode.INSERT, "", dateOrder);
    }

    public ImportPlan upsertingBy(String key) {
        return new ImportPlan(format, columns, ImportMode.UPSERT, key, dateOrder);
    }

    public List<ColumnMapping> mapped() {
        return columns.stream().filter(ColumnMapping::isMapped).toList();
    }

    /** The column that goes to this field. */
    public Optional<ColumnMapping> columnOf(String field) {
        return mapped().stream()
                .filter(column -> field.equalsIgnoreCase(column.field()))
                .findFirst();
    }
}
