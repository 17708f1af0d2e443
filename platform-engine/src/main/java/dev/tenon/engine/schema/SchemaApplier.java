package dev.tenon.engine.schema;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the records what a plan wants to know, and applies it. Joins the transaction of the deploy. */
public final class SchemaApplier {
    private static final int SAMPLES = 5;
    /** Above this many rows an index is built beside the work that goes on. */
    private static final long SMALL_TABLE = 50_000;

    private static final long BYTES_OF_A_ROW = 150;

    private final JdbcClient jdbc;

    public SchemaApplier(DataSource ddlDataSource) {
        this.jdbc = JdbcClient.create(ddlDataSource);
    }

    /** The records that stand in the way. */
    public List<Finding> inspect(SchemaPlan plan) {
        return plan.checks().stream().flatMap(check -> inspect(check).stream()).toList();
    }

    private Optional<Finding> inspect(DataCheck check) {
        String from = " from " + check.table() + " where " + check.bad();
        long records = jdbc.sql("select count(*)" + from).query(Long.class).single();
        if (records == 0) {
            return Optional.empty();
        }
        List<String> ids =
                jdbc.sql("select \"id\"" + from + " order by \"id\" limit " + SAMPLES).query(Long.class).stream()
                        .map(RecordId::format)
                        .toList();
        Sentence sentence =
                Sentence.of(check.en(), check.zh(), records, check.object(), check.field(), String.join(", ", ids));
        return Optional.of(new Finding(check.code(), check.object(), check.field(), records, ids, sentence));
    }

    /** Applies the plan; the indexes returned are left for {@link IndexBuilder}, since their tables are big. */
    public List<SchemaChange.CreateIndex> apply(SchemaPlan plan) {
        List<SchemaChange.CreateIndex> left = new ArrayList<>();
        Set<String> fresh = new HashSet<>();
        for (SchemaChange change : plan.changes()) {
            if (change instanceof SchemaChange.CreateTable created) {
                fresh.add(created.table());
            }
            if (change instanceof SchemaChange.CreateIndex index && !isSmall(index.table(), fresh)) {
                left.add(index);
            } else {
                change.sql().forEach(statement -> jdbc.sql(statement).update());
            }
        }
        return left;
    }

    private boolean isSmall(String table, Set<String> fresh) {
        return fresh.contains(table) || rows(table) < SMALL_TABLE;
    }

    /** As PostgreSQL's own planner guesses: rows per page when last counted, times the pages of now. */
    private long rows(String table) {
        return jdbc.sql("select case when relpages > 0 and reltuples >= 0"
                        + " then reltuples / relpages * (pg_relation_size(oid) / current_setting('block_size')::int)"
                        + " else pg_relation_size(oid) / " + BYTES_OF_A_ROW + " end"
                        + " from pg_class where oid = to_regclass(?)")
                .param(table)
                .query(Long.class)
                .single();
    }

    /** Notes an index that is still to be built; the catalog's transaction makes it part of the deploy. */
    public void postpone(Org org, CatalogObject object, Index index, Instant now) {
        new IndexBuildStore(jdbc, org).add(object.id(), index.name(), now);
    }
}
