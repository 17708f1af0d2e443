package dev.tenon.engine.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes a header, label or API name apart into plain words: lower case, singular, without marks and filling words. */
final class ColumnWords {

    private static final Pattern UNIT_AT_THE_END = Pattern.compile("\\s*[(（\\[【][^)）\\]】]*[)）\\]】]\\s*$");
    private static final Pattern CUSTOM_SUFFIX = Pattern.compile("__[a-z]$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern HAN_BORDER =
            Pattern.compile("(?<=\\p{IsHan})(?=[^\\p{IsHan}])|(?<=[^\\p{IsHan}])(?=\\p{IsHan})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FILLING = Set.of("of", "the", "a", "an", "的");

    private ColumnWords() {}

    static List<String> of(String text) {
        String named = CUSTOM_SUFFIX.matcher(text.strip()).replaceFirst("");
        String bare = UNIT_AT_THE_END.matcher(named).replaceFirst("");
        String plain = Normalizer.normalize(bare.isBlank() ? named : bare, Normalizer.Form.NFKC);
        String spaced = HAN_BORDER.matcher(CAMEL.matcher(plain).replaceAll(" ")).replaceAll(" ");
        String unmarked =
                MARKS.matcher(Normalizer.normalize(spaced, Normalizer.Form.NFD)).replaceAll("");
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(unmarked.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty() && !FILLING.contains(word)) {
                words.add(singular(word));
            }
        }
        return words;
    }

    /** One word without any border, so that {@code BILLINGSTREET} equals {@code Billing Street}. */
    static String joined(String text) {
        return String.join("", of(text));
    }

    private static String singular(String word) {
        if (word.length() < 4 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
