package dev.tenon.console.view;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.Set;

/** The product's texts in one language; {@code $t} in templates. */
public final class Text {

    private final Language language;
    private final Map<String, String> patterns;

    Text(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /**
     * The text of a key; {@code {0}}, {@code {1}} stand for the facts, {@code {0, plural, one {# row} other {# rows}}} counts.
     * An unknown key shows itself: a test finds it, a user can still work.
     */
    public String get(String key, Object... facts) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            return key;
        }
        return facts.length == 0 ? pattern : filled(pattern, facts);
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    public Language language() {
        return language;
    }

    Set<String> keys() {
        return patterns.keySet();
    }

    private String filled(String pattern, Object... facts) {
        if (pattern.contains(", plural,")) {
            return new MessageFormat(pattern, language.locale()).format(facts);
        }
        String filled = pattern;
        for (int i = 0; i < facts.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(facts[i]));
        }
        return filled;
    }
}
