package dev.tenon.engine.query;

import dev.tenon.engine.query.ResolvedPath.End;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the field behind a path. A field that the reader may not read is not found, exactly as one that does not exist;
 * a readable path into an object whose records the reader may not see is found, and empty.
 */
final class PathResolver {
    private final ReadAccess access;
    private final CatalogObject root;

    PathResolver(ReadAccess access, CatalogObject root) {
        this.access = access;
        this.root = root;
    }

    Optional<ResolvedPath> resolve(FieldPath path) {
        List<String> steps = withoutRoot(path.steps());
        List<CatalogField> relations = new ArrayList<>();
        List<CatalogObject> objects = List.of(root);
        for (String step : steps.subList(0, steps.size() - 1)) {
            Optional<CatalogField> relation = objects.size() == 1 ? parent(objects.getFirst(), step) : Optional.empty();
            if (relation.isEmpty() || relations.size() == FieldPath.MAX_PARENTS) {
                return Optional.empty();
            }
            relations.add(relation.get());
            objects = targets(relation.get());
        }
        return end(relations, objects, steps.getLast());
    }

    /** {@code Account.Name} asked of Account, unless it has a parent of that name. */
    private List<String> withoutRoot(List<String> steps) {
        boolean named = steps.size() > 1
                && root.name().matches(steps.getFirst())
                && root.parent(steps.getFirst()).isEmpty();
        return named ? steps.subList(1, steps.size()) : steps;
    }

    private Optional<CatalogField> parent(CatalogObject object, String step) {
        return object.parent(step).filter(relation -> access.field(object, relation) || !access.object(object));
    }

    private List<CatalogObject> targets(CatalogField relation) {
        return ((FieldType.Relation) relation.type())
                .targets().stream()
                        .flatMap(target -> access.session().catalog().object(target).stream())
                        .toList();
    }

    private Optional<ResolvedPath> end(List<CatalogField> relations, List<CatalogObject> objects, String name) {
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        List<End> ends = new ArrayList<>();
        boolean visible = false;
        for (CatalogObject object : objects) {
            Optional<CatalogField> field = objects.size() == 1 ? object.field(name) : common(object, name);
            if (field.isEmpty()) {
                return Optional.empty();
            }
            if (access.object(object) || relations.isEmpty()) {
                if (!access.field(object, field.get())) {
                    return Optional.empty();
                }
                visible = true;
            }
            ends.add(new End(object, field.get()));
        }
        List<End> seen = visible
                ? ends.stream()
                        .filter(end -> relations.isEmpty() || access.object(end.object()))
                        .toList()
                : ends;
        return Optional.of(new ResolvedPath(canonical(relations, ends, name), List.copyOf(relations), seen, visible));
    }

    /** What records of any object have in common: an id and a name. */
    private static Optional<CatalogField> common(CatalogObject object, String name) {
        if (name.equalsIgnoreCase("Name")) {
            return Optional.of(object.nameField());
        }
        return SystemFields.ID.name().matches(name) ? object.field(name) : Optional.empty();
    }

    private static FieldPath canonical(List<CatalogField> relations, List<End> ends, String name) {
        List<String> steps = new ArrayList<>();
        relations.forEach(relation -> steps.add(relation.def().parentPath()));
        boolean several = ends.size() > 1 && name.equalsIgnoreCase("Name");
        steps.add(several ? "Name" : ends.getFirst().field().name().value());
        return new FieldPath(steps);
    }

    /** The one sentence for a field that does not exist and for one that must not be known. */
    Problem unknown(FieldPath path) {
        return Problem.of(
                "INVALID_FIELD",
                path.toString(),
                "No such column \"{0}\" on object \"{1}\". Custom fields end in __c, their parents in __r.",
                "对象“{1}”上没有字段“{0}”。自定义字段以 __c 结尾，其父关系以 __r 结尾。",
                path,
                root.name());
    }
}
