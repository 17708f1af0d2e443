package dev.tenon.script.formula;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Upper and lower case, by Unicode's full mapping. */
final class Cases {
    /** The languages with rules of their own. */
    private static final Set<String> LANGUAGES = Set.of("tr", "az", "lt");

    private Cases() {}

    static @Nullable String upper(@Nullable String text, @Nullable String locale) {
        return text == null ? null : Texts.checked(text.toUpperCase(language(locale)));
    }

    static @Nullable String lower(@Nullable String text, @Nullable String locale) {
        return text == null ? null : Texts.checked(text.toLowerCase(language(locale)));
    }

    private static Locale language(@Nullable String locale) {
        if (locale == null) {
            return Locale.ROOT;
        }
        String language = locale.split("[_-]", 2)[0].toLowerCase(Locale.ROOT);
        return LANGUAGES.contains(language) ? Locale.of(language) : Locale.ROOT;
    }

    static @Nullable String initials(String text) {
        StringBuilder all = new StringBuilder(text.length());
        boolean within = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            all.append(mapped(codePoint, within ? s -> s.toLowerCase(Locale.ROOT) : s -> s.toUpperCase(Locale.ROOT)));
            within = Character.isLetterOrDigit(codePoint);
        }
        return Texts.checked(all.toString());
    }

    private static String mapped(int codePoint, UnaryOperator<String> mapping) {
        return mapping.apply(Character.toString(codePoint));
    }
}
