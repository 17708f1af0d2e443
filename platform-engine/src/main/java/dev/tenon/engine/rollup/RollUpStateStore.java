package dev.tenon.engine.rollup;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * By which definition each roll-up was counted last. One whose definition, or that of a formula it reads, is another one now
 * is still to be recounted; this outlives a kill between a deploy and its job.
 */
final class RollUpStateStore {
    private final JdbcTemplate jdbc;
    private final RollUpStore store;

    RollUpStateStore(DataSource records, RollUpStore store) {
        this.jdbc = new JdbcTemplate(records);
        this.store = store;
    }

    /** The groups with a value that was counted otherwise or never. */
    List<RollUpGroup> pending(Org org, Catalog catalog, RollUpGroups groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<Long, String> counted = new HashMap<>();
        jdbc.query("select field_id, definition from " + table(org), row -> {
            counted.put(row.getLong(1), row.getString(2));
        });
        return groups.inOrder().stream()
                .filter(group -> isPending(org, catalog, group, counted))
                .toList();
    }

    private boolean isPending(Org org, Catalog catalog, RollUpGroup group, Map<Long, String> counted) {
        List<String> definitions = store.sql(org, catalog, group).definitions();
        for (int i = 0; i < definitions.size(); i++) {
            long field = group.rollUps().get(i).field().id();
            if (!Objects.equals(counted.get(field), mark(definitions.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /** Notes that all values of the group follow its definition. */
    void counted(Org org, Catalog catalog, RollUpGroup group) {
        List<String> definitions = store.sql(org, catalog, group).definitions();
        for (int i = 0; i < definitions.size(); i++) {
            jdbc.update(
                    "insert into " + table(org) + " (field_id, definition) values (?, ?)"
                            + " on conflict (field_id) do update set definition = excluded.definition",
                    group.rollUps().get(i).field().id(),
                    mark(definitions.get(i)));
        }
    }

    private static String table(Org org) {
        return PhysicalNames.table(org, "_roll_up");
    }

    private static String mark(String definition) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(definition.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
