package dev.tenon.console.view;

import java.util.Locale;

/** The one or two characters that stand for a person or a company in an avatar. */
final class Initials {

    private Initials() {}

    static String of(String name) {
        int[] letters = name.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == ' ')
                .toArray();
        String plain = new String(letters, 0, letters.length).strip();
        if (plain.isEmpty()) {
            return "?";
        }
        return Character.isIdeographic(plain.codePointAt(0)) ? lastTwo(plain) : firstLetters(plain);
    }

    /** For the smallest avatars: one character is enough where two would not fit. */
    static String brief(String name) {
        String full = of(name);
        int first = full.codePointAt(0);
        return Character.isIdeographic(first) ? full.substring(full.offsetByCodePoints(full.length(), -1)) : full;
    }

    private static String lastTwo(String plain) {
        int count = plain.codePointCount(0, plain.length());
        return count <= 2 ? plain : plain.substring(plain.offsetByCodePoints(plain.length(), -2));
    }

    private static String firstLetters(String plain) {
        String[] words = plain.split(" +");
        String first = firstOf(words[0]);
        return (words.length == 1 ? first : first + firstOf(words[words.length - 1])).toUpperCase(Locale.ROOT);
    }

    private static String firstOf(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
