package dev.tenon.console.setup;

import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.pack.DefinitionReader;
import dev.tenon.metadata.pack.DefinitionWriter;
import dev.tenon.metadata.pack.Read;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The definition of an object, without its fields, while it is being edited; keys as files write them. */
record ObjectForm(Map<String, Object> keys) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LANGUAGES = List.of("en", "zh-CN");

    static ObjectForm empty() {
        return new ObjectForm(Map.of("nameField", Map.of("type", "text")));
    }

    static ObjectForm of(ObjectDef def) {
        return new ObjectForm(JSON.readValue(
                DefinitionWriter.json(new Element.OfObject(def)), new TypeReference<Map<String, Object>>() {}));
    }

    /** What was posted, over what the object is already: its fields stay. */
    static ObjectForm posted(MultiValueMap<String, String> form, ObjectForm before) {
        Map<String, Object> keys = new LinkedHashMap<>(before.keys());
        label(form, "label", keys);
        label(form, "pluralLabel", keys);
        text(form, "description", keys);
        text(form, "icon", keys);
        String name = PostedForm.text(form, "object");
        keys.put(
                "object",
                name.isEmpty()
                        ? NameProposal.custom(PostedForm.text(form, "label.en"), PostedForm.text(form, "label.zh-CN"))
                        : name);
        if (form.containsKey("nameField.type")) {
            keys.put("nameField", nameField(form));
        }
        return new ObjectForm(keys);
    }

    private static Map<String, Object> nameField(MultiValueMap<String, String> form) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", PostedForm.text(form, "nameField.type"));
        Map<String, Object> label = new LinkedHashMap<>();
        label(form, "nameField.label", label);
        if (!label.isEmpty()) {
            field.put("label", label.get("nameField.label"));
        }
        if (field.get("type").equals("autoNumber")) {
            field.put("format", PostedForm.text(form, "nameField.format"));
        }
        return field;
    }

    private static void label(MultiValueMap<String, String> form, String key, Map<String, Object> keys) {
        Map<String, Object> label = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String text = PostedForm.text(form, key + "." + language);
            if (!text.isEmpty()) {
                label.put(language, text);
            }
        }
        if (label.isEmpty()) {
            keys.remove(key);
        } else {
            keys.put(key, label);
        }
    }

    private static void text(MultiValueMap<String, String> form, String key, Map<String, Object> keys) {
        String text = PostedForm.text(form, key);
        if (text.isEmpty()) {
            keys.remove(key);
        } else {
            keys.put(key, text);
        }
    }

    /** Renaming an object that exists: the catalog follows by {@code renamedFrom}. */
    ObjectForm renamedFrom(String oldName) {
        Map<String, Object> renamed = new LinkedHashMap<>(keys);
        if (!text("object").equalsIgnoreCase(oldName)) {
            renamed.put("renamedFrom", oldName);
        }
        return new ObjectForm(renamed);
    }

    Read<Element> read() {
        return DefinitionReader.readJson(ElementKind.OBJECT, JSON.writeValueAsString(keys));
    }

    String text(String key) {
        Object value = keys.get(key);
        return value == null ? "" : value.toString();
    }

    String label(String key, String language) {
        return Labels.in(keys.get(key), language);
    }

    /** A key of the name field, such as its type. */
    String nameField(String key, String language) {
        if (!(keys.get("nameField") instanceof Map<?, ?> field)) {
            return "";
        }
        Object value = field.get(key);
        return value instanceof Map<?, ?> || key.equals("label")
                ? Labels.in(value, language)
                : value == null ? "" : value.toString();
    }
}
