package dev.tenon.script.formula;

import org.jspecify.annotations.Nullable;

/** A text with places for others: {@code {0}}, {@code {1}} ... */
final class Template {
    /** Two digits are more places than a formula has operands. */
    private static final int MAX_DIGITS = 2;

    private Template() {}

    /** The template, and the texts. What looks like a place but has no text stays as it is. */
    static @Nullable String filled(@Nullable Object[] operands) {
        String template = (String) operands[0];
        if (template == null) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int end = template.charAt(at) == '{' ? endOfPlace(template, at + 1) : -1;
            int operand = end < 0 ? -1 : Integer.parseInt(template, at + 1, end, 10) + 1;
            if (operand > 0 && operand < operands.length) {
                out.append(Texts.orEmpty(operands[operand]));
                at = end + 1;
            } else {
                out.append(template.charAt(at++));
            }
            if (out.length() > 2 * Texts.MAX_LENGTH) {
                throw Texts.tooLong();
            }
        }
        return Texts.checked(out.toString());
    }

    /** The closing brace behind one or two digits; -1 if they are something else. */
    private static int endOfPlace(String template, int from) {
        int at = from;
        while (at < template.length() && at - from < MAX_DIGITS && isDigit(template.charAt(at))) {
            at++;
        }
        return at > from && at < template.length() && template.charAt(at) == '}' ? at : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
