package dev.tenon.engine.schema;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import java.util.ArrayList;
import java.util.List;

/** The columns of record tables, as they are created and added. */
final class Columns {
    /** The owner's column is there for details too: empty, but at hand when they lose their master. */
    private static final List<FieldDef> SYSTEM = List.of(
            SystemFields.ID,
            SystemFields.OWNER,
            SystemFields.CREATED_BY,
            SystemFields.CREATED_DATE,
            SystemFields.LAST_MODIFIED_BY,
            SystemFields.LAST_MODIFIED_DATE,
            SystemFields.SYSTEM_MODSTAMP,
            SystemFields.IS_DELETED);

    private static final List<Column> OWN = List.of(
            new Column(PhysicalNames.VERSION, "bigint", new Column.Always("1", "1")),
            Column.plain(PhysicalNames.READERS, "bigint[]"),
            Column.plain(PhysicalNames.RECORD_TYPE, "bigint"),
            Column.plain(PhysicalNames.DELETION, "bigint"));

    private Columns() {}

    /** Every column of a new table: those of the system, the fields, the engine's own. */
    static List<Column> all(TableShape table) {
        List<Column> columns = new ArrayList<>();
        SYSTEM.forEach(def -> columns.add(fresh(PhysicalNames.of(def.name()), def)));
        table.fields()
                .values()
                .forEach(field -> field.columns().forEach(part -> columns.add(fresh(part.name(), part.def()))));
        columns.addAll(OWN);
        return List.copyOf(columns);
    }

    /** A column of a table without rows. */
    private static Column fresh(String name, FieldDef def) {
        Column.Fill fill =
                def.type() instanceof FieldType.Checkbox ? new Column.Always("false", "false") : new Column.Empty();
        return new Column(name, ColumnTypes.of(def.type()), fill);
    }

    /** The columns of a field that an existing table gets: a required field with a default fills the rows that are there. */
    static List<Column> added(Catalog catalog, TableShape.FieldShape field) {
        return field.columns().stream()
                .map(part -> new Column(part.name(), part.type(), fill(catalog, part.def())))
                .toList();
    }

    private static Column.Fill fill(Catalog catalog, FieldDef def) {
        DefaultLiterals defaults = new DefaultLiterals(catalog);
        if (def.type() instanceof FieldType.Checkbox) {
            return new Column.Always(defaults.of(def).orElse("false"), "false");
        }
        return defaults.of(def)
                .filter(literal -> def.required())
                .<Column.Fill>map(Column.Once::new)
                .orElseGet(Column.Empty::new);
    }
}
