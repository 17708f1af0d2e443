package dev.tenon.console.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * One value of a picklist while it is being edited. Its {@code state} is {@code active}, {@code default} or
 * {@code inactive}; {@code when} lists the controlling values, joined by commas.
 */
public record ChoiceRow(String value, String en, String zh, String color, String state, String when) {
    static final ChoiceRow EMPTY = new ChoiceRow("", "", "", "", "active", "");

    boolean isEmpty() {
        return value.isEmpty() && en.isEmpty() && zh.isEmpty();
    }

    /** The rows of a form, whose inputs stand side by side; without a value of its own, a row's label is its value. */
    static List<ChoiceRow> posted(MultiValueMap<String, String> form) {
        List<String> values = form.getOrDefault("choice.value", List.of());
        List<ChoiceRow> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String en = at(form, "choice.en", i);
            String zh = at(form, "choice.zh", i);
            String value = values.get(i).strip();
            String named = value.isEmpty() ? en.isEmpty() ? zh : en : value;
            rows.add(new ChoiceRow(
                    named,
                    en,
                    zh,
                    at(form, "choice.color", i),
                    at(form, "choice.state", i),
                    at(form, "choice.when", i)));
        }
        return rows;
    }

    private static String at(MultiValueMap<String, String> form, String name, int index) {
        List<String> values = form.getOrDefault(name, List.of());
        return index < values.size() ? values.get(index).strip() : "";
    }

    /** The rows of a definition as files write it. */
    static List<ChoiceRow> ofJson(@Nullable Object values) {
        if (!(values instanceof List<?> list)) {
            return List.of();
        }
        return list.stream().map(ChoiceRow::ofValue).toList();
    }

    private static ChoiceRow ofValue(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return new ChoiceRow(value.toString(), "", "", "", "active", "");
        }
        String state = Boolean.TRUE.equals(map.get("default"))
                ? "default"
                : Boolean.FALSE.equals(map.get("active")) ? "inactive" : "active";
        return new ChoiceRow(
                text(map.get("value")),
                Labels.in(map.get("label"), "en"),
                Labels.in(map.get("label"), "zh-CN"),
                text(map.get("color")),
                state,
                map.get("when") instanceof List<?> when
                        ? String.join(", ", when.stream().map(Object::toString).toList())
                        : "");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** As files write it. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", value);
        Map<String, Object> label = new LinkedHashMap<>();
        if (!en.isEmpty()) {
            label.put("en", en);
        }
        if (!zh.isEmpty()) {
            label.put("zh-CN", zh);
        }
        if (!label.isEmpty()) {
            json.put("label", label);
        }
        if (!color.isEmpty()) {
            json.put("color", color);
        }
        if (state.equals("inactive")) {
            json.put("active", false);
        }
        if (state.equals("default")) {
            json.put("default", true);
        }
        if (!when.isEmpty()) {
            json.put("when", List.of(when.split("\\s*[,，]\\s*")));
        }
        return json;
    }
}
