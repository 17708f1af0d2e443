package dev.tenon.engine.record.web;

import dev.tenon.engine.record.Raw;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The fields of a record as a client sent them. What describes the record rather than being part of it is left out. */
final class RecordBody {
    private static final Set<String> NO_FIELDS = Set.of("attributes", "id");

    private RecordBody() {}

    static Map<String, Raw> values(Map<String, Object> body) {
        Map<String, Raw> values = new LinkedHashMap<>();
        body.forEach((name, value) -> {
            if (!NO_FIELDS.contains(name.toLowerCase(Locale.ROOT))) {
                values.put(name, new Raw.Json(value));
            }
        });
        return values;
    }
}
