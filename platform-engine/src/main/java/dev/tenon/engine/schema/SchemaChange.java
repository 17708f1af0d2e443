package dev.tenon.engine.schema;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One step from the tables of one catalog to those of the next: its SQL, its sentence, whether data is given up by it. */
public sealed interface SchemaChange {

    /** The statements, one each, without semicolons. */
    List<String> sql();

    Sentence words();

    /** What cannot be undone by the next deploy, or takes something out of the users' sight. */
    default boolean isDestructive() {
        return false;
    }

    /** A new table, with its primary key; its indexes follow. */
    record CreateTable(ApiName object, String table, String primaryKey, List<Column> columns) implements SchemaChange {
        public CreateTable {
            columns = List.copyOf(columns);
        }

        @Override
        public List<String> sql() {
            String lines =
                    columns.stream().map(column -> "  " + column.declared()).collect(Collectors.joining(",\n"));
            return List.of("create table " + table + " (\n" + lines + ",\n  constraint "
                    + PhysicalNames.quote(primaryKey) + " primary key (\"id\")\n)");
        }

        @Override
        public Sentence words() {
            return Sentence.of(
                    "Create the table of {0} with {1} columns.", "为 {0} 建立数据表，共 {1} 列。", object, columns.size());
        }
    }

    record RenameTable(ApiName oldObject, ApiName object, String table, String newName) implements SchemaChange {
        @Override
        public List<String> sql() {
            return List.of(Statements.renameTable(table, newName));
        }

        @Override
        public Sentence words() {
            return Sentence.of("Rename the table of {0} for {1}.", "将 {0} 的数据表更名为 {1}。", oldObject, object);
        }
    }

    /** Frees a name that another takes in the same plan: two fields that swap their names. */
    record MakeRoom(List<String> sql) implements SchemaChange {
        public MakeRoom {
            sql = List.copyOf(sql);
        }

        @Override
        public Sentence words() {
            return Sentence.of("Make room for new names.", "为新名称腾出位置。");
        }
    }

    record ParkTable(ApiName object, String table, String parkedName) implements SchemaChange {
        @Override
        public List<String> sql() {
            return List.of(Statements.renameTable(table, parkedName));
        }

        @Override
        public Sentence words() {
            return Sentence.of(
                    "Remove object {0}; its records are kept until it is purged, and it can be restored.",
                    "移除对象 {0}；其记录保留至彻底清除为止，期间可以恢复。", object);
        }

        @Override
        public boolean isDestructive() {
            return true;
        }
    }

    record RestoreTable(ApiName object, String parkedTable, String newName) implements SchemaChange {
        @Override
        public List<String> sql() {
            return List.of(Statements.renameTable(parkedTable, newName));
        }

        @Override
        public Sentence words() {
            return Sentence.of("Bring object {0} back with its records.", "恢复对象 {0} 及其记录。", object);
        }
    }

    record DropTable(ApiName object, String table) implements SchemaChange {
        @Override
        public List<String> sql() {
            return List.of("drop table " + table);
        }

        @Override
        public Sentence words() {
            return Sentence.of("Purge object {0} and all its records for good.", "彻底清除对象 {0} 及其全部记录，无法恢复。", object);
        }

        @Override
        public boolean isDestructive() {
            return true;
        }
    }

    record AddColumns(ApiName object, ApiName field, String table, List<Column> columns) implements SchemaChange {
        public AddColumns {
            columns = List.copyOf(columns);
        }

        @Override
        public List<String> sql() {
            if (columns.isEmpty()) {
                return List.of();
            }
            List<String> sql = new ArrayList<>();
            sql.add(columns.stream()
                    .map(column -> "add column " + column.declared())
                    .collect(Collectors.joining(", ", "alter table " + table + " ", "")));
            columns.forEach(column -> Statements.afterwards(table, column).ifPresent(sql::add));
            return sql;
        }

        @Override
        public Sentence words() {
            boolean fills = columns.stream().anyMatch(column -> column.fill() instanceof Column.Once);
            return fills
                    ? Sentence.of(
                            "Add field {1} to {0} and fill existing records with its default.",
                            "为 {0} 增加字段 {1}，并以默认值填充已有记录。", object, field)
                    : Sentence.of("Add field {1} to {0}.", "为 {0} 增加字段 {1}。", object, field);
        }
    }

    record RenameColumns(ApiName object, ApiName oldField, ApiName field, String table, List<NewName> columns)
            implements SchemaChange {
        public RenameColumns {
            columns = List.copyOf(columns);
        }

        @Override
        public List<String> sql() {
            return Statements.renameColumns(table, columns);
        }

        @Override
        public Sentence words() {
            return Sentence.of("Rename field {1} of {0} to {2}.", "将 {0} 的字段 {1} 更名为 {2}。", object, oldField, field);
        }
    }

