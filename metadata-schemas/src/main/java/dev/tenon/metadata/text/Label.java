package dev.tenon.metadata.text;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A name or text that people read, in as many languages as its author gave.
 *
 * @param texts by language tag ({@code en}, {@code zh-CN}); the empty tag holds a plain text that serves all languages
 */
public record Label(Map<String, String> texts) {
    private static final String ANY = "";

    public static final Label EMPTY = new Label(Map.of());

    public Label {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** One plain text for every language. */
    public static Label of(String plain) {
        return new Label(Map.of(ANY, plain));
    }

    public static Label of(String en, String zh) {
        return new Label(Map.of("en", en, "zh-CN", zh));
    }

    /** The text for this locale: its exact tag, its language, the plain text, English, or whatever there is. */
    public String in(Locale locale) {
        String exact = texts.get(locale.toLanguageTag());
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            if (!entry.getKey().isEmpty()
                    && Locale.forLanguageTag(entry.getKey()).getLanguage().equals(locale.getLanguage())) {
                return entry.getValue();
            }
        }
        return fallback();
    }

    private String fallback() {
        for (String tag : new String[] {ANY, "en"}) {
            String text = texts.get(tag);
            if (text != null) {
                return text;
            }
        }
        return texts.values().stream().findFirst().orElse("");
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** True if it is one plain text without languages. */
    public boolean isPlain() {
        return texts.size() == 1 && texts.containsKey(ANY);
    }

    /** With this plain text for the languages that it does not speak. */
    public Label orPlain(String plain) {
        Map<String, String> all = new TreeMap<>(texts);
        all.putIfAbsent(ANY, plain);
        return new Label(all);
    }

    public Label or(Label other) {
        return isEmpty() ? other : this;
    }
}
