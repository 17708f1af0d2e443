package dev.tenon.engine.conformance;

import dev.tenon.engine.agreement.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the values of a row: a text with commas between them, a list, or an object. */
record RowInput(List<Field> columns) {

    Row row(JsonNode input) throws Unsaid {
        Map<String, Object> values = new HashMap<>();
        List<String> texts = texts(input);
        for (int i = 0; i < columns.size(); i++) {
            Object value = value(columns.get(i), i < texts.size() ? texts.get(i) : "");
            if (value != null) {
                Place.put(values, columns.get(i), value);
            }
        }
        return new Row(values);
    }

    private List<String> texts(JsonNode input) throws Unsaid {
        if (input.isObject()) {
            return columns.stream()
                    .map(column -> text(named(input, column.name())))
                    .toList();
        }
        if (input.isArray()) {
            return input.valueStream().map(RowInput::text).toList();
        }
        return parted(text(input));
    }

    private static JsonNode named(JsonNode input, String column) {
        return input.has(column) ? input.path(column) : input.path(column.replaceFirst("__c$", ""));
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }

    /** A comma within a text cannot be told from one between values, unless only one column may hold it. */
    private List<String> parted(String input) throws Unsaid {
        List<String> parts = new ArrayList<>(List.of(input.split(",", -1)));
        int surplus = parts.size() - columns.size();
        if (surplus <= 0 || columns.isEmpty()) {
            return parts;
        }
        if (parts.subList(columns.size(), parts.size()).stream().allMatch(String::isBlank)) {
            return parts.subList(0, columns.size());
        }
        List<Field> texts = columns.stream()
                .filter(column -> column.type() == InputType.TEXT)
                .toList();
        if (texts.size() != 1) {
            throw new Unsaid("the input has more values than the formula has fields");
        }
        int at = columns.indexOf(texts.getFirst());
        String whole = String.join(",", parts.subList(at, at + surplus + 1));
        return Stream.of(parts.subList(0, at), List.of(whole), parts.subList(at + surplus + 1, parts.size()))
                .flatMap(List::stream)
                .toList();
    }

    private static @Nullable Object value(Field column, String text) throws Unsaid {
        try {
            return column.type().read(text);
        } catch (IllegalArgumentException e) {
            throw new Unsaid("the value of a field cannot be read: " + e.getMessage());
        }
    }
}
