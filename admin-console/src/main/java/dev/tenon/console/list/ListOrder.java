package dev.tenon.console.list;

import dev.tenon.engine.query.Query;
import dev.tenon.engine.query.Query.Order;
import dev.tenon.engine.query.QueryPlanner;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.page.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which order a list stands, the id last so that no two rows are equal. Lookups are ordered by the name that people see.
 * Fields that the reader may not see are passed over.
 */
record ListOrder(List<Key> keys) {
    private static final FieldPath ID = FieldPath.of(SystemFields.ID.name().value());

    ListOrder {
        keys = List.copyOf(keys);
    }

    /** One key, and the type of its values. */
    record Key(Order order, FieldType type) {

        Key reversed() {
            return new Key(new Order(order.field(), !order.descending(), order.nulls()), type);
        }
    }

    /** Without any wish the newest come first. */
    static ListOrder of(QueryPlanner planner, Session session, CatalogObject object, List<SortKey> sort) {
        List<Key> keys = new ArrayList<>();
        for (SortKey key : sort) {
            column(planner, session, object, key.field())
                    .map(column -> new Key(
                            new Order(column.path(), key.descending(), Order.Nulls.DEFAULT),
                            column.field().type()))
                    .ifPresent(keys::add);
        }
        if (keys.stream().noneMatch(key -> key.order().field().equals(ID))) {
            boolean descending = keys.isEmpty() || keys.getLast().order().descending();
            keys.add(new Key(new Order(ID, descending, Order.Nulls.DEFAULT), SystemFields.ID.type()));
        }
        return new ListOrder(keys);
    }

    /** The column whose values decide. */
    static Optional<Row.Column> column(QueryPlanner planner, Session session, CatalogObject object, FieldPath path) {
        Optional<Row.Column> found = planner.column(session, object, path);
        if (found.isPresent() && found.get().field().type() instanceof FieldType.Relation relation) {
            if (!leadsSomewhere(session, relation)) {
                return Optional.empty();
            }
            List<String> steps = new ArrayList<>(found.get().path().parents());
            steps.add(found.get().field().def().parentPath());
            steps.add("Name");
            found = planner.column(session, object, new FieldPath(steps));
        }
        return found.filter(column -> QueryPlanner.isSortable(column.field()))
                .filter(column -> column.path().parents().isEmpty() || isVisible(session, column.object()));
    }

    private static boolean leadsSomewhere(Session session, FieldType.Relation relation) {
        return relation.targets().stream()
                .flatMap(target -> session.catalog().object(target).stream())
                .anyMatch(target -> isVisible(session, target));
    }

    private static boolean isVisible(Session session, CatalogObject object) {
        return object.name().equals(SystemFields.USER)
                || session.actor().rights().can(ObjectRight.READ, object.name());
    }

    List<Query.Order> orders() {
        return keys.stream().map(Key::order).toList();
    }

    /** What must be selected so that a row tells its place. */
    List<FieldPath> paths() {
        return keys.stream().map(key -> key.order().field()).toList();
    }

    ListOrder reversed() {
        return new ListOrder(keys.stream().map(Key::reversed).toList());
    }

    /** Where a row stands. */
    List<@Nullable String> place(Row row) {
        List<@Nullable String> place = new ArrayList<>(keys.size());
        for (Key key : keys) {
            place.add(KeyValues.text(row.get(key.order().field().toString())));
        }
        return place;
    }

    /** The typed values of a place; a place of another order is refused. */
    List<@Nullable Object> values(List<@Nullable String> place) {
        if (place.size() != keys.size() || place.getLast() == null) {
            throw KeyValues.refusal();
        }
        List<@Nullable Object> values = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            values.add(KeyValues.value(keys.get(i).type(), place.get(i)));
        }
        return values;
    }
}
