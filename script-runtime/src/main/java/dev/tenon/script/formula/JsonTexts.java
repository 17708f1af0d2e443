package dev.tenon.script.formula;

import dev.tenon.script.formula.Failure.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks into texts that hold JSON. */
final class JsonTexts {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonTexts() {}

    static @Nullable String member(String json, String name) {
        return written(read(json).path(name));
    }

    static @Nullable String at(String json, String path) {
        JsonNode found = read(json);
        for (JsonPath.Step step : JsonPath.of(path).steps()) {
            found = switch (step) {
                case JsonPath.Member member -> found.path(member.name());
                case JsonPath.Element element -> found.path(element.index());
            };
        }
        return written(found);
    }

    private static JsonNode read(String json) {
        try {
            JsonNode whole = MAPPER.readTree(json);
            if (whole.isMissingNode()) { // nothing but blanks
                throw noJson(json);
            }
            return whole;
        } catch (JacksonException unreadable) {
            throw noJson(json);
        }
    }

    private static FormulaFailure noJson(String json) {
        return FormulaFailure.of(Reason.NOT_JSON, "This is no JSON: {0}", "这不是 JSON：{0}", Texts.excerpt(json));
    }

    private static @Nullable String written(JsonNode found) {
        if (found.isMissingNode() || found.isNull()) {
            return null;
        }
        return Texts.checked(found.isString() ? found.stringValue() : compact(found, new StringBuilder()));
    }

    private static String compact(JsonNode value, StringBuilder out) {
        append(value, out);
        return out.toString();
    }

    private static void append(JsonNode value, StringBuilder out) {
        if (value.isObject()) {
            out.append('{');
            value.properties().forEach(member -> {
                separate(out, '{');
                quote(member.getKey(), out);
                out.append(':');
                append(member.getValue(), out);
            });
            out.append('}');
        } else if (value.isArray()) {
            out.append('[');
            value.values().forEach(element -> {
                separate(out, '[');
                append(element, out);
            });
            out.append(']');
        } else if (value.isString()) {
            quote(value.stringValue(), out);
        } else {
            out.append(value.isNumber() ? NumberText.write(Numbers.bounded(value.decimalValue())) : value.toString());
        }
    }

    private static void separate(StringBuilder out, char opening) {
        if (out.charAt(out.length() - 1) != opening) {
            out.append(',');
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : c);
            }
        }
        out.append('"');
    }
}
