package dev.tenon.metadata.pack;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** The words by which files say one of a few choices, and the nearest of them to what somebody wrote. */
record Words<E>(SequencedMap<String, E> byWord) {
    private static final int LONGEST_COMPARED = 60;

    Words {
        byWord = Collections.unmodifiableSequencedMap(byWord);
    }

    static <E> Words<E> of(List<E> choices, Function<E, String> word) {
        SequencedMap<String, E> byWord = new LinkedHashMap<>();
        choices.forEach(choice -> byWord.put(word.apply(choice), choice));
        return new Words<>(byWord);
    }

    /** The words of an enum: {@code LAST_FOUR} is written {@code lastFour}. */
    static <E extends Enum<E>> Words<E> ofEnum(Class<E> type) {
        return of(List.of(type.getEnumConstants()), Words::camel);
    }

    static String camel(Enum<?> constant) {
        StringBuilder out = new StringBuilder();
        for (String part : constant.name().split("_")) {
            String lower = part.toLowerCase(Locale.ROOT);
            out.append(out.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return out.toString();
    }

    Optional<E> find(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    String list() {
        return String.join(", ", byWord.keySet());
    }

    /** The one of these that somebody most likely meant. */
    static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        String best = "";
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(written.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        int allowed = Math.max(1, Math.min(written.length(), best.length()) / 3);
        return bestDistance <= allowed ? Optional.of(best) : Optional.empty();
    }

    /** Edits between two texts; two neighbours swapped count as one. */
    static int distance(String left, String right) {
        int[][] d = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[left.length()][right.length()];
    }
}
