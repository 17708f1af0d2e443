package dev.tenon.metadata.access;

import dev.tenon.metadata.object.ApiName;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rights of one permission set on one object.
 *
 * @param allFields the right on every field that {@code fields} does not name, later ones too
 * @param fields exceptions from it, by field; a compound field stands for its parts
 */
public record ObjectGrant(
        ApiName object, Set<ObjectRight> rights, FieldRight allFields, Map<ApiName, FieldRight> fields) {

    public ObjectGrant {
        EnumSet<ObjectRight> sorted = EnumSet.noneOf(ObjectRight.class);
        sorted.addAll(rights);
        rights = Collections.unmodifiableSet(sorted);
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    public FieldRight on(ApiName field) {
        return fields.getOrDefault(field, allFields);
    }
}
