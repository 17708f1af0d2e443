package dev.tenon.metadata.object;

import dev.tenon.metadata.text.Label;
import java.util.List;

/**
 * One choice of a picklist.
 *
 * @param value what is stored and what the API shows
 * @param label what people read; empty: the value itself
 * @param active inactive values stay on old records and are not offered for new ones
 * @param color a name of the palette ({@code green}) or {@code #rrggbb}; empty: none
 * @param when for a dependent picklist: the controlling values that allow this one; empty: all of them
 */
public record PicklistValue(
        String value, Label label, boolean active, boolean isDefault, String color, List<String> when) {

    public PicklistValue {
        when = List.copyOf(when);
    }

    public static PicklistValue of(String value) {
        return new PicklistValue(value, Label.EMPTY, true, false, "", List.of());
    }

    /** The label; the value itself where none was given, and for readers of other languages where it has no English. */
    public Label shown() {
        return label.texts().containsKey("en") ? label : label.orPlain(value);
    }

    public boolean allowedBy(String controllingValue) {
        return when.isEmpty() || when.contains(controllingValue);
    }
}
