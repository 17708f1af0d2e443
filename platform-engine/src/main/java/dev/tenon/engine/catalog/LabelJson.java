package dev.tenon.engine.catalog;

import dev.tenon.metadata.text.Label;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A label as a JSON object by language tag. */
final class LabelJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private LabelJson() {}

    static String write(Label label) {
        return JSON.writeValueAsString(label.texts());
    }

    static Label read(String json) {
        return new Label(JSON.readValue(json, TEXTS));
    }
}
