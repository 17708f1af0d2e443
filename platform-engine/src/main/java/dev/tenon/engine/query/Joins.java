package dev.tenon.engine.query;

import dev.tenon.engine.catalog.FieldRoute;
import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.query.ResolvedPath.End;
import dev.tenon.engine.security.RowScope;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The tables of one statement: the root, a left join for each distinct parent, and what formulas know of the one who asks. A
 * parent out of sight joins to nothing; formulas read their parents with the rights of the definition.
 */
final class Joins {
    static final String ROOT = "t";
    static final String ID = PhysicalNames.quote(PhysicalNames.of(SystemFields.ID.name()));
    private static final String IS_DELETED = PhysicalNames.quote(PhysicalNames.of(SystemFields.IS_DELETED.name()));
    private static final int MAX_EXPRESSION = 500_000;

    private final ReadAccess access;
    private final Deleted deleted;
    private final FormulaTemplates formulas;
    private final Map<String, Node> nodes;
    private final AskedTable asked;
    private final Map<String, Value> values;

    /** Whether deleted records count. */
    enum Deleted {
        HIDDEN,
        SHOWN
    }

    /** By whose rights a parent is read. */
    private enum By {
        READER,
        DEFINITION
    }

    /**
     * The SQL of a value.
     *
     * @param crosses true if it needs more than the record's own columns
     */
    record Value(String sql, boolean crosses) {}

    private record Node(String alias, CatalogObject object, String parentId, By by) {}

    Joins(ReadAccess access, Deleted deleted, FormulaTemplates formulas) {
        this(access, deleted, formulas, Map.of(), new AskedTable(), Map.of());
    }

    private Joins(
            ReadAccess access,
            Deleted deleted,
            FormulaTemplates formulas,
            Map<String, Node> nodes,
            AskedTable asked,
            Map<String, Value> values) {
        this.access = access;
        this.deleted = deleted;
        this.formulas = formulas;
        this.nodes = new LinkedHashMap<>(nodes);
        this.asked = asked.copy();
        this.values = new HashMap<>(values);
    }

    /** The same tables, to which more may be joined. */
    Joins copy(ReadAccess sameAccess) {
        return new Joins(sameAccess, deleted, formulas, nodes, asked, values);
    }

    boolean isEmpty() {
        return nodes.isEmpty() && asked.isEmpty();
    }

    /** The value of a path, its tables joined. */
    Value value(ResolvedPath path) {
        if (!path.visible()) {
            return new Value("null", true);
        }
        if (path.isOwn()) {
            return own(ROOT, path.object(), path.field());
        }
        return new Value(overEnds(path, (alias, end) -> behind(alias, end.object(), end.field())), true);
    }

    /** What a formula of the root reads. */
    String value(List<FieldRoute> routes) {
        return firstOf(ROOT, routes).sql();
    }

    /** What a formula over the root gives. */
    String value(FormulaTemplate template) {
        return rendered(ROOT, template).sql();
    }

    /** The id of the record that a path ends in. */
    String recordId(ResolvedPath path) {
        return path.visible() ? overEnds(path, (alias, end) -> alias + "." + ID) : "null";
    }

    private Value own(String alias, CatalogObject object, CatalogField field) {
        return field.def().isFormula()
                ? formula(alias, object, field)
                : new Value(alias + "." + PhysicalNames.column(field), !alias.equals(ROOT));
    }

    /** A formula of a parent has no value where there is no parent, whatever it makes of blanks. */
    private String behind(String alias, CatalogObject object, CatalogField field) {
        String value = own(alias, object, field).sql();
        return field.def().isFormula()
                ? "(case when " + alias + "." + ID + " is not null then " + value + " end)"
                : value;
    }

    private Value formula(String alias, CatalogObject object, CatalogField field) {
        String key = alias + "." + field.name().key();
        Value known = values.get(key);
        if (known == null) {
            known = rendered(alias, formulas.of(access.session(), object, field));
            values.put(key, known);
        }
        return known;
    }

