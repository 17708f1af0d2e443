package dev.tenon.metadata.catalog;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a path of fields leads, seen from an object. */
public sealed interface PathResolution {

    /** It ends at this field of this object. */
    record Found(CatalogObject object, CatalogField field) implements PathResolution {}

    /** This object has no such field, or no such parent if the step is not the last. */
    record Missing(ApiName object, String step) implements PathResolution {}

    /** More parents than {@link FieldPath#MAX_PARENTS}. */
    record TooLong() implements PathResolution {}

    /** It passes into an object that is not defined here; nothing can be said of it. */
    record Beyond(ApiName object) implements PathResolution {}

    static PathResolution of(Catalog catalog, ApiName object, FieldPath path) {
        return of(catalog.objects(), object, path);
    }

    /**
     * @param objects by lower-case name
     */
    static PathResolution of(Map<String, CatalogObject> objects, ApiName object, FieldPath path) {
        if (path.parents().size() > FieldPath.MAX_PARENTS) {
            return new TooLong();
        }
        return from(objects, object, path.steps());
    }

    private static PathResolution from(Map<String, CatalogObject> objects, ApiName name, List<String> steps) {
        CatalogObject object = objects.get(name.key());
        if (object == null) {
            return new Beyond(name);
        }
        String step = steps.getFirst();
        if (steps.size() == 1) {
            Optional<CatalogField> field = object.field(step);
            return field.isPresent() ? new Found(object, field.get()) : new Missing(name, step);
        }
        Optional<CatalogField> parent = object.parent(step);
        if (parent.isEmpty() || !(parent.get().type() instanceof FieldType.Relation relation)) {
            return new Missing(name, step);
        }
        return throughAny(objects, relation, steps.subList(1, steps.size()));
    }

    /** With several possible parents, one that knows the rest is enough. */
    private static PathResolution throughAny(
            Map<String, CatalogObject> objects, FieldType.Relation relation, List<String> rest) {
        PathResolution answer = new Beyond(ApiName.of(""));
        for (ApiName target : relation.targets()) {
            PathResolution one = from(objects, target, rest);
            if (one instanceof Found) {
                return one;
            }
            answer = one;
        }
        return answer;
    }

    /** The relation by whose children's name ({@code Contacts}, {@code Visits__r}) an object reaches its children. */
    static Optional<Found> children(Map<String, CatalogObject> objects, ApiName parent, String relationship) {
        String wanted = relationship.toLowerCase(Locale.ROOT);
        for (CatalogObject child : objects.values()) {
            for (CatalogField field : child.fields()) {
                boolean leadsHere = field.type() instanceof FieldType.Relation relation
                        && relation.targets().contains(parent)
                        && field.def().childPath().toLowerCase(Locale.ROOT).equals(wanted);
                if (leadsHere) {
                    return Optional.of(new Found(child, field));
                }
            }
        }
        return Optional.empty();
    }
}
