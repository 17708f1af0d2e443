package dev.tenon.engine.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Turns the words of a header into concepts, so that {@code Zip}, {@code postal code} and {@code 邮编} are the same. The
 * words stand in {@code column-words.txt}; one that is not there is its own concept.
 */
final class ColumnVocabulary {

    /** They say too little alone: two columns that share but these are not alike. */
    private static final Set<String> GENERAL =
            Set.of("id", "name", "number", "code", "date", "time", "type", "status", "category", "year");

    private final Map<String, String> concepts = new HashMap<>();
    private final Set<String> recordKinds = new HashSet<>();
    private int longestHan = 1;
    private int mostWords = 1;

    private ColumnVocabulary() {}

    static ColumnVocabulary load() {
        ColumnVocabulary vocabulary = new ColumnVocabulary();
        InputStream words = Objects.requireNonNull(
                ColumnVocabulary.class.getResourceAsStream("column-words.txt"), "column-words.txt is missing");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(words, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(vocabulary::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return vocabulary;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String concept = line.substring(line.startsWith("@") ? 1 : 0, colon).strip();
        if (line.startsWith("@")) {
            recordKinds.add(concept);
        }
        for (String phrase : line.substring(colon + 1).split(",")) {
            List<String> words = ColumnWords.of(phrase);
            String earlier = concepts.put(String.join(" ", words), concept);
            if (earlier != null && !earlier.equals(concept)) {
                throw new IllegalStateException(
                        "column-words.txt: " + phrase + " means " + earlier + " and " + concept);
            }
            mostWords = Math.max(mostWords, words.size());
            words.forEach(word -> longestHan = Math.max(longestHan, word.length()));
        }
    }

    /** The concepts of a header, label or API name, in order. */
    Set<String> concepts(String text) {
        List<String> words = new ArrayList<>();
        ColumnWords.of(text).forEach(word -> words.addAll(isHan(word) ? divide(word) : List.of(word)));
        Set<String> found = new LinkedHashSet<>();
        int i = 0;
        while (i < words.size()) {
            int length = longestPhrase(words, i);
            String phrase = String.join(" ", words.subList(i, i + length));
            found.add(concepts.getOrDefault(phrase, phrase));
            i += length;
        }
        return found;
    }

    boolean isRecordKind(String concept) {
        return recordKinds.contains(concept);
    }

    boolean isGeneral(String concept) {
        return GENERAL.contains(concept);
    }

    private int longestPhrase(List<String> words, int from) {
        for (int length = Math.min(mostWords, words.size() - from); length > 1; length--) {
            if (concepts.containsKey(String.join(" ", words.subList(from, from + length)))) {
                return length;
            }
        }
        return 1;
    }

    private static boolean isHan(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    /** Chinese has no blanks: the longest known word at each place, and what lies between. */
    private List<String> divide(String run) {
        List<String> parts = new ArrayList<>();
        StringBuilder unknown = new StringBuilder();
        int i = 0;
        while (i < run.length()) {
            int length = longestKnown(run, i);
            if (length == 0) {
                unknown.append(run.charAt(i));
                i++;
                continue;
            }
            flush(unknown, parts);
            parts.add(run.substring(i, i + length));
            i += length;
        }
        flush(unknown, parts);
        return parts;
    }

    /** One character is a word only when it stands alone: 名 is a first name, but not within 签名. */
    private int longestKnown(String run, int from) {
        int shortest = run.length() == 1 ? 1 : 2;
        for (int length = Math.min(longestHan, run.length() - from); length >= shortest; length--) {
            if (concepts.containsKey(run.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    private static void flush(StringBuilder unknown, List<String> parts) {
        String rest = unknown.toString().replace("的", "");
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        unknown.setLength(0);
    }
}
