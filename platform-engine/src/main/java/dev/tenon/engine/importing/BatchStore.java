package dev.tenon.engine.importing;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of what imports did: the records of each batch, and the rows that were refused. */
final class BatchStore {
    private static final int ROWS_AT_ONCE = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;

    BatchStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * A record that an import changed.
     *
     * @param version the record's after it
     * @param old what the changed fields were, by API name, as JSON
     * @param now what they became
     */
    record Updated(long id, long version, Map<String, Optional<Object>> old, Map<String, Optional<Object>> now) {}

    /** The records of one transaction. */
    record Batch(int number, List<Long> created, List<Updated> updated) {}

    private static String batches(Org org) {
        return PhysicalNames.table(org, "_import_batch");
    }

    private static String errors(Org org) {
        return PhysicalNames.table(org, "_import_error");
    }

    void add(Org org, long importId, List<Long> created, List<Updated> updated) {
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement("insert into " + batches(org)
                    + " (import_id, number, created, updated, is_undone) select ?, coalesce(max(number), 0) + 1, ?, ?,"
                    + " false from " + batches(org) + " where import_id = ?");
            statement.setLong(1, importId);
            statement.setArray(2, connection.createArrayOf("bigint", created.toArray()));
            statement.setString(3, JSON.writeValueAsString(updated));
            statement.setLong(4, importId);
            return statement;
        });
    }

    /** The last batch that is not undone yet: undo goes backwards. */
    Optional<Batch> lastDone(Org org, long importId) {
        return jdbc
                .query(
                        "select number, created, updated from " + batches(org)
                                + " where import_id = ? and not is_undone order by number desc limit 1",
                        (row, n) -> new Batch(
                                row.getInt(1),
                                List.of((Long[]) row.getArray(2).getArray()),
                                JSON.readValue(row.getString(3), new TypeReference<List<Updated>>() {})),
                        importId)
                .stream()
                .findFirst();
    }

    void markUndone(Org org, long importId, int number) {
        jdbc.update(
                "update " + batches(org) + " set is_undone = true where import_id = ? and number = ?",
                importId,
                number);
    }

    void addErrors(Org org, long importId, List<FailedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        ParameterizedPreparedStatementSetter<FailedRow> setter = (statement, row) -> bind(statement, importId, row);
        jdbc.batchUpdate(
                "insert into " + errors(org)
                        + " (import_id, row_number, line, cells, problems_en, problems_zh, is_retried)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (import_id, row_number) do update"
                        + " set problems_en = excluded.problems_en, problems_zh = excluded.problems_zh,"
                        + " is_retried = excluded.is_retried",
                rows,
                ROWS_AT_ONCE,
                setter);
    }

    private static void bind(PreparedStatement statement, long importId, FailedRow row) throws SQLException {
        Array cells = statement.getConnection().createArrayOf("text", storable(row.cells()));
        statement.setLong(1, importId);
        statement.setLong(2, row.number());
        statement.setLong(3, row.line());
        statement.setArray(4, cells);
        statement.setString(5, storable(row.reasonEn()));
        statement.setString(6, storable(row.reasonZh()));
        statement.setBoolean(7, row.isRetried());
    }

    private static Object[] storable(List<String> cells) {
        return cells.stream().map(BatchStore::storable).toArray();
    }

    /** PostgreSQL has no zero character in texts. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    void removeErrors(Org org, long importId, List<Long> rowNumbers) {
        if (!rowNumbers.isEmpty()) {
            jdbc.update(connection -> {
                PreparedStatement statement = connection.prepareStatement(
                        "delete from " + errors(org) + " where import_id = ? and row_number = any(?)");
                statement.setLong(1, importId);
                statement.setArray(2, connection.createArrayOf("bigint", rowNumbers.toArray()));
                return statement;
            });
        }
    }

    List<FailedRow> errors(Org org, long importId, long afterRow, int limit) {
        return errors(org, importId, afterRow, limit, "");
    }

    /** Those that may succeed now that more records are there. */
    List<FailedRow> retried(Org org, long importId, long afterRow, int limit) {
        return errors(org, importId, afterRow, limit, " and is_retried");
    }

    private List<FailedRow> errors(Org org, long importId, long afterRow, int limit, String which) {
        return jdbc.query(
                "select row_number, line, cells, problems_en, problems_zh, is_retried from " + errors(org)
                        + " where import_id = ? and row_number > ?" + which + " order by row_number limit ?",
                (row, n) -> new FailedRow(
                        row.getLong(1),
                        row.getLong(2),
                        new ArrayList<>(
                                Stream.of((String[]) row.getArray(3).getArray()).toList()),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6)),
                importId,
                afterRow,
                limit);
    }
}
