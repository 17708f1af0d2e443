package dev.tenon.engine.query;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.catalog.TextOrder;
import dev.tenon.engine.query.ResolvedPath.End;
import dev.tenon.engine.query.SelectPlan.OrderColumn;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the {@link SelectPlan} of a query: resolves what is selected and the order, joins parents, numbers the columns. */
final class Selecting {
    private static final FieldPath ID_PATH = FieldPath.of(SystemFields.ID.name().value());

    private final CatalogObject root;
    private final PathResolver resolver;
    private final Joins joins;
    private final List<Problem> problems = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Row.Column> columns = new ArrayList<>();
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final Map<String, Row.Parent> parents = new LinkedHashMap<>();
    private final List<Slot> parentIds = new ArrayList<>();
    private final Map<String, Integer> computed = new HashMap<>();
    private int next = 1;

    Selecting(CatalogObject root, PathResolver resolver, Joins joins) {
        this.root = root;
        this.resolver = resolver;
        this.joins = joins;
    }

    List<Problem> problems() {
        return problems;
    }

    SelectPlan plan(List<FieldPath> paths, List<Query.Order> orderBy) {
        column(Joins.ROOT + "." + Joins.ID);
        column(Joins.ROOT + "." + PhysicalNames.quote(PhysicalNames.VERSION));
        paths.forEach(this::select);
        List<Slot> keys = new ArrayList<>();
        List<OrderColumn> order = new ArrayList<>();
        boolean crosses = order(orderBy, keys, order);
        Row.Shape shape = new Row.Shape(root, columns, List.copyOf(parents.values()), index);
        return new SelectPlan(shape, sql.toString(), slots, parentIds, keys, order, joins, crosses);
    }

    private void select(FieldPath path) {
        ResolvedPath found = resolver.resolve(path).orElse(null);
        if (found == null) {
            problems.add(resolver.unknown(path));
            return;
        }
        String key = found.path().toString().toLowerCase(Locale.ROOT);
        Integer known = index.get(key);
        index.putIfAbsent(path.toString().toLowerCase(Locale.ROOT), known == null ? slots.size() : known);
        if (known == null) {
            index.put(key, slots.size());
            columns.add(new Row.Column(found.path(), found.object(), found.field()));
            slots.add(slot(found));
            crossed(found);
        }
    }

    private Slot slot(ResolvedPath path) {
        if (path.field().def().isFormula()) {
            return new Slot.Simple(once(joins.value(path).sql()), ColumnReader.of(path.type()));
        }
        if (path.field().hasColumn()) {
            return new Slot.Simple(column(joins.value(path).sql()), ColumnReader.of(path.type()));
        }
        List<String> names = new ArrayList<>();
        List<Slot.Simple> parts = new ArrayList<>();
        for (FieldDef part : FieldParts.of(path.field().def())) {
            CatalogField field = path.object().field(part.name()).orElseThrow();
            ResolvedPath partPath = new ResolvedPath(
                    path.path(), path.relations(), List.of(new End(path.object(), field)), path.visible());
            names.add(partName(path.field(), part));
            parts.add(new Slot.Simple(column(joins.value(partPath).sql()), ColumnReader.of(part.type())));
        }
        return new Slot.Parts(names, parts);
    }

    /** {@code postalCode} of {@code BillingPostalCode} or {@code Place__PostalCode__s}. */
    private static String partName(CatalogField whole, FieldDef part) {
        String name = part.name().value();
        String bare = name.endsWith("__s") ? name.substring(0, name.length() - 3) : name;
        String outer = whole.name().value();
        String prefix = whole.name().isCustom()
                ? outer.substring(0, outer.length() - 1)
                : outer.endsWith("Address") ? outer.substring(0, outer.length() - 7) : outer;
        String own = bare.substring(Math.min(prefix.length(), bare.length() - 1));
        return own.substring(0, 1).toLowerCase(Locale.ROOT) + own.substring(1);
    }

