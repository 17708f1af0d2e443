package dev.tenon.engine.record;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The SQL of record tables: one statement for all records of an object, whatever their number. */
final class RecordStore {
    private static final String VERSION = PhysicalNames.quote(PhysicalNames.VERSION);

    private final JdbcTemplate jdbc;

    RecordStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** A record as the database has it. */
    record Stored(@Nullable Object[] values, long version, boolean isDeleted) {}

    /** What the lock on loaded rows keeps others from. */
    enum Lock {
        /** Of nothing: for a look. */
        NONE(""),
        /** Of changing them; other records may begin to point at them. */
        FOR_UPDATE("for no key update"),
        /** Of everything. */
        FOR_DELETE("for update");

        private final String sql;

        Lock(String sql) {
            this.sql = sql;
        }
    }

    /** The rows of these ids, locked in the order of their ids. */
    Map<Long, Stored> load(Org org, ObjectColumns columns, Collection<Long> ids, Lock lock) {
        String sql = "select \"id\", " + VERSION + ", \"isdeleted\", " + columns.selectList() + " from "
                + PhysicalNames.table(org, columns.object()) + " where \"id\" = any(?) order by \"id\" " + lock.sql;
        Map<Long, Stored> found = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql);
                    Kept.ID.bindMany(connection, statement, 1, new ArrayList<>(ids));
                    return statement;
                },
                row -> {
                    found.put(row.getLong(1), new Stored(values(columns, row), row.getLong(2), row.getBoolean(3)));
                });
        return found;
    }

    private static @Nullable Object[] values(ObjectColumns columns, ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (Column column : columns.all()) {
            Object value = column.kept().read(row, column.index() + 4);
            boolean isClosed = column.field().type() instanceof FieldType.EncryptedText && value != null;
            values[column.index()] = isClosed ? new RecordDraft.Closed(String.valueOf(value)) : value;
        }
        return values;
    }

    void insert(Org org, CatalogObject object, List<RecordDraft> drafts) {
        List<Parameter> parameters = new ArrayList<>();
        for (Column column : drafts.getFirst().columns().all()) {
            if (drafts.stream().anyMatch(draft -> draft.value(column) != null)) {
                parameters.add(new Parameter(column.name(), column.kept(), draft -> draft.kept(column)));
            }
        }
        String names = parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
        String head = "insert into " + PhysicalNames.table(org, object) + " (" + names + ") ";
        if (drafts.size() == 1) {
            String marks = parameters.stream()
                    .map(parameter -> "?" + parameter.kept().cast())
                    .collect(Collectors.joining(", "));
            one(head + "values (" + marks + ")", parameters, drafts.getFirst());
        } else {
            many(head + "select " + taken(parameters) + " from " + given(parameters), parameters, drafts);
        }
    }

    /** Writes what changes; the version is the one that was read under the lock. */
    void update(Org org, CatalogObject object, List<RecordDraft> drafts) {
        List<Parameter> parameters = new ArrayList<>();
        for (Column column : drafts.getFirst().columns().all()) {
            if (drafts.stream().anyMatch(draft -> draft.isChanged(column))) {
                parameters.add(new Parameter(column.name(), column.kept(), draft -> draft.kept(column)));
            }
        }
        String table = PhysicalNames.table(org, object);
        boolean isSingle = drafts.size() == 1;
        StringBuilder sql = new StringBuilder("update " + table + " t set ");
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            String source = isSingle ? "?" : "s.c" + i;
            sql.append(parameter.name())
                    .append(" = ")
                    .append(source)
                    .append(parameter.kept().cast())
                    .append(", ");
        }
        sql.append(VERSION).append(" = t.").append(VERSION).append(" + 1");
        int last = parameters.size();
        parameters.add(new Parameter("id", Kept.ID, RecordDraft::id));
        if (isSingle) {
            one(sql + " where t.\"id\" = ?", parameters, drafts.getFirst());
        } else {
            many(sql + " from " + given(parameters) + " where t.\"id\" = s.c" + last, parameters, drafts);
        }
    }

    /** One column of a statement: where its values come from and how they travel. */
    private record Parameter(String name, Kept kept, Function<RecordDraft, @Nullable Object> value) {}

    private static String taken(List<Parameter> parameters) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < parameters.size(); i++) {
            sql.append(i == 0 ? "" : ", ")
                    .append("s.c")
                    .append(i)
                    .append(parameters.get(i).kept().cast());
        }
        return sql.toString();
    }

    private static String given(List<Parameter> parameters) {
        StringBuilder arrays = new StringBuilder("unnest(");
        StringBuilder names = new StringBuilder(") as s(");
        for (int i = 0; i < parameters.size(); i++) {
            String comma = i == 0 ? "" : ", ";
            arrays.append(comma)
                    .append("?::")
                    .append(parameters.get(i).kept().travelsAs())
                    .append("[]");
            names.append(comma).append("c").append(i);
        }
        return arrays.append(names).append(")").toString();
    }

    private void one(String sql, List<Parameter> parameters, RecordDraft draft) {
        jdbc.update(sql, statement -> {
            for (int i = 0; i < parameters.size(); i++) {
                Parameter parameter = parameters.get(i);
                parameter.kept().bind(statement, i + 1, parameter.value().apply(draft));
            }
        });
    }

    private void many(String sql, List<Parameter> parameters, List<RecordDraft> drafts) {
        jdbc.update((Connection connection) -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < parameters.size(); i++) {
                Parameter parameter = parameters.get(i);
                List<@Nullable Object> values = new ArrayList<>(drafts.size());
                drafts.forEach(draft -> values.add(parameter.value().apply(draft)));
                parameter.kept().bindMany(connection, statement, i + 1, values);
            }
            return statement;
        });
    }
}
