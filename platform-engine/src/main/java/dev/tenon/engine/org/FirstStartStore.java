package dev.tenon.engine.org;

import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of what the first start has done already. */
class FirstStartStore {
    /** The row that says that nothing is left; steps that a later version brings are not for this installation. */
    private static final String ALL = "all";

    private final JdbcClient jdbc;
    private final Clock clock;

    FirstStartStore(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    boolean isAllDone() {
        return isDone(ALL);
    }

    void allDone() {
        done(ALL);
    }

    boolean isDone(String step) {
        return jdbc.sql("select exists (select 1 from platform.first_start_step where name = ?)")
                .param(step)
                .query(Boolean.class)
                .single();
    }

    void done(String step) {
        jdbc.sql("insert into platform.first_start_step (name, finished_at) values (?, ?)")
                .params(step, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
