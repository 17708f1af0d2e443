package dev.tenon.engine.schema;

import dev.tenon.engine.catalog.PhysicalNames;
import java.util.List;
import java.util.Optional;

/** The wording of statements that several changes share. */
final class Statements {
    private Statements() {}

    static String renameTable(String table, String newName) {
        return "alter table " + table + " rename to " + PhysicalNames.quote(newName);
    }

    static String renameColumn(String table, String from, String to) {
        return "alter table " + table + " rename column " + PhysicalNames.quote(from) + " to "
                + PhysicalNames.quote(to);
    }

    static List<String> renameColumns(String table, List<SchemaChange.NewName> columns) {
        return columns.stream()
                .filter(column -> !column.from().equals(column.to()))
                .map(column -> renameColumn(table, column.from(), column.to()))
                .toList();
    }

    /** What follows ADD COLUMN once the existing rows have their value. */
    static Optional<String> afterwards(String table, Column column) {
        String head = "alter table " + table + " alter column " + column.quoted();
        return switch (column.fill()) {
            case Column.Empty ignored -> Optional.empty();
            case Column.Once ignored -> Optional.of(head + " drop default");
            case Column.Always always ->
                always.existing().equals(always.afterwards())
                        ? Optional.empty()
                        : Optional.of(head + " set default " + always.afterwards());
        };
    }

    static String changeType(String table, String column, String type, TypeChanges.Conversion conversion) {
        String head = "alter column " + PhysicalNames.quote(column);
        String using = " using " + conversion.using(PhysicalNames.quote(column));
        boolean from = conversion.fromCheckbox();
        String before = from ? head + " drop default, " + head + " drop not null, " : "";
        String after = conversion.toCheckbox() ? ", " + head + " set default false, " + head + " set not null" : "";
        return "alter table " + table + " " + before + head + " type " + type + using + after;
    }
}
