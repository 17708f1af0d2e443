package dev.tenon.console.setup;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels as files write them: a plain text, or a map by language. */
final class Labels {
    private Labels() {}

    /** Its text in one language for a form; a plain label stands in the English box. */
    static String in(@Nullable Object label, String language) {
        if (label instanceof Map<?, ?> byLanguage) {
            Object text = byLanguage.get(language);
            return text == null ? "" : text.toString();
        }
        return label != null && language.equals("en") ? label.toString() : "";
    }
}
