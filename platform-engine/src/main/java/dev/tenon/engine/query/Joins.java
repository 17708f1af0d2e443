package dev.tenon.engine.query;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.query.ResolvedPath.End;
import dev.tenon.engine.security.RowScope;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tables of one statement: the root and a left join for each distinct parent. A parent out of sight joins to nothing. */
final class Joins {
    static final String ROOT = "t";
    static final String ID = PhysicalNames.quote(PhysicalNames.of(SystemFields.ID.name()));
    private static final String IS_DELETED = PhysicalNames.quote(PhysicalNames.of(SystemFields.IS_DELETED.name()));

    private final ReadAccess access;
    private final Deleted deleted;
    private final Map<String, Node> nodes;

    /** Whether deleted records count. */
    enum Deleted {
        HIDDEN,
        SHOWN
    }

    private record Node(String alias, CatalogObject object, String parentId) {}

    Joins(ReadAccess access, Deleted deleted) {
        this(access, deleted, new LinkedHashMap<>());
    }

    private Joins(ReadAccess access, Deleted deleted, Map<String, Node> nodes) {
        this.access = access;
        this.deleted = deleted;
        this.nodes = nodes;
    }

    /** The same tables, to which more may be joined. */
    Joins copy(ReadAccess sameAccess) {
        return new Joins(sameAccess, deleted, new LinkedHashMap<>(nodes));
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** The value of a path, its tables joined. */
    String column(ResolvedPath path) {
        if (!path.visible()) {
            return "null";
        }
        if (path.isOwn()) {
            return ROOT + "." + PhysicalNames.column(path.field());
        }
        return overEnds(path, PhysicalNames::column);
    }

    /** The id of the record that a path ends in. */
    String recordId(ResolvedPath path) {
        return path.visible() ? overEnds(path, field -> ID) : "null";
    }

    private String overEnds(ResolvedPath path, Function<CatalogField, String> column) {
        String parent = ROOT;
        for (CatalogField relation :
                path.relations().subList(0, path.relations().size() - 1)) {
            parent = join(parent, relation, access.session().catalog().require(target(relation)));
        }
        List<String> columns = new ArrayList<>();
        for (End end : path.ends()) {
            columns.add(join(parent, path.relations().getLast(), end.object()) + "." + column.apply(end.field()));
        }
        return columns.size() == 1 ? columns.getFirst() : "coalesce(" + String.join(", ", columns) + ")";
    }

    private static ApiName target(CatalogField relation) {
        return ((FieldType.Relation) relation.type()).targets().getFirst();
    }

    private String join(String parent, CatalogField relation, CatalogObject target) {
        String parentId = parent + "." + PhysicalNames.column(relation);
        String key = parentId + ">" + target.name().key();
        Node node = nodes.computeIfAbsent(key, ignored -> new Node("p" + (nodes.size() + 1), target, parentId));
        return node.alias();
    }

    /** The LEFT JOIN clauses. */
    void render(SqlText sql) {
        for (Node node : nodes.values()) {
            String id = node.alias() + "." + ID;
            sql.add(" left join ")
                    .add(PhysicalNames.table(access.session().org(), node.object()))
                    .add(" " + node.alias() + " on " + id + " = " + node.parentId());
            visible(sql, node.alias(), node.object());
        }
    }

    /** The one predicate of access, with an {@code and} before each of its parts. */
    void visible(SqlText sql, String alias, CatalogObject object) {
        if (deleted == Deleted.HIDDEN) {
            sql.add(" and not " + alias + "." + IS_DELETED);
        }
        switch (access.scope(object)) {
            case RowScope.Everything ignored -> {}
            case RowScope.Nothing ignored -> sql.add(" and false");
        }
    }
}
