package dev.tenon.engine.query;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.object.ApiName;
import java.util.List;
import java.util.OptionalInt;

/**
 * A question for records: what query texts are parsed into, and what list views, lookups and screens build themselves.
 *
 * @param select the fields, in the order of the answer; empty for a bare count
 * @param limit at most so many rows; absent: all, page by page
 */
public record Query(
        ApiName object,
        List<FieldPath> select,
        boolean count,
        Filter where,
        List<Order> orderBy,
        OptionalInt limit,
        OptionalInt offset,
        boolean includeDeleted) {

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
    }

    /** All records of an object with these fields. */
    public static Query of(ApiName object, List<FieldPath> select) {
        return new Query(object, select, false, Filter.ALL, List.of(), OptionalInt.empty(), OptionalInt.empty(), false);
    }

    public Query where(Filter filter) {
        return new Query(object, select, count, where.and(filter), orderBy, limit, offset, includeDeleted);
    }

    public Query orderBy(List<Order> order) {
        return new Query(object, select, count, where, order, limit, offset, includeDeleted);
    }

    public Query limit(int rows) {
        return new Query(object, select, count, where, orderBy, OptionalInt.of(rows), offset, includeDeleted);
    }
}
