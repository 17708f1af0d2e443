package dev.tenon.engine.jobs;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.problem.Sentence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of jobs. */
final class JobStore {
    private final JdbcClient jdbc;

    JobStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    private static String table(Org org) {
        return "\"" + org.schema() + "\"._job";
    }

    /** The id of the new job: its time, so that jobs are in order, and some chance, since there are no sequences. */
    long add(Org org, long userId, String kind, String payload, Instant now) {
        while (true) {
            long id = now.toEpochMilli() * 1000 + ThreadLocalRandom.current().nextInt(1000);
            int added = jdbc.sql("insert into " + table(org)
                            + " (id, kind, payload, state, done, total, message_en, message_zh, attempt, created_by,"
                            + " created_at, cancel_requested) values (?, ?, ?, ?, 0, 0, '', '', 0, ?, ?, false)"
                            + " on conflict do nothing")
                    .params(id, kind, payload, Job.State.WAITING.name(), userId, Timestamp.from(now))
                    .update();
            if (added == 1) {
                return id;
            }
        }
    }

    /** Marks a job as running and counts the attempt; empty if it is over already, or gone. */
    Optional<Job> begin(Org org, long id, Instant now) {
        int begun = jdbc.sql("update " + table(org)
                        + " set state = ?, attempt = attempt + 1, started_at = coalesce(started_at, ?)"
                        + " where id = ? and state in ('WAITING', 'RUNNING') and not cancel_requested")
                .params(Job.State.RUNNING.name(), Timestamp.from(now), id)
                .update();
        return begun == 1 ? find(org, id) : Optional.empty();
    }

    /** Notes the progress; true if the job shall stop. */
    boolean tell(Org org, long id, long done, long total, Sentence message) {
        return jdbc.sql(
                        "update " + table(org)
                                + " set done = ?, total = ?, message_en = ?, message_zh = ? where id = ? returning cancel_requested")
                .params(done, total, english(message), chinese(message), id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void end(Org org, long id, Job.State state, @Nullable Sentence problem, Instant now) {
        jdbc.sql("update " + table(org) + " set state = ?, problem_en = ?, problem_zh = ?, ended_at = ? where id = ?")
                .param(state.name())
                .param(problem == null ? null : english(problem))
                .param(problem == null ? null : chinese(problem))
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    /** A waiting job is over at once, a running one as soon as its handler looks. */
    boolean cancel(Org org, long id, Instant now) {
        int cancelled = jdbc.sql("update " + table(org)
                        + " set state = ?, ended_at = ?, cancel_requested = true where id = ? and state = 'WAITING'")
                .params(Job.State.CANCELLED.name(), Timestamp.from(now), id)
                .update();
        int asked = jdbc.sql("update " + table(org) + " set cancel_requested = true where id = ? and state = 'RUNNING'")
                .params(id)
                .update();
        return cancelled + asked > 0;
    }

    /** Makes the tasks free that a server holds; how many there were. */
    int giveBack(String queue, String node) {
        return jdbc.sql("update " + queue
                        + " set picked = false, picked_by = null, last_heartbeat = null, version = version + 1"
                        + " where picked and picked_by = ?")
                .param(node)
                .update();
    }

    Optional<Job> find(Org org, long id) {
        return jdbc.sql(SELECT + table(org) + " where id = ?")
                .param(id)
                .query((row, n) -> job(row))
                .optional();
    }

    List<Job> latest(Org org, int limit) {
        return jdbc.sql(SELECT + table(org) + " order by created_at desc, id desc limit ?")
                .param(limit)
                .query((row, n) -> job(row))
                .list();
    }

    private static final String SELECT =
            "select id, kind, state, payload, done, total, message_en, message_zh, attempt, created_by, created_at,"
                    + " started_at, ended_at, problem_en, problem_zh from ";

    private static Job job(ResultSet row) throws SQLException {
        String english = row.getString(14);
        String chinese = row.getString(15);
        Optional<Sentence> problem =
                english == null || chinese == null ? Optional.empty() : Optional.of(Sentence.of(english, chinese));
        return new Job(
                row.getLong(1),
                row.getString(2),
                Job.State.valueOf(row.getString(3)),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                Sentence.of(row.getString(7), row.getString(8)),
                row.getInt(9),
                row.getLong(10),
                row.getTimestamp(11).toInstant(),
                Optional.ofNullable(row.getTimestamp(12)).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp(13)).map(Timestamp::toInstant),
                problem);
    }

    private static String english(Sentence sentence) {
        return sentence.in(Locale.ENGLISH);
    }

    private static String chinese(Sentence sentence) {
        return sentence.in(Locale.SIMPLIFIED_CHINESE);
    }
}
