package dev.tenon.engine.org;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the registry of organisations. */
class OrgStore {
    private static final RowMapper<Org> ORG =
            (row, index) -> new Org(row.getString("key"), row.getLong("number"), row.getString("name"));

    private final JdbcClient jdbc;

    OrgStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    Optional<Org> find(String key) {
        return jdbc.sql("select key, number, name from platform.org where key = ?")
                .param(key)
                .query(ORG)
                .optional();
    }

    List<Org> all() {
        return jdbc.sql("select key, number, name from platform.org order by key")
                .query(ORG)
                .list();
    }

    /** Registers under the next free number; the caller holds the lock of provisioning. */
    Org add(String key, String name, Instant now) {
        long number = jdbc.sql("select coalesce(max(number), 0) + 1 from platform.org")
                .query(Long.class)
                .single();
        jdbc.sql("insert into platform.org (key, number, name, created_at) values (?, ?, ?, ?)")
                .params(key, number, name, now.atOffset(ZoneOffset.UTC))
                .update();
        return new Org(key, number, name);
    }
}
