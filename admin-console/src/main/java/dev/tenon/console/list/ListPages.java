package dev.tenon.console.list;

import dev.tenon.engine.query.CappedCount;
import dev.tenon.engine.query.PageKey;
import dev.tenon.engine.query.Query;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.query.RowPage;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.Operator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Fetches one page of a list: one statement for its rows and, unless they are all there is, one that counts. */
@Component
class ListPages {
    static final int COUNTED = 1_000;

    private final QueryRunner runner;

    ListPages(QueryRunner runner) {
        this.runner = runner;
    }

    /** What is to be listed. */
    record Wish(Filter filter, String search, ListOrder order, Set<FieldPath> paths) {}

    /** A page, and the places of its neighbours. */
    record Page(List<Row> rows, int served, CappedCount count, Optional<PagePlace> previous, Optional<PagePlace> next) {
        static final Page NONE = new Page(List.of(), 0, new CappedCount(0, false), Optional.empty(), Optional.empty());

        Page {
            rows = List.copyOf(rows);
        }
    }

    Page page(Session session, CatalogObject object, Wish wish, int size, PagePlace place) {
        Query query = query(object, wish);
        if (place.direction() == PagePlace.Direction.BEFORE && !place.isStart()) {
            return before(session, query, wish.order(), size, place);
        }
        RowPage page = place.isStart()
                ? runner.run(session, query, size)
                : runner.run(session, query, size, new PageKey(wish.order().values(place.key()), 0));
        Neighbours neighbours = new Neighbours(wish.order(), page.rows(), place.served(), size);
        boolean isAll = place.isStart() && page.next().isEmpty();
        CappedCount count = isAll ? new CappedCount(page.rows().size(), false) : count(session, query);
        return new Page(
                page.rows(),
                place.served(),
                count,
                place.isStart() ? Optional.empty() : neighbours.before(),
                page.next().isPresent() ? neighbours.after() : Optional.empty());
    }

    /** The first page, or one behind a place, where nobody asks how many there are. */
    Page uncounted(Session session, CatalogObject object, Wish wish, int size, PagePlace place) {
        Query query = query(object, wish);
        RowPage page = place.isStart()
                ? runner.run(session, query, size)
                : runner.run(session, query, size, new PageKey(wish.order().values(place.key()), 0));
        Neighbours neighbours = new Neighbours(wish.order(), page.rows(), place.served(), size);
        return new Page(
                page.rows(),
                place.served(),
                Page.NONE.count(),
                Optional.empty(),
                page.next().isPresent() ? neighbours.after() : Optional.empty());
    }

    private Page before(Session session, Query query, ListOrder order, int size, PagePlace place) {
        Query backwards = query.orderBy(order.reversed().orders());
        RowPage page = runner.run(session, backwards, size, new PageKey(order.values(place.key()), 0));
        List<Row> rows = page.rows().reversed();
        boolean isFirst = page.next().isEmpty();
        int served = isFirst ? 0 : place.served();
        Neighbours neighbours = new Neighbours(order, rows, served, size);
        return new Page(
                rows,
                served,
                count(session, query),
                isFirst ? Optional.empty() : neighbours.before(),
                neighbours.after());
    }

    private CappedCount count(Session session, Query query) {
        return runner.count(session, query, COUNTED);
    }

    static Query query(CatalogObject object, Wish wish) {
        Set<FieldPath> paths = new LinkedHashSet<>(wish.paths());
        paths.addAll(wish.order().paths());
        Query query = Query.of(object.name(), new ArrayList<>(paths))
                .where(wish.filter())
                .orderBy(wish.order().orders());
        return wish.search().isEmpty() ? query : query.where(named(object, wish.search()));
    }

    private static Filter named(CatalogObject object, String part) {
        return Filter.Compare.of(object.nameField().name().value(), Operator.CONTAINS, new Operand.Text(part));
    }

    /** The places beside a page. */
    private record Neighbours(ListOrder order, List<Row> rows, int served, int size) {

        Optional<PagePlace> before() {
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PagePlace(
                            PagePlace.Direction.BEFORE, order.place(rows.getFirst()), Math.max(0, served - size)));
        }

        Optional<PagePlace> after() {
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PagePlace(
                            PagePlace.Direction.AFTER, order.place(rows.getLast()), served + rows.size()));
        }
    }
}
