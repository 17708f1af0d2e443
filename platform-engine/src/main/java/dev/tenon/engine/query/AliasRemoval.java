package dev.tenon.engine.query;

import dev.tenon.engine.query.Query.Order;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import java.util.List;
import java.util.Locale;

/** Takes the object's alias off the paths of a query: {@code a.Name} of {@code FROM Account a} is {@code Name}. */
final class AliasRemoval {
    private final String alias;
    private final TokenReader tokens;

    AliasRemoval(String alias, TokenReader tokens) {
        this.alias = alias;
        this.tokens = tokens;
    }

    Query from(Query query) {
        return new Query(
                query.object(),
                query.select().stream().map(this::from).toList(),
                from(query.where()),
                query.orderBy().stream()
                        .map(order -> new Order(from(order.field()), order.descending(), order.nulls()))
                        .toList(),
                query.limit(),
                query.offset(),
                query.includeDeleted());
    }

    private Selection from(Selection selection) {
        return switch (selection) {
            case Selection.Field field -> new Selection.Field(from(field.path()));
            case Selection.Fields fields -> fields;
            case Selection.Count count -> count;
        };
    }

    private Filter from(Filter filter) {
        return switch (filter) {
            case Filter.And and -> new Filter.And(all(and.parts()));
            case Filter.Or or -> new Filter.Or(all(or.parts()));
            case Filter.Not not -> new Filter.Not(from(not.inner()));
            case Filter.Compare compare ->
                new Filter.Compare(from(compare.path()), compare.operator(), compare.operands());
        };
    }

    private List<Filter> all(List<Filter> parts) {
        return parts.stream().map(this::from).toList();
    }

    private FieldPath from(FieldPath path) {
        if (path.steps().size() < 2 || !path.steps().getFirst().equalsIgnoreCase(alias)) {
            return path;
        }
        FieldPath bare = new FieldPath(path.steps().subList(1, path.steps().size()));
        Integer at = tokens.places().get(path.toString().toLowerCase(Locale.ROOT));
        if (at != null) {
            tokens.remember(bare.toString(), at);
        }
        return bare;
    }
}
