package dev.tenon.script.formula;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Parts of texts, found in time that grows with the texts' lengths only, whatever they are. */
final class Search {
    /** Up to this length looking at each place anew is fast enough. */
    private static final int SHORT = 32;

    private Search() {}

    static boolean contains(@Nullable String text, @Nullable String part) {
        return indexOf(Texts.orEmpty(text), Texts.orEmpty(part), 0) >= 0;
    }

    static boolean begins(@Nullable String text, @Nullable String part) {
        return Texts.orEmpty(text).startsWith(Texts.orEmpty(part));
    }

    static boolean ends(@Nullable String text, @Nullable String part) {
        return Texts.orEmpty(text).endsWith(Texts.orEmpty(part));
    }

    /** What, in which text, and perhaps from where: the position in code points, 0 if it is not there. */
    static @Nullable BigDecimal position(@Nullable Object[] operands) {
        if (operands.length > 2 && operands[2] == null) {
            return null;
        }
        long from = operands.length > 2 ? Math.max(1, Numbers.cut((BigDecimal) operands[2])) : 1;
        String what = Texts.orEmpty(operands[0]);
        String text = Texts.orEmpty(operands[1]);
        if (what.isEmpty() || text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        int found = indexOf(text, what, Texts.index(text, from - 1));
        return BigDecimal.valueOf(found < 0 ? 0 : text.codePointCount(0, found) + 1L);
    }

    /** Text, what is replaced everywhere, and by what. */
    static @Nullable String replaced(@Nullable Object[] operands) {
        String text = Texts.orEmpty(operands[0]);
        String old = Texts.orEmpty(operands[1]);
        String replacement = Texts.orEmpty(operands[2]);
        if (old.isEmpty()) {
            return null;
        }
        StringBuilder all = new StringBuilder(text.length());
        int from = 0;
        for (int found = indexOf(text, old, 0); found >= 0; found = indexOf(text, old, from)) {
            all.append(text, from, found).append(replacement);
            from = found + old.length();
            if (all.length() > 2 * Texts.MAX_LENGTH) {
                throw Texts.tooLong();
            }
        }
        return Texts.checked(all.append(text, from, text.length()).toString());
    }

    static int indexOf(String text, String part, int from) {
        return part.length() <= SHORT ? text.indexOf(part, from) : indexOfLong(text, part, from);
    }

    /** Knuth, Morris and Pratt: no character of the text is looked at from more than one start. */
    private static int indexOfLong(String text, String part, int from) {
        int[] borders = borders(part);
        int matched = 0;
        for (int i = from; i < text.length(); i++) {
            while (matched > 0 && text.charAt(i) != part.charAt(matched)) {
                matched = borders[matched];
            }
            if (text.charAt(i) == part.charAt(matched)) {
                matched++;
            }
            if (matched == part.length()) {
                return i - matched + 1;
            }
        }
        return -1;
    }

    /** For each length, how much of the part's beginning is also the end of that much of it. */
    private static int[] borders(String part) {
        int[] borders = new int[part.length() + 1];
        int border = 0;
        for (int i = 1; i < part.length(); i++) {
            while (border > 0 && part.charAt(i) != part.charAt(border)) {
                border = borders[border];
            }
            if (part.charAt(i) == part.charAt(border)) {
                border++;
            }
            borders[i + 1] = border;
        }
        return borders;
    }
}
