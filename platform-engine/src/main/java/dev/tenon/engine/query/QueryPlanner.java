package dev.tenon.engine.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tenon.engine.query.Joins.Deleted;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions into SQL: pure, but that it remembers what it made of earlier ones. Values are always parameters; names come
 * from the catalog and are quoted.
 */
public final class QueryPlanner {
    private static final int KEPT_PLANS = 1_000;

    private final AccessControl control;
    private final FormulaTemplates formulas = new FormulaTemplates();
    private final Cache<Shape, SelectPlan> kept = Caffeine.newBuilder()
            .maximumSize(KEPT_PLANS)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    /** What two queries have in common that share a {@link SelectPlan}. Catalog and rights are compared by identity. */
    private record Shape(
            String schema,
            Same catalog,
            Same rights,
            ApiName object,
            List<Selection> select,
            List<Query.Order> orderBy,
            boolean includeDeleted) {}

    private record Same(Object of) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && same.of == of;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(of);
        }
    }

    public QueryPlanner(AccessControl control) {
        this.control = control;
    }

    /** The object of this name, if the session may read it; otherwise the same refusal as for none. */
    public CatalogObject object(Session session, ApiName name) {
        return session.catalog()
                .object(name)
                .filter(new ReadAccess(session, control)::object)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.BAD_INPUT,
                        Problem.of(
                                "INVALID_TYPE",
                                name.value(),
                                "There is no object \"{0}\" that you may read. Custom objects end in __c.",
                                "没有您可读取的对象“{0}”。自定义对象以 __c 结尾。",
                                name)));
    }

    /** The field behind a path, as the session may read it: for columns, filters and sort keys of screens. */
    public Optional<Row.Column> column(Session session, CatalogObject object, FieldPath path) {
        return resolver(session, object)
                .resolve(path)
                .map(found -> new Row.Column(found.path(), found.object(), found.field()));
    }

    /** True if lists can be sorted by this field. */
    public static boolean isSortable(CatalogField field) {
        return Sortable.is(field.type());
    }

    private PathResolver resolver(Session session, CatalogObject object) {
        return new PathResolver(new ReadAccess(session, control), object);
    }

    /** All that is wrong with a condition of screens; empty if it may be asked. */
    public Problems check(Session session, CatalogObject object, Filter filter) {
        ReadAccess access = new ReadAccess(session, control);
        Joins joins = new Joins(access, Deleted.HIDDEN, formulas);
        Conditions conditions = new Conditions(new PathResolver(access, object), joins, access);
        conditions.ands(filter);
        return new Problems(conditions.problems());
    }

    /** The statements for one page. */
    SqlPlan page(Session session, Query query, int rows, @Nullable PageKey after) {
        SelectPlan select = select(session, query);
        int offset = after == null ? query.offset().orElse(0) : 0;
        Where where = where(session, query, select);
        List<SqlPlan.Statement> statements = new ArrayList<>();
        if (after == null) {
            statements.add(new Rendering(session, select, where).page(new SqlText(), rows, offset));
        } else {
            Keyset.check(select.order(), after).throwIfAny(ProblemKind.BAD_INPUT);
            for (SqlText stretch : Keyset.stretches(select.order(), after)) {
                statements.add(new Rendering(session, select, where).page(stretch, rows, offset));
            }
        }
        return new SqlPlan(select, statements);
    }

    /** The statement that fetches records by their ids, in no order. */
    SqlPlan byIds(Session session, Query query, List<Long> ids) {
        SelectPlan select = select(session, query);
        SqlText among = ids.size() == 1
                ? new SqlText().add(Joins.ROOT + "." + Joins.ID + " = ").value(ids.getFirst())
                : new SqlText()
                        .add(Joins.ROOT + "." + Joins.ID + " = any(")
                        .value(ids.toArray(Long[]::new))
                        .add(")");
        Where where = where(session, query, select);
        return new SqlPlan(select, List.of(new Rendering(session, select, where).all(among)));
    }

    /** What reads what stands behind the relations of records that need not be saved. */
    UnsavedPlan unsaved(Session session, Unsaved records, List<FieldPath> paths) {
        Joins joins = new Joins(new ReadAccess(session, control), Deleted.HIDDEN, formulas);
        return UnsavedPlan.of(session.catalog(), joins, records, paths);
    }

    /** The statement that counts up to so many rows. */
    SqlPlan count(Session session, Query query, long cap) {
        Query bare = new Query(
                query.object(),
                List.of(),
                query.where(),
                List.of(),
                query.limit(),
                query.offset(),
                query.includeDeleted());
        SelectPlan select = select(session, bare);
        Where where = where(session, bare, select);
        long most = Math.min(cap, query.limit().orElse(Integer.MAX_VALUE));
        int offset = query.offset().orElse(0);
        return new SqlPlan(select, List.of(new Rendering(session, select, where).count(most, offset)));
    }

    private SelectPlan select(Session session, Query query) {
        Rights rights = session.actor().rights();
        Shape shape = new Shape(
                session.org().schema(),
                new Same(session.catalog()),
                new Same(rights.isEverything() ? Rights.class : rights),
                query.object(),
                query.select(),
                query.orderBy(),
                query.includeDeleted());
        SelectPlan plan = kept.getIfPresent(shape);
        if (plan == null) {
            plan = selectAnew(session, query);
            kept.put(shape, plan);
        }
        return plan;
    }

    private SelectPlan selectAnew(Session session, Query query) {
        CatalogObject object = object(session, query.object());
        ReadAccess access = new ReadAccess(session, control);
        Joins joins = new Joins(access, query.includeDeleted() ? Deleted.SHOWN : Deleted.HIDDEN, formulas);
        Selecting selecting = new Selecting(object, new PathResolver(access, object), joins);
        Expansion expansion = new Expansion(access, object);
        SelectPlan plan = selecting.plan(expansion.paths(query), query.orderBy());
        new Problems(expansion.problems())
                .and(new Problems(selecting.problems()))
                .throwIfAny(ProblemKind.BAD_INPUT);
        return plan;
    }

    private Where where(Session session, Query query, SelectPlan select) {
        ReadAccess access = new ReadAccess(session, control);
        Joins joins = select.joins().copy(access);
        Conditions conditions =
                new Conditions(new PathResolver(access, select.shape().object()), joins, access);
        SqlText sql = conditions.ands(query.where());
        new Problems(conditions.problems()).throwIfAny(ProblemKind.BAD_INPUT);
        boolean crosses = conditions.crossesParents() || select.orderCrossesParents();
        return new Where(sql, joins, crosses, conditions.searchesTexts());
    }

    /** The condition of one query, and the tables that it and the selection need. */
    record Where(SqlText sql, Joins joins, boolean crossesParents, boolean searchesTexts) {}
}
