package dev.tenon.engine.describe;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** One field as the trade's clients know it: attributes under their names, in alphabetical order. */
public record FieldDescription(@JsonValue SortedMap<String, @Nullable Object> attributes) {

    public String name() {
        return String.valueOf(attributes.get("name"));
    }

    /** The value of one attribute; null if it is unknown or says nothing of this field. */
    public @Nullable Object attribute(String name) {
        return attributes.get(name);
    }

    /**
     * One choice.
     *
     * @param validFor for a dependent picklist: a bit a controlling value, base 64
     */
    public record PicklistEntry(
            boolean active,
            boolean defaultValue,
            String label,
            @Nullable String validFor,
            String value) {}
}