    private Value rendered(String alias, FormulaTemplate template) {
        StringBuilder sql = new StringBuilder();
        boolean crosses = !alias.equals(ROOT);
        for (FormulaTemplate.Piece piece : template.pieces()) {
            Value value = switch (piece) {
                case FormulaTemplate.Text text -> new Value(text.sql(), false);
                case FormulaTemplate.Field field -> firstOf(alias, field.routes());
                case FormulaTemplate.OfSession ofSession -> new Value(asked.column(ofSession.asked()), true);
                case FormulaTemplate.OfUser ofUser -> firstOf(user(), ofUser.routes());
            };
            sql.append(value.sql());
            crosses |= value.crosses();
            if (sql.length() > MAX_EXPRESSION) {
                throw tooLong(template);
            }
        }
        return new Value(sql.toString(), crosses);
    }

    /** The one who asks is joined like a parent. */
    private String user() {
        CatalogObject user = access.session().catalog().require(SystemFields.USER);
        return join(asked.column(new Asked.UserId()), user, By.DEFINITION);
    }

    private Value firstOf(String alias, List<FieldRoute> routes) {
        List<Value> values = routes.stream().map(route -> along(alias, route)).toList();
        return values.size() == 1
                ? values.getFirst()
                : new Value(values.stream().map(Value::sql).collect(Collectors.joining(", ", "coalesce(", ")")), true);
    }

    private Value along(String alias, FieldRoute route) {
        String here = alias;
        for (FieldRoute.Step step : route.steps()) {
            here = join(here, step.relation(), step.target(), By.DEFINITION);
        }
        return route.isOwn()
                ? own(here, route.object(), route.field())
                : new Value(behind(here, route.object(), route.field()), true);
    }

    private String overEnds(ResolvedPath path, BiFunction<String, End, String> value) {
        String parent = ROOT;
        for (CatalogField relation :
                path.relations().subList(0, path.relations().size() - 1)) {
            parent = join(parent, relation, access.session().catalog().require(target(relation)), By.READER);
        }
        List<String> ends = new ArrayList<>();
        for (End end : path.ends()) {
            ends.add(value.apply(join(parent, path.relations().getLast(), end.object(), By.READER), end));
        }
        return ends.size() == 1 ? ends.getFirst() : "coalesce(" + String.join(", ", ends) + ")";
    }

    private static ApiName target(CatalogField relation) {
        return ((FieldType.Relation) relation.type()).targets().getFirst();
    }

    private String join(String parent, CatalogField relation, CatalogObject target, By by) {
        return join(parent + "." + PhysicalNames.column(relation), target, by);
    }

    /** Where the reader sees every record, reader and definition share the join. */
    private String join(String parentId, CatalogObject target, By by) {
        By effective = access.scope(target) instanceof RowScope.Everything ? By.READER : by;
        String key = parentId + ">" + target.name().key() + (effective == By.DEFINITION ? "!" : "");
        Node node =
                nodes.computeIfAbsent(key, ignored -> new Node("p" + (nodes.size() + 1), target, parentId, effective));
        return node.alias();
    }

    /** What formulas ask for, as a table of one row, and the LEFT JOIN clauses. */
    void render(SqlText sql) {
        asked.render(sql, access.session());
        for (Node node : nodes.values()) {
            String id = node.alias() + "." + ID;
            sql.add(" left join ")
                    .add(PhysicalNames.table(access.session().org(), node.object()))
                    .add(" " + node.alias() + " on " + id + " = " + node.parentId());
            switch (node.by()) {
                case READER -> visible(sql, node.alias(), node.object());
                case DEFINITION -> there(sql, node.alias(), deleted);
            }
        }
    }

    /** The one predicate of access, with an {@code and} before each of its parts. */
    void visible(SqlText sql, String alias, CatalogObject object) {
        visible(sql, alias, object, access, deleted);
    }

    static void visible(SqlText sql, String alias, CatalogObject object, ReadAccess access, Deleted deleted) {
        there(sql, alias, deleted);
        switch (access.scope(object)) {
            case RowScope.Everything ignored -> {}
            case RowScope.Nothing ignored -> sql.add(" and false");
        }
    }

    private static void there(SqlText sql, String alias, Deleted deleted) {
        if (deleted == Deleted.HIDDEN) {
            sql.add(" and not " + alias + "." + IS_DELETED);
        }
    }

    private static ProblemException tooLong(FormulaTemplate template) {
        return new ProblemException(
                ProblemKind.BAD_INPUT,
                Problem.of(
                        "MALFORMED_QUERY",
                        template.field().value(),
                        "The formula of \"{0}\" is too large with those that it uses. Ask your administrator to make it smaller.",
                        "公式字段“{0}”连同其引用的公式过大，请联系管理员简化。",
                        template.field()));
    }
}
