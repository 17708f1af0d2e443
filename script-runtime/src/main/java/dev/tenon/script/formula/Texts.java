package dev.tenon.script.formula;

import dev.tenon.script.formula.Failure.Reason;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Texts as sequences of code points; without characters they are blank. */
final class Texts {
    static final int MAX_LENGTH = 131_072;
    private static final String LINE_ENDS_AND_BLANKS = " \t\r\n";
    private static final int EXCERPT = 40;

    private Texts() {}

    static boolean isEmpty(@Nullable Object value) {
        return value instanceof String text && text.isEmpty()
                || value instanceof Collection<?> choices && choices.isEmpty();
    }

    static @Nullable String blankIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    static String orEmpty(@Nullable Object text) {
        return text == null ? "" : (String) text;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text, if it is not too long; blank if there is none. */
    static @Nullable String checked(String text) {
        if (text.length() > MAX_LENGTH && length(text) > MAX_LENGTH) {
            throw tooLong();
        }
        return blankIfEmpty(text);
    }

    static FormulaFailure tooLong() {
        return FormulaFailure.of(
                Reason.TEXT_TOO_LONG, "The text has more than {0} characters", "文本超过 {0} 个字符", MAX_LENGTH);
    }

    static @Nullable String concatenated(@Nullable Object[] texts) {
        StringBuilder all = new StringBuilder();
        for (Object text : texts) {
            all.append(orEmpty(text));
            if (all.length() > 2 * MAX_LENGTH) {
                throw tooLong();
            }
        }
        return checked(all.toString());
    }

    static @Nullable String left(String text, BigDecimal count) {
        return blankIfEmpty(text.substring(0, index(text, Numbers.cut(count))));
    }

    static @Nullable String right(String text, BigDecimal count) {
        long left = length(text) - Math.max(0, Numbers.cut(count));
        return blankIfEmpty(text.substring(index(text, left)));
    }

    static @Nullable String middle(String text, BigDecimal start, BigDecimal count) {
        String rest = text.substring(index(text, Math.max(1, Numbers.cut(start)) - 1));
        return left(rest, count);
    }

    /** Where so many code points end, within the text's bounds. */
    static int index(String text, long codePoints) {
        if (codePoints <= 0) {
            return 0;
        }
        return codePoints >= length(text) ? text.length() : text.offsetByCodePoints(0, (int) codePoints);
    }

    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && LINE_ENDS_AND_BLANKS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && LINE_ENDS_AND_BLANKS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    static String character(BigDecimal number) {
        long codePoint = Numbers.cut(number);
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (codePoint < 1 || codePoint > Character.MAX_CODE_POINT || surrogate) {
            throw FormulaFailure.of(Reason.NO_SUCH_CHARACTER, "There is no character {0}", "没有编号为 {0} 的字符", number);
        }
        return Character.toString((int) codePoint);
    }

    /** By code points: unlike {@code compareTo}, what lies beyond the first plane comes last. */
    static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                boolean planes = Character.isSurrogate(left) != Character.isSurrogate(right);
                return planes
                        ? Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right))
                        : left - right;
            }
        }
        return a.length() - b.length();
    }

    /** As much of a text as a sentence can show. */
    static String excerpt(String text) {
        return length(text) <= EXCERPT ? text : text.substring(0, index(text, EXCERPT)) + "...";
    }
}
