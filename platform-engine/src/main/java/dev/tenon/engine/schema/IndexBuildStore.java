package dev.tenon.engine.schema;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of an organisation's indexes that are still to be built. */
final class IndexBuildStore {
    private final JdbcClient jdbc;
    private final Org org;
    private final String table;

    IndexBuildStore(JdbcClient jdbc, Org org) {
        this.jdbc = jdbc;
        this.org = org;
        this.table = PhysicalNames.table(org, "_index_build");
    }

    void add(long objectId, String name, Instant now) {
        jdbc.sql("insert into " + table + " (name, object_id, asked_at) values (?, ?, ?)"
                        + " on conflict (name) do update set object_id = excluded.object_id,"
                        + " asked_at = excluded.asked_at, problem = null")
                .params(name, objectId, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<IndexBuild> all() {
        return jdbc.sql("select name, object_id, asked_at, problem from " + table + " order by asked_at, name")
                .query((row, n) -> new IndexBuild(
                        row.getString(1),
                        row.getLong(2),
                        row.getTimestamp(3).toInstant(),
                        Optional.ofNullable(row.getString(4))))
                .list();
    }

    void remove(String name) {
        jdbc.sql("delete from " + table + " where name = ?").param(name).update();
    }

    void failed(String name, String problem) {
        jdbc.sql("update " + table + " set problem = ? where name = ?")
                .params(problem, name)
                .update();
    }

    void drop(String name) {
        jdbc.sql("drop index concurrently if exists " + PhysicalNames.table(org, name))
                .update();
    }

    /** What a killed build leaves behind serves nobody, yet it is kept up to date by every write. */
    void dropIfInvalid(String name) {
        boolean invalid = jdbc.sql("select exists (select 1 from pg_index i join pg_class c on c.oid = i.indexrelid"
                        + " join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = ? and c.relname = ? and not i.indisvalid)")
                .params(org.schema(), name)
                .query(Boolean.class)
                .single();
        if (invalid) {
            drop(name);
        }
    }
}
