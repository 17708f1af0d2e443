package dev.tenon.engine.rollup;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * From touched children up to all parents whose values they move, level by level: for each group one statement locks the
 * parents and one counts them, whatever their number. Counting begins when the locks are held, so it sees what others, who held
 * them before, have committed.
 */
final class Recounting {
    /** Definitions form no circle, so this is never reached; a bound all the same. */
    private static final int MAX_LEVELS = 32;

    private final RollUpGroups.Kept groups;
    private final RollUpStore store;

    Recounting(RollUpGroups.Kept groups, RollUpStore store) {
        this.groups = groups;
        this.store = store;
    }

    /** Must run in a transaction. */
    void carryOn(Org org, Catalog catalog, Touched touched, Instant now) {
        Touched level = touched;
        for (int i = 0; i < MAX_LEVELS && !level.isEmpty(); i++) {
            level = above(org, catalog, level, now);
        }
    }

    private Touched above(Org org, Catalog catalog, Touched level, Instant now) {
        Touched next = Touched.by(List.of());
        level.byObject().forEach((object, children) -> {
            for (RollUpGroup group : groups.of(catalog).over(object)) {
                if (group.isTouchedBy(children)) {
                    Set<Long> left = children.left(group.relation().name());
                    next.add(
                            group.parent().name(),
                            group.fields(),
                            parents(org, catalog, group, left, children.ids(), now));
                }
            }
        });
        return next;
    }

    private List<Long> parents(
            Org org,
            Catalog catalog,
            RollUpGroup group,
            Collection<Long> left,
            Collection<Long> children,
            Instant now) {
        RollUpSql sql = store.sql(org, catalog, group);
        List<Long> parents = store.lockParents(sql, left, children);
        return parents.isEmpty() ? List.of() : store.recount(sql, parents, now);
    }

    /** Counts these parents anew, and what stands above them. */
    void recount(Org org, Catalog catalog, RollUpGroup group, Collection<Long> parents, Instant now) {
        Touched changed = Touched.by(List.of());
        changed.add(group.parent().name(), group.fields(), parents(org, catalog, group, parents, List.of(), now));
        carryOn(org, catalog, changed, now);
    }
}
