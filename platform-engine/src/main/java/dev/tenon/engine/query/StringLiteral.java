package dev.tenon.engine.query;

import dev.tenon.metadata.problem.Sentence;

/** Takes quotes and escapes off the strings of a query text. */
final class StringLiteral {
    private static final int UNICODE_DIGITS = 4;

    private final Token token;
    private final boolean pattern;
    private final StringBuilder out = new StringBuilder();
    private int at = 1;

    private StringLiteral(Token token, boolean pattern) {
        this.token = token;
        this.pattern = pattern;
    }

    static String plain(Token token) throws Refusal {
        return new StringLiteral(token, false).read();
    }

    /** What means itself in a pattern keeps a backslash before it. */
    static String pattern(Token token) throws Refusal {
        return new StringLiteral(token, true).read();
    }

    private String read() throws Refusal {
        String text = token.text();
        if (text.indexOf('\\') < 0) {
            return text.substring(1, text.length() - 1);
        }
        while (at < text.length() - 1) {
            char c = text.charAt(at++);
            if (c == '\\') {
                escape(text.charAt(at++));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void escape(char c) throws Refusal {
        switch (c) {
            case '\'', '"' -> out.append(c);
            case '\\' -> out.append(pattern ? "\\\\" : "\\");
            case '_', '%' -> out.append(pattern ? "\\" : "").append(c);
            case 'n', 'N' -> out.append('\n');
            case 'r', 'R' -> out.append('\r');
            case 't', 'T' -> out.append('\t');
            case 'b', 'B' -> out.append('\b');
            case 'f', 'F' -> out.append('\f');
            case 'u', 'U' -> out.append(unicode());
            default ->
                throw new Refusal(
                        token.at() + at - 2,
                        Sentence.of(
                                "\\{0} is no escape. Known are \\' \\\" \\\\ \\n \\r \\t \\b \\f \\_ \\% and \\uXXXX.",
                                "\\{0} 不是转义符。可用的有 \\' \\\" \\\\ \\n \\r \\t \\b \\f \\_ \\% 和 \\uXXXX。", c));
        }
    }

    private char unicode() throws Refusal {
        String text = token.text();
        int end = at + UNICODE_DIGITS;
        if (end < text.length() && text.substring(at, end).matches("[0-9a-fA-F]{4}")) {
            char c = (char) Integer.parseInt(text.substring(at, end), 16);
            at = end;
            return c;
        }
        throw new Refusal(token.at() + at - 2, Sentence.of("\\u needs four hexadecimal digits.", "\\u 后应为四位十六进制数字。"));
    }
}
