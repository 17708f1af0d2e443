package dev.tenon.console.record.widget;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which values of a dependent picklist go with which value of its controlling field. */
final class Dependencies {

    private Dependencies() {}

    static Optional<CatalogField> controlling(CatalogObject object, FieldType.Choice dependent) {
        return dependent.controllingField().flatMap(object::field);
    }

    /** By each value of the controlling field; what is chosen stays on offer where it fits, active or not. */
    static Map<String, List<String>> allowed(
            Catalog catalog, CatalogField controlling, FieldType.Choice dependent, List<String> chosen) {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        List<PicklistValue> values = catalog.values(dependent.source());
        for (String key : controllingValues(catalog, controlling.type())) {
            allowed.put(
                    key,
                    values.stream()
                            .filter(value -> value.active() || chosen.contains(value.value()))
                            .filter(value -> value.allowedBy(key))
                            .map(PicklistValue::value)
                            .toList());
        }
        return allowed;
    }

    /** With nothing chosen only those are left that need nothing. */
    private static List<String> controllingValues(Catalog catalog, FieldType controlling) {
        if (controlling instanceof FieldType.Choice choice) {
            List<String> keys = new ArrayList<>(List.of(""));
            catalog.values(choice.source()).forEach(value -> keys.add(value.value()));
            return keys;
        }
        return List.of("", "true", "false");
    }
}
