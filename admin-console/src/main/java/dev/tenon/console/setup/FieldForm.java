package dev.tenon.console.setup;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldKind;
import dev.tenon.metadata.pack.DefinitionReader;
import dev.tenon.metadata.pack.DefinitionWriter;
import dev.tenon.metadata.pack.Read;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The definition of one field while it is being edited: its kind, and its keys as files write them. The reader of the
 * package format decides what is right, so the form and the files follow the same rules.
 */
record FieldForm(FieldKind kind, Map<String, Object> keys, List<ChoiceRow> choices) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Nothing entered yet. */
    static FieldForm empty(FieldKind kind) {
        return new FieldForm(kind, Map.of(), List.of(ChoiceRow.EMPTY, ChoiceRow.EMPTY, ChoiceRow.EMPTY));
    }

    /** A field as it is. */
    static FieldForm of(FieldDef field) {
        Map<String, Object> keys = JSON.readValue(DefinitionWriter.fieldJson(field), new TypeReference<>() {});
        return new FieldForm(FieldKind.of(field.type()), keys, ChoiceRow.ofJson(keys.get("values")));
    }

    /** A field as it was posted. Keys without a value are left out. */
    static FieldForm posted(FieldKind kind, MultiValueMap<String, String> form) {
        Map<String, Object> keys = new LinkedHashMap<>();
        putLabel(keys, "label", form);
        putLabel(keys, "help", form);
        String name = PostedForm.text(form, "name");
        keys.put(
                "name",
                name.isEmpty()
                        ? NameProposal.custom(PostedForm.text(form, "label.en"), PostedForm.text(form, "label.zh-CN"))
                        : name);
        for (FieldKey key : FieldKey.of(kind)) {
            key.read(form).ifPresent(value -> keys.put(key.key(), value));
        }
        if (FilterForm.fits(kind)) {
            FilterForm.put(keys, form);
        }
        return new FieldForm(kind, keys, ChoiceRow.posted(form));
    }

    private static void putLabel(Map<String, Object> keys, String key, MultiValueMap<String, String> form) {
        Map<String, Object> label = new LinkedHashMap<>();
        for (String language : List.of("en", "zh-CN")) {
            String text = PostedForm.text(form, key + "." + language);
            if (!text.isEmpty()) {
                label.put(language, text);
            }
        }
        if (!label.isEmpty()) {
            keys.put(key, label);
        }
    }

    /** What the reader makes of it. */
    Read<FieldDef> read(ApiName object) {
        return DefinitionReader.readField(json(), object);
    }

    /** The same for the field that names records. */
    Read<FieldDef> readName(ApiName object) {
        return DefinitionReader.readNameField(json(), object);
    }

    private String json() {
        Map<String, Object> all = new LinkedHashMap<>(keys);
        all.put("type", kind.key());
        if (FieldKey.hasChoices(kind) && !all.containsKey("valueSet")) {
            all.put(
                    "values",
                    choices.stream()
                            .filter(row -> !row.isEmpty())
                            .map(ChoiceRow::json)
                            .toList());
        }
        return JSON.writeValueAsString(all);
    }

    /** True if nobody fills it in. */
    boolean isComputed() {
        return !text("formula").isEmpty();
    }

    /** A key as text for its control; empty where it has no value. */
    String text(String key) {
        Object value = keys.get(key);
        return value == null ? "" : value.toString();
    }

    boolean flag(String key, boolean otherwise) {
        return keys.get(key) instanceof Boolean value ? value : otherwise;
    }

    List<String> texts(String key) {
        return keys.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** A label's text in one language; a plain label counts for English. */
    String label(String key, String language) {
        return Labels.in(keys.get(key), language);
    }
}