    /** Another type, with the conversion of what is there. */
    record ChangeColumnType(
            ApiName object, ApiName field, String table, String column, String type, TypeChanges.Conversion conversion)
            implements SchemaChange {
        @Override
        public List<String> sql() {
            return List.of(Statements.changeType(table, column, type, conversion));
        }

        @Override
        public Sentence words() {
            return isDestructive()
                    ? Sentence.of(
                            "Convert the values of {0}.{1} to {2}; a part of them is lost.",
                            "将 {0}.{1} 的值转换为 {2}，部分信息会丢失。", object, field, type)
                    : Sentence.of("Convert the values of {0}.{1} to {2}.", "将 {0}.{1} 的值转换为 {2}。", object, field, type);
        }

        @Override
        public boolean isDestructive() {
            return conversion.loses();
        }
    }

    record ParkColumns(ApiName object, ApiName field, String table, List<NewName> columns) implements SchemaChange {
        public ParkColumns {
            columns = List.copyOf(columns);
        }

        @Override
        public List<String> sql() {
            return Statements.renameColumns(table, columns);
        }

        @Override
        public Sentence words() {
            return Sentence.of(
                    "Remove field {1} of {0}; its values are kept until it is purged, and it can be restored.",
                    "移除 {0} 的字段 {1}；其数据保留至彻底清除为止，期间可以恢复。", object, field);
        }

        @Override
        public boolean isDestructive() {
            return true;
        }
    }

    record RestoreColumns(ApiName object, ApiName field, String table, List<NewName> columns) implements SchemaChange {
        public RestoreColumns {
            columns = List.copyOf(columns);
        }

        @Override
        public List<String> sql() {
            return Statements.renameColumns(table, columns);
        }

        @Override
        public Sentence words() {
            return Sentence.of("Bring field {1} of {0} back with its values.", "恢复 {0} 的字段 {1} 及其数据。", object, field);
        }
    }

    record DropColumns(ApiName object, ApiName field, String table, List<String> columns) implements SchemaChange {
        public DropColumns {
            columns = List.copyOf(columns);
        }

        @Override
        public List<String> sql() {
            if (columns.isEmpty()) {
                return List.of();
            }
            return List.of(columns.stream()
                    .map(column -> "drop column " + PhysicalNames.quote(column))
                    .collect(Collectors.joining(", ", "alter table " + table + " ", "")));
        }

        @Override
        public Sentence words() {
            return Sentence.of(
                    "Purge the removed field {1} of {0} and its values for good.",
                    "彻底清除 {0} 中已移除的字段 {1} 及其数据，无法恢复。", object, field);
        }

        @Override
        public boolean isDestructive() {
            return true;
        }
    }

    /** Records that lose their master belong to whoever made them. */
    record FillOwners(ApiName object, String table) implements SchemaChange {
        @Override
        public List<String> sql() {
            return List.of("update " + table + " set \"ownerid\" = \"createdbyid\" where \"ownerid\" is null");
        }

        @Override
        public Sentence words() {
            return Sentence.of("Make the creator of each record of {0} its owner.", "将 {0} 每条记录的创建人设为负责人。", object);
        }
    }

    record CreateIndex(ApiName object, String table, Index index) implements SchemaChange {
        @Override
        public List<String> sql() {
            return List.of(index.create(table, Index.Mode.AT_ONCE));
        }

        @Override
        public Sentence words() {
            return switch (index.kind()) {
                case UNIQUE -> Sentence.of("Keep {0} unique by index: {1}.", "以唯一索引约束 {0}：{1}。", object, index.shown());
                case SORTED -> Sentence.of("Index {0}: {1}.", "为 {0} 建立索引：{1}。", object, index.shown());
                case TRIGRAM ->
                    Sentence.of("Index {0} for searching in {1}.", "为 {0} 建立 {1} 的搜索索引。", object, index.shown());
            };
        }
    }

    record DropIndex(ApiName object, String schema, Index index) implements SchemaChange {
        @Override
        public List<String> sql() {
            return List.of(
                    "drop index if exists " + PhysicalNames.quote(schema) + "." + PhysicalNames.quote(index.name()));
        }

        @Override
        public Sentence words() {
            return Sentence.of("Drop the index of {0}: {1}.", "删除 {0} 的索引：{1}。", object, index.shown());
        }
    }

    /** A column's old and new bare name. */
    record NewName(String from, String to) {}
}
