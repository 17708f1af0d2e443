package dev.tenon.engine.query;

import dev.tenon.engine.catalog.Catalogs;
import dev.tenon.engine.query.ColumnReader.Reading;
import dev.tenon.engine.query.SqlPlan.Statement;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The one way to read records: question and session in, rows out. Every statement carries the same access predicate;
 * lists, single reads, counts and searches all come here.
 */
public final class QueryRunner {
    /** The rows of a page when nobody says otherwise, and the most that a page can have. */
    public static final int MAX_PAGE = 2_000;

    private final QueryPlanner planner;
    private final Statements statements;
    private final Catalogs catalogs;
    private final ValueReader encrypted;

    public QueryRunner(QueryPlanner planner, Statements statements, Catalogs catalogs, ValueReader encrypted) {
        this.planner = planner;
        this.statements = statements;
        this.catalogs = catalogs;
        this.encrypted = encrypted;
    }

    /** What may be asked: for screens that choose columns, filters and sort keys. */
    public QueryPlanner planner() {
        return planner;
    }

    /** The first page, of the largest size. */
    public RowPage run(Session session, Query query) {
        return run(session, query, MAX_PAGE);
    }

    /** The first page. */
    public RowPage run(Session session, Query query, int pageSize) {
        return upToDate(session, current -> page(current, query, pageSize, null));
    }

    /** The page behind the key that the page before gave. */
    public RowPage run(Session session, Query query, int pageSize, PageKey after) {
        return upToDate(session, current -> page(current, query, pageSize, after));
    }

    private RowPage page(Session session, Query query, int pageSize, @Nullable PageKey after) {
        int served = after == null ? 0 : after.served();
        int left = query.limit().orElse(Integer.MAX_VALUE) - served;
        int size = Math.max(0, Math.min(left, Math.min(pageSize, MAX_PAGE)));
        boolean last = size == left;
        int wanted = last ? size : size + 1;
        SqlPlan plan = planner.page(session, query, wanted, after);
        List<Row> rows = new ArrayList<>(Math.min(wanted, 256));
        List<List<@Nullable Object>> keys = new ArrayList<>(1);
        for (Statement statement : plan.statements()) {
            if (rows.size() < wanted) {
                statements.query(statement, result -> {
                    while (rows.size() < wanted && result.next()) {
                        if (rows.size() == size - 1) {
                            keys.add(Slot.readAll(plan.select().keys(), result, reading(session)));
                        }
                        rows.add(row(plan.select(), result, reading(session)));
                    }
                });
            }
        }
        boolean more = !last && rows.size() > size;
        Optional<PageKey> next =
                more && size > 0 ? Optional.of(new PageKey(keys.getFirst(), served + size)) : Optional.empty();
        return new RowPage(plan.select().shape(), more ? rows.subList(0, size) : rows, next);
    }