    /** Notes every parent on the way, so that answers can name and link it. */
    private void crossed(ResolvedPath path) {
        for (int depth = 1; depth <= path.relations().size(); depth++) {
            List<CatalogField> relations = path.relations().subList(0, depth);
            FieldPath parentPath = new FieldPath(relations.stream()
                    .map(relation -> relation.def().parentPath())
                    .toList());
            String key = parentPath.toString().toLowerCase(Locale.ROOT) + ".";
            if (parents.containsKey(key)) {
                continue;
            }
            ResolvedPath id = depth == path.relations().size() ? path : idOf(relations, path);
            parents.put(
                    key,
                    new Row.Parent(
                            parentPath, id.ends().stream().map(End::object).toList()));
            index.put(key, parentIds.size());
            parentIds.add(new Slot.Simple(column(joins.recordId(id)), ColumnReader.of(new FieldType.Id())));
        }
    }

    private ResolvedPath idOf(List<CatalogField> relations, ResolvedPath path) {
        List<String> steps = new ArrayList<>(path.path().steps().subList(0, relations.size()));
        steps.add(ID_PATH.field());
        return resolver.resolve(new FieldPath(steps))
                .orElseThrow(() -> new IllegalStateException("no id behind " + path.path()));
    }

    private boolean order(List<Query.Order> orderBy, List<Slot> keys, List<OrderColumn> order) {
        boolean crosses = false;
        boolean descending = false;
        for (Query.Order key : orderBy) {
            ResolvedPath found = resolver.resolve(key.field()).orElse(null);
            if (found == null) {
                problems.add(resolver.unknown(key.field()));
            } else if (!Sortable.is(found.type())) {
                problems.add(Sortable.refusal(key.field()));
            } else if (isOwnId(found)) {
                order.add(id(key.descending(), order.isEmpty()));
                keys.add(new Slot.Simple(SelectPlan.ID_COLUMN, ColumnReader.of(new FieldType.Id())));
                return crosses;
            } else if (found.visible()) {
                Joins.Value value = joins.value(found);
                crosses |= value.crosses();
                descending = order.isEmpty() ? key.descending() : descending;
                boolean computed = found.field().def().isFormula();
                String sorted = computed ? comparable(found.type(), value.sql()) : value.sql();
                order.add(new OrderColumn(
                        TextOrder.sorted(found.type(), sorted),
                        key.descending(),
                        key.nullsFirst(),
                        Sortable.maybeEmpty(found),
                        Sortable.valueType(found.type())));
                keys.add(new Slot.Simple(computed ? once(sorted) : column(sorted), ColumnReader.of(found.type())));
            }
        }
        order.add(id(descending, order.isEmpty()));
        keys.add(new Slot.Simple(SelectPlan.ID_COLUMN, ColumnReader.of(new FieldType.Id())));
        return crosses;
    }

    /** Alone, it is sorted as the primary key is; behind others the way of the first, as it is in their indexes. */
    private static OrderColumn id(boolean descending, boolean alone) {
        return new OrderColumn(Joins.ROOT + "." + Joins.ID, descending, descending == alone, false, Long.class);
    }

    private static boolean isOwnId(ResolvedPath path) {
        return path.isOwn() && path.type() instanceof FieldType.Id;
    }

    /** Long texts are sorted by their beginning, which goes into the key of the next page. */
    private static String comparable(FieldType type, String value) {
        return Sortable.valueType(type) == String.class ? "left(" + value + ", " + FieldType.MAX_TEXT + ")" : value;
    }

    /** What is computed is computed once, wherever it is needed. */
    private int once(String expression) {
        Integer known = computed.get(expression);
        if (known == null) {
            known = column(expression);
            computed.put(expression, known);
        }
        return known;
    }

    private int column(String expression) {
        sql.append(sql.isEmpty() ? "" : ", ").append(expression);
        return next++;
    }
}
