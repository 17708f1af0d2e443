package dev.tenon.engine.importing;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.importing.ImportRun.Counts;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.CatalogObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of imports: their plans, states and files. */
final class ImportStore {
    private static final String COLUMNS = "id, object_name, file_name, size, plan, state, row_count, position,"
            + " created_count, updated_count, failed_count, undone_count, kept_count, job_id, created_by, created_at,"
            + " started_at, ended_at";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ImportStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    static String table(Org org) {
        return PhysicalNames.table(org, "_import");
    }

    private static String parts(Org org) {
        return PhysicalNames.table(org, "_import_part");
    }

    /** The id of the new import: its time, so that imports are in order, and some chance, since there are no sequences. */
    long add(Org org, CatalogObject object, String fileName, long size, ImportPlan plan, long userId, Instant now) {
        while (true) {
            long id = now.toEpochMilli() * 1000 + ThreadLocalRandom.current().nextInt(1000);
            int added = jdbc.sql("insert into " + table(org)
                            + " (id, object_id, object_name, file_name, size, plan, state, row_count, position,"
                            + " created_count, updated_count, failed_count, undone_count, kept_count, job_id,"
                            + " created_by, created_at) values (?, ?, ?, ?, ?, ?, 'DRAFT', 0, 0, 0, 0, 0, 0, 0, 0, ?,"
                            + " ?) on conflict do nothing")
                    .params(
                            id,
                            object.id(),
                            object.name().value(),
                            fileName,
                            size,
                            JSON.writeValueAsString(plan),
                            userId,
                            Timestamp.from(now))
                    .update();
            if (added == 1) {
                return id;
            }
        }
    }

    void addPart(Org org, long id, int number, byte[] bytes) {
        jdbc.sql("insert into " + parts(org) + " (import_id, number, bytes) values (?, ?, ?)")
                .params(id, number, bytes)
                .update();
    }

    Optional<byte[]> part(Org org, long id, int number) {
        return jdbc.sql("select bytes from " + parts(org) + " where import_id = ? and number = ?")
                .params(id, number)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    Optional<ImportRun> find(Org org, long id) {
        return jdbc.sql("select " + COLUMNS + " from " + table(org) + " where id = ?")
                .param(id)
                .query((row, n) -> run(row))
                .optional();
    }

    /** The latest first. */
    List<ImportRun> latest(Org org, long userId, int limit) {
        return jdbc.sql("select " + COLUMNS + " from " + table(org)
                        + " where created_by = ? order by created_by desc, id desc limit ?")
                .params(userId, limit)
                .query((row, n) -> run(row))
                .list();
    }

    /** Changes what the user chose; false if the import has begun. */
    boolean plan(Org org, long id, ImportPlan plan) {
        return jdbc.sql("update " + table(org) + " set plan = ? where id = ? and state = 'DRAFT'")
                        .params(JSON.writeValueAsString(plan), id)
                        .update()
                == 1;
    }

    /** From one state to the next, once: two clicks start one job. */
    boolean move(Org org, long id, List<ImportState> from, ImportState to, Instant startedAt) {
        String states = String.join(
                ", ", from.stream().map(state -> "'" + state.name() + "'").toList());
        return jdbc.sql("update " + table(org) + " set state = ?, started_at = ?, ended_at = null where id = ?"
                                + " and state in (" + states + ")")
                        .params(to.name(), Timestamp.from(startedAt), id)
                        .update()
                == 1;
    }

    void job(Org org, long id, long jobId) {
        jdbc.sql("update " + table(org) + " set job_id = ? where id = ?")
                .params(jobId, id)
                .update();
    }

    void rowCount(Org org, long id, long rows) {
        jdbc.sql("update " + table(org) + " set row_count = ? where id = ?")
                .params(rows, id)
                .update();
    }

    void counts(Org org, long id, Counts counts) {
        jdbc.sql("update " + table(org) + " set position = ?, created_count = ?, updated_count = ?,"
                        + " failed_count = ?, undone_count = ?, kept_count = ? where id = ?")
                .params(
                        counts.position(),
                        counts.created(),
                        counts.updated(),
                        counts.failed(),
                        counts.undone(),
                        counts.kept(),
                        id)
                .update();
    }

    void end(Org org, long id, ImportState state, Instant now) {
        jdbc.sql("update " + table(org) + " set state = ?, ended_at = ? where id = ?")
                .params(state.name(), Timestamp.from(now), id)
                .update();
    }

    /** Ends an import whose job is over, unless the job said so itself meanwhile. */
    void settle(Org org, long id, ImportState from, ImportState to, Instant now) {
        jdbc.sql("update " + table(org) + " set state = ?, ended_at = ? where id = ? and state = ?")
                .params(to.name(), Timestamp.from(now), id, from.name())
                .update();
    }

    /** Forgets an import that was never begun. */
    void discard(Org org, long id) {
        jdbc.sql("delete from " + parts(org) + " where import_id in (select id from " + table(org)
                        + " where id = ? and state = 'DRAFT')")
                .param(id)
                .update();
        jdbc.sql("delete from " + table(org) + " where id = ? and state = 'DRAFT'")
                .param(id)
                .update();
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        return new ImportRun(
                row.getLong("id"),
                row.getString("object_name"),
                row.getString("file_name"),
                row.getLong("size"),
                JSON.readValue(row.getString("plan"), ImportPlan.class),
                ImportState.valueOf(row.getString("state")),
                row.getLong("row_count"),
                new Counts(
                        row.getLong("position"),
                        row.getLong("created_count"),
                        row.getLong("updated_count"),
                        row.getLong("failed_count"),
                        row.getLong("undone_count"),
                        row.getLong("kept_count")),
                row.getLong("job_id"),
                row.getLong("created_by"),
                row.getTimestamp("created_at").toInstant(),
                moment(row.getTimestamp("started_at")),
                moment(row.getTimestamp("ended_at")));
    }

    private static Optional<Instant> moment(@Nullable Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }
}