    /** The records with these ids that the session may see, in the order of the ids; others are missing. */
    public List<Row> fetch(Session session, ApiName object, Collection<Long> ids, List<FieldPath> paths) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return upToDate(session, current -> fetch(current, Query.of(object, paths), List.copyOf(ids)));
    }

    private List<Row> fetch(Session session, Query query, List<Long> wanted) {
        SqlPlan plan = planner.byIds(session, query, wanted);
        Map<Long, Row> found = new HashMap<>();
        statements.query(plan.statements().getFirst(), result -> {
            while (result.next()) {
                Row row = row(plan.select(), result, reading(session));
                found.put(row.id(), row);
            }
        });
        return wanted.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * What stands behind these paths, all of them across parents, for records that need not be saved: for each the values of
     * the paths. Read as formulas read: by the choice of who defined them.
     */
    public List<List<@Nullable Object>> fetchBehind(Session session, Unsaved records, List<FieldPath> paths) {
        return upToDate(session, current -> behind(current, records, paths));
    }

    private List<List<@Nullable Object>> behind(Session session, Unsaved records, List<FieldPath> paths) {
        UnsavedPlan plan = planner.unsaved(session, records, paths);
        Map<Long, List<@Nullable Object>> byPlace = new TreeMap<>();
        statements.query(plan.statement(), result -> {
            while (result.next()) {
                byPlace.put(result.getLong(1), Slot.readAll(plan.slots(), result, reading(session)));
            }
        });
        return List.copyOf(byPlace.values());
    }

    /** One record; empty if it does not exist, is deleted, or is out of the session's sight. */
    public Optional<Row> fetchOne(Session session, ApiName object, long id, List<FieldPath> paths) {
        return fetch(session, object, List.of(id), paths).stream().findFirst();
    }

    /** How many rows a query has, counted no further than the cap. */
    public CappedCount count(Session session, Query query, int cap) {
        long counted = upToDate(session, current -> count(current, query, cap + 1L));
        return new CappedCount(Math.min(counted, cap), counted > cap);
    }

    /** How many rows a query has: the answer of {@code COUNT()}. */
    public long count(Session session, Query query) {
        return upToDate(session, current -> count(current, query, Long.MAX_VALUE));
    }

    private long count(Session session, Query query, long most) {
        SqlPlan plan = planner.count(session, query, most);
        long[] counted = new long[1];
        statements.query(plan.statements().getFirst(), result -> {
            result.next();
            counted[0] = result.getLong(1);
        });
        return counted[0];
    }

    /**
     * How many rows have each value of a field, and the sum of another over them, in one statement. No more rows are looked
     * at than the cap, the newest first.
     */
    public List<GroupTotal> totals(Session session, Query query, FieldPath group, Optional<FieldPath> sum, int cap) {
        List<FieldPath> paths = new ArrayList<>(List.of(group));
        sum.ifPresent(paths::add);
        Query bare = Query.of(query.object(), paths).where(query.where());
        return upToDate(session, current -> totals(current, bare, sum.isPresent(), cap));
    }

    private List<GroupTotal> totals(Session session, Query query, boolean summed, int cap) {
        SqlPlan plan = planner.page(session, query, cap, null);
        Statement page = plan.statements().getFirst();
        List<Slot> slots = plan.select().slots();
        int group = column(slots.getFirst());
        int amount = column(slots.getLast());
        String sum = summed ? "coalesce(sum(c" + amount + "), 0)" : "0::numeric";
        Statement grouped = new Statement(
                "select c" + group + ", count(*), " + sum + " from (" + page.sql() + ") found("
                        + columns(Math.max(group, amount)) + ") group by c" + group,
                page.values(),
                page.searchesTexts());
        List<GroupTotal> totals = new ArrayList<>();
        statements.query(grouped, result -> {
            while (result.next()) {
                totals.add(new GroupTotal(result.getString(1), result.getLong(2), result.getBigDecimal(3)));
            }
        });
        return totals;
    }

    private static String columns(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(column -> "c" + column).collect(Collectors.joining(", "));
    }

    private static int column(Slot slot) {
        return switch (slot) {
            case Slot.Simple simple -> simple.column();
            case Slot.Parts parts -> parts.parts().getFirst().column();
        };
    }

    /** A late server learns of another's deploy when a column is gone: it loads the catalog and asks once more. */
    private <T> T upToDate(Session session, Function<Session, T> work) {
        try {
            return work.apply(session);
        } catch (Statements.Outdated e) {
            Catalog newer = catalogs.refresh(session.org());
            if (newer.version() <= session.catalog().version()) {
                throw e;
            }
            return work.apply(session.with(newer));
        }
    }

    private Reading reading(Session session) {
        return new Reading(session, encrypted);
    }

    private static Row row(SelectPlan plan, ResultSet result, Reading reading) throws SQLException {
        List<@Nullable Long> parents = new ArrayList<>(plan.parentIds().size());
        for (Slot parent : plan.parentIds()) {
            parents.add((Long) parent.read(result, reading));
        }
        return new Row(
                plan.shape(),
                result.getLong(SelectPlan.ID_COLUMN),
                result.getLong(SelectPlan.VERSION_COLUMN),
                Slot.readAll(plan.slots(), result, reading),
                parents);
    }
}
