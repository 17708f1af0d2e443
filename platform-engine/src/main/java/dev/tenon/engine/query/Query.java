package dev.tenon.engine.query;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.object.ApiName;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A question for records: what query texts are parsed into, and what list views, lookups and screens build themselves.
 *
 * @param select what is asked, in the order of the answer
 * @param limit at most so many rows; absent: all, page by page
 */
public record Query(
        ApiName object,
        List<Selection> select,
        Filter where,
        List<Order> orderBy,
        OptionalInt limit,
        OptionalInt offset,
        boolean includeDeleted) {
    /** The largest offset of a query text; who wants to go further pages by key. */
    public static final int MAX_OFFSET = 2_000;

    public Query {
        select = List.copyOf(select);
        orderBy = List.copyOf(orderBy);
    }

    /** One key of the order. Without a wish, empty values come first ascending and last descending, as one index serves both. */
    public record Order(FieldPath field, boolean descending, Nulls nulls) {
        /** Where empty values go. */
        public enum Nulls {
            DEFAULT,
            FIRST,
            LAST
        }

        public static Order asc(String path) {
            return new Order(FieldPath.of(path), false, Nulls.DEFAULT);
        }

        public static Order desc(String path) {
            return new Order(FieldPath.of(path), true, Nulls.DEFAULT);
        }

        boolean nullsFirst() {
            return switch (nulls) {
                case DEFAULT -> !descending;
                case FIRST -> true;
                case LAST -> false;
            };
        }
    }

    /** All records of an object with these fields. */
    public static Query of(ApiName object, List<FieldPath> select) {
        return of(object, select.stream().map(Selection.Field::new));
    }

    /** All records of an object with these fields, as dotted paths. */
    public static Query of(ApiName object, String... select) {
        return of(object, Stream.of(select).map(path -> new Selection.Field(FieldPath.of(path))));
    }

    private static Query of(ApiName object, Stream<? extends Selection> select) {
        return new Query(
                object,
                select.map(item -> (Selection) item).toList(),
                Filter.ALL,
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                false);
    }

    /** True for {@code SELECT COUNT()}: the answer is a number. */
    public boolean isCount() {
        return select.equals(List.of(new Selection.Count()));
    }

    /** Adds a condition to those that stand. */
    public Query where(Filter filter) {
        return new Query(object, select, where.and(filter), orderBy, limit, offset, includeDeleted);
    }

    public Query orderBy(List<Order> order) {
        return new Query(object, select, where, order, limit, offset, includeDeleted);
    }

    public Query orderBy(Order... order) {
        return orderBy(List.of(order));
    }

    /** The same question with the records of the recycle bin. */
    public Query withDeleted() {
        return new Query(object, select, where, orderBy, limit, offset, true);
    }

    public Query limit(int rows) {
        return new Query(object, select, where, orderBy, OptionalInt.of(rows), offset, includeDeleted);
    }

    /** The same question, deleted records included. */
    public Query allRows() {
        return new Query(object, select, where, orderBy, limit, offset, true);
    }
}
