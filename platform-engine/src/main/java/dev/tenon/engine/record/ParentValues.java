package dev.tenon.engine.record;

import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Unsaved;
import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.security.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the lookups of the records of one object in one save: asked in one statement for all records, and once
 * for each set of targets.
 */
final class ParentValues {
    private final ParentPaths paths;
    private final QueryRunner runner;
    private final Map<List<@Nullable Long>, List<@Nullable Object>> rows = new HashMap<>();

    ParentValues(ParentPaths paths, QueryRunner runner) {
        this.paths = paths;
        this.runner = runner;
    }

    /** Asks for what is not known yet. */
    void load(Session session, Collection<List<@Nullable Long>> wanted) {
        Set<List<@Nullable Long>> unknown = new LinkedHashSet<>(wanted);
        unknown.removeIf(
                targets -> rows.containsKey(targets) || targets.stream().allMatch(Objects::isNull));
        if (paths.isEmpty() || unknown.isEmpty()) {
            return;
        }
        List<List<@Nullable Long>> asked = new ArrayList<>(unknown);
        Unsaved records = new Unsaved(
                paths.object().name(),
                paths.relations().stream().map(Column::field).toList(),
                asked);
        List<List<@Nullable Object>> found = runner.fetchBehind(session, records, paths.paths());
        for (int i = 0; i < asked.size(); i++) {
            rows.put(asked.get(i), found.get(i));
        }
    }

    @Nullable
    Object get(List<@Nullable Long> targets, int place) {
        List<@Nullable Object> row = rows.get(targets);
        return row == null ? null : row.get(place);
    }
}
