package dev.tenon.engine.record.coercion;

import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picklists: by value, or by label in any language. What a record already holds may stay, listed or not. */
final class Choices {
    private static final int MAX_VALUE = 255;
    private static final int MAX_CHOSEN = 100;

    private Choices() {}

    static Coerced one(
            FieldDef field,
            FieldType.Choice type,
            List<PicklistValue> values,
            Object given,
            Collection<String> stored) {
        String text = Texts.plain(given);
        if (text == null) {
            return Refusals.wrongShape(field, given);
        }
        return text.isBlank() ? Coerced.EMPTY : chosen(field, type, values, text.strip(), stored);
    }

    static Coerced several(
            FieldDef field,
            FieldType.Choice type,
            List<PicklistValue> values,
            Object given,
            Collection<String> stored) {
        List<String> texts = split(given);
        if (texts == null) {
            return Refusals.wrongShape(field, given);
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (String text : texts) {
            Coerced coerced = chosen(field, type, values, text, stored);
            if (!(coerced instanceof Coerced.Value value)) {
                return coerced;
            }
            chosen.add(String.valueOf(value.value()));
        }
        if (chosen.size() > MAX_CHOSEN) {
            return Refusals.invalid(
                    field,
                    "{0}: at most {1} values can be chosen, {2} were given.",
                    "{0}：最多选择 {1} 个值，当前为 {2} 个。",
                    MAX_CHOSEN,
                    chosen.size());
        }
        return chosen.isEmpty() ? Coerced.EMPTY : Coerced.of(inOrder(chosen, values));
    }

    private static @Nullable List<String> split(Object given) {
        Collection<?> parts;
        if (given instanceof Collection<?> list) {
            parts = list;
        } else {
            String text = Texts.plain(given);
            if (text == null) {
                return null;
            }
            parts = List.of(text.split("[;；]"));
        }
        List<String> texts = new ArrayList<>();
        for (Object part : parts) {
            String text = part == null ? "" : Texts.plain(part);
            if (text == null) {
                return null;
            }
            if (!text.isBlank()) {
                texts.add(text.strip());
            }
        }
        return texts;
    }

    private static Coerced chosen(
            FieldDef field, FieldType.Choice type, List<PicklistValue> values, String text, Collection<String> stored) {
        if (stored.contains(text)) {
            return Coerced.of(text);
        }
        PicklistValue found = find(values, text);
        if (found != null && (found.active() || stored.contains(found.value()))) {
            return Coerced.of(found.value());
        }
        if (type.restricted()) {
            return Refusals.because(
                    field,
                    "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
                    found == null
                            ? "{0}: bad value for a restricted picklist: {1}. Choose one of its values."
                            : "{0}: the value {1} is not in use any more. Choose another one.",
                    found == null ? "{0}：{1} 不是该选项列表的值，请选择列表中的值。" : "{0}：选项 {1} 已停用，请选择其他值。",
                    text);
        }
        if (found != null) {
            return Coerced.of(found.value());
        }
        Coerced refused = Texts.unstorable(field, text);
        if (refused != null) {
            return refused;
        }
        return Texts.isLongerThan(text, MAX_VALUE) ? Refusals.tooLong(field, text, MAX_VALUE) : Coerced.of(text);
    }

    private static @Nullable PicklistValue find(List<PicklistValue> values, String text) {
        PicklistValue loose = null;
        for (PicklistValue value : values) {
            if (value.value().equals(text)) {
                return value;
            }
            if (loose == null && value.value().equalsIgnoreCase(text)) {
                loose = value;
            }
        }
        if (loose != null) {
            return loose;
        }
        PicklistValue retired = null;
        for (PicklistValue value : values) {
            if (value.label().texts().values().stream().anyMatch(text::equalsIgnoreCase)) {
                if (value.active()) {
                    return value;
                }
                retired = value;
            }
        }
        return retired;
    }

    private static List<String> inOrder(Set<String> chosen, List<PicklistValue> values) {
        List<String> ordered = new ArrayList<>(chosen.size());
        values.stream().map(PicklistValue::value).filter(chosen::contains).forEach(ordered::add);
        chosen.stream().filter(value -> !ordered.contains(value)).forEach(ordered::add);
        return List.copyOf(ordered);
    }
}
