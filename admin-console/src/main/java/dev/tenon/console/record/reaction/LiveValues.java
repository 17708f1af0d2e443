package dev.tenon.console.record.reaction;

import dev.tenon.metadata.object.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values as the formulas of the browser count: see docs/formulas.md, "In JavaScript". */
final class LiveValues {

    private LiveValues() {}

    static Map<String, Object> of(Map<String, Object> values) {
        Map<String, Object> told = new LinkedHashMap<>();
        values.forEach((path, value) -> told.put(path, of(value)));
        return told;
    }

    private static Object of(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Long id -> RecordId.format(id);
            case LocalDate date -> date.toEpochDay();
            case Instant moment -> moment.toEpochMilli();
            case LocalTime time -> time.get(ChronoField.MILLI_OF_DAY);
            default -> value;
        };
    }
}
