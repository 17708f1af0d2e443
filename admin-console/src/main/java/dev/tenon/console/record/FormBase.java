package dev.tenon.console.record;

import dev.tenon.console.record.widget.FormValues;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a form held when it was made: it travels in the form and comes back with it, so that a save writes only what this
 * user has changed. Long texts stand as their hashes.
 */
record FormBase(Map<String, String> marks) {

    private static final int LONGEST = 64;
    private static final TypeReference<LinkedHashMap<String, String>> MARKS = new TypeReference<>() {};

    FormBase {
        marks = Map.copyOf(marks);
    }

    static FormBase of(FormValues values) {
        Map<String, String> marks = new LinkedHashMap<>();
        values.texts().forEach((field, text) -> marks.put(field, mark(text)));
        return new FormBase(marks);
    }

    /** Reads what came back; anything else counts as a form that held nothing. */
    static FormBase parse(String json) {
        try {
            return new FormBase(JsonMapper.shared().readValue(json, MARKS));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return new FormBase(Map.of());
        }
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(marks);
    }

    boolean holds(String field) {
        return marks.containsKey(field.toLowerCase(Locale.ROOT));
    }

    /** Is this another text than the form had? */
    boolean differs(String field, String text) {
        return !mark(text).equals(marks.getOrDefault(field.toLowerCase(Locale.ROOT), ""));
    }

    private static String mark(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "#" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
