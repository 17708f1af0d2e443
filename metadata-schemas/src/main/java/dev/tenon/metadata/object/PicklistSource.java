package dev.tenon.metadata.object;

import java.util.List;

/** Where the choices of a picklist come from: its own list, or a global value set. */
public sealed interface PicklistSource {

    /** The field's own values. */
    record Own(List<PicklistValue> values) implements PicklistSource {
        public Own {
            values = List.copyOf(values);
        }
    }

    /** The values of a global value set, by its name. */
    record Global(ApiName valueSet) implements PicklistSource {}
}
