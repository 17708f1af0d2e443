package dev.tenon.engine.record.coercion;

import dev.tenon.metadata.object.FieldDef;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as compact text, checked for what the database cannot keep. */
public final class JsonTexts {
    private static final int MAX_LENGTH = 1_000_000;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonTexts() {}

    static Coerced json(FieldDef field, Object value, boolean isText) {
        JsonNode node = isText ? parsed(value.toString()) : tree(value);
        if (node == null || node.isMissingNode()) {
            return Refusals.invalid(field, "{0}: this is not valid JSON: {1}.", "{0}：不是有效的 JSON：{1}。", value);
        }
        if (!isKeepable(node)) {
            return Refusals.invalid(
                    field,
                    "{0}: the JSON holds a character or number that cannot be kept (NUL, half a character, a number out of range).",
                    "{0}：JSON 中含有无法保存的字符或数字（NUL、不完整字符或超范围的数字）。");
        }
        String text = node.toString();
        return text.length() > MAX_LENGTH ? Refusals.tooLong(field, text, MAX_LENGTH) : Coerced.of(text);
    }

    /** True if both texts say the same, whatever their blanks and the order of their keys. */
    public static boolean areSame(String one, String other) {
        JsonNode left = parsed(one);
        return left != null && left.equals(parsed(other));
    }

    private static @Nullable JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static @Nullable JsonNode tree(Object value) {
        try {
            return MAPPER.valueToTree(value);
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isKeepable(JsonNode node) {
        if (node.isString()) {
            return isKeepable(node.stringValue());
        }
        if (node.isNumber()) {
            return node.isBigDecimal()
                    ? Numbers.isExpandable(node.decimalValue())
                    : Double.isFinite(node.doubleValue());
        }
        for (String name : node.propertyNames()) {
            if (!isKeepable(name)) {
                return false;
            }
        }
        for (JsonNode child : node) {
            if (!isKeepable(child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKeepable(String text) {
        return text.indexOf('\u0000') < 0 && !Texts.hasLoneSurrogate(text);
    }
}
