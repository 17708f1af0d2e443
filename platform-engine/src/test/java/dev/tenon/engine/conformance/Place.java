package dev.tenon.engine.conformance;

import dev.tenon.metadata.formula.Named;
import dev.tenon.metadata.formula.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A value of a location, which formulas read as two numbers. */
record Place(BigDecimal latitude, BigDecimal longitude) {
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";

    static Place of(String text) {
        List<BigDecimal> parts =
                Stream.of(text.strip().split("[;,\\s]+")).map(BigDecimal::new).toList();
        if (parts.size() != 2) {
            throw new IllegalArgumentException("no place: " + text);
        }
        return new Place(parts.get(0), parts.get(1));
    }

    static Named named(Field field) {
        return new Named.Location(part(field, LATITUDE), part(field, LONGITUDE));
    }

    private static Source part(Field field, String name) {
        return new Source.Field(List.of(field.name(), name), 0);
    }

    /** Puts a value where formulas find it, the two of a place under names of their own. */
    static void put(Map<String, Object> values, Field field, Object value) {
        if (value instanceof Place(BigDecimal latitude, BigDecimal longitude)) {
            values.put(field.name() + "." + LATITUDE, latitude);
            values.put(field.name() + "." + LONGITUDE, longitude);
        } else {
            values.put(field.name(), value);
        }
    }
}
