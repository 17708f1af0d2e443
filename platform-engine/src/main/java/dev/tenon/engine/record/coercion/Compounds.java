package dev.tenon.engine.record.coercion;

import dev.tenon.engine.record.Raw;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A compound given whole, taken apart: a JSON object by the names of the parts, a text by its look. */
final class Compounds {
    private static final Pattern COORDINATES = Pattern.compile("\\s*(\\S+?)\\s*[,;，；\\s]\\s*(\\S+)\\s*");

    private Compounds() {}

    static Coerced parts(FieldDef field, FieldType.Compound type, Raw raw) {
        Object value = switch (raw) {
            case Raw.Json json -> json.value();
            case Raw.Text text -> text.value().isBlank() ? null : text.value();
        };
        if (value == null) {
            return empty(field);
        }
        if (value instanceof Map<?, ?> map) {
            return named(field, map);
        }
        return value instanceof String text && !text.isBlank()
                ? written(field, type, text.strip())
                : Refusals.wrongShape(field, value);
    }

    private static Coerced empty(FieldDef field) {
        Map<String, Raw> parts = new LinkedHashMap<>();
        FieldParts.of(field).forEach(part -> parts.put(part.name().value(), new Raw.Json(null)));
        return new Coerced.Parts(parts);
    }

    private static Coerced named(FieldDef field, Map<?, ?> map) {
        Map<String, Raw> parts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = String.valueOf(entry.getKey());
            FieldDef part = find(field, key);
            if (part == null) {
                return Refusals.because(
                        field, "INVALID_FIELD", "{0} has no part called {1}.", "{0} 没有名为 {1} 的组成部分。", key);
            }
            parts.put(part.name().value(), new Raw.Json(entry.getValue()));
        }
        return new Coerced.Parts(parts);
    }

    /** By the name of the part field, or by its bare end: {@code BillingCity} or {@code city}. */
    private static @Nullable FieldDef find(FieldDef field, String key) {
        List<FieldDef> parts = FieldParts.of(field);
        for (FieldDef part : parts) {
            if (part.name().matches(key)) {
                return part;
            }
        }
        for (FieldDef part : parts) {
            String name = part.name().value();
            String bare = name.endsWith("__s") ? name.substring(0, name.length() - 3) : name;
            boolean endsSo = bare.regionMatches(true, bare.length() - key.length(), key, 0, key.length());
            boolean isWhole = key.length() >= 4
                    && (bare.length() == key.length()
                            || Character.isUpperCase(bare.charAt(Math.max(0, bare.length() - key.length()))));
            if (endsSo && isWhole) {
                return part;
            }
        }
        return null;
    }

    private static Coerced written(FieldDef field, FieldType.Compound type, String text) {
        List<FieldDef> parts = FieldParts.of(field);
        return switch (type) {
            case FieldType.Address ignored ->
                new Coerced.Parts(Map.of(parts.getFirst().name().value(), new Raw.Text(text)));
            case FieldType.Geolocation ignored -> coordinates(field, parts, text);
            case FieldType.PersonName ignored -> name(parts, PersonNames.split(text));
        };
    }

    private static Coerced coordinates(FieldDef field, List<FieldDef> parts, String text) {
        Matcher matcher = COORDINATES.matcher(text);
        if (!matcher.matches()) {
            return Refusals.invalid(
                    field,
                    "{0}: {1} is not a place. Write latitude and longitude like {2}.",
                    "{0}：{1} 不是地理位置，请按 {2} 的格式填写纬度和经度。",
                    text,
                    "39.9042, 116.4074");
        }
        Map<String, Raw> both = new LinkedHashMap<>();
        both.put(parts.get(0).name().value(), new Raw.Json(matcher.group(1)));
        both.put(parts.get(1).name().value(), new Raw.Json(matcher.group(2)));
        return new Coerced.Parts(both);
    }

    private static Coerced name(List<FieldDef> parts, PersonNames.Parts split) {
        List<String> values = List.of(split.salutation(), split.first(), split.middle(), split.last(), split.suffix());
        Map<String, Raw> all = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            all.put(parts.get(i).name().value(), new Raw.Text(values.get(i)));
        }
        return new Coerced.Parts(all);
    }
}
