package dev.tenon.engine.query;

import dev.tenon.engine.query.Token.Kind;
import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a query text into tokens; blanks and comments fall away. */
final class Tokenizer {
    private static final Set<String> TWO_CHARACTER_SIGNS = Set.of("!=", "<>", "<=", ">=");
    private static final String SIGNS = "(),.=<>:*/[]{}!+-;&|?";

    private final String text;
    private int at;

    Tokenizer(String text) {
        this.text = text;
    }

    List<Token> tokens() throws Refusal {
        List<Token> tokens = new ArrayList<>();
        while (skipBlanks()) {
            tokens.add(next());
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }

    private boolean skipBlanks() throws Refusal {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new Refusal(at, Sentence.of("This comment is not closed.", "注释没有结束。"));
                }
                at = end + 2;
            } else if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0') {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private Token next() throws Refusal {
        char c = text.charAt(at);
        if (isLetter(c)) {
            return token(Kind.WORD, wordEnd());
        }
        if (c == '\'') {
            return token(Kind.STRING, stringEnd());
        }
        if (startsNumeral(c)) {
            return token(Kind.NUMERAL, numeralEnd());
        }
        if (at + 1 < text.length() && TWO_CHARACTER_SIGNS.contains(text.substring(at, at + 2))) {
            return token(Kind.SIGN, at + 2);
        }
        if (SIGNS.indexOf(c) >= 0) {
            return token(Kind.SIGN, at + 1);
        }
        String shown = Character.toString(text.codePointAt(at));
        throw new Refusal(
                at, Sentence.of("The character \"{0}\" cannot stand outside a string.", "字符“{0}”只能出现在字符串中。", shown));
    }

    private Token token(Kind kind, int end) {
        Token token = new Token(kind, text.substring(at, end), at);
        at = end;
        return token;
    }

    private int wordEnd() {
        int end = at + 1;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private int stringEnd() throws Refusal {
        int end = at + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '\'') {
                return end + 1;
            }
            end += c == '\\' ? 2 : 1;
        }
        throw new Refusal(at, Sentence.of("This string is not closed.", "字符串没有结束。"));
    }

    private boolean startsNumeral(char c) {
        int digit = c == '-' || c == '+' || c == '.' ? at + 1 : at;
        if (digit + 1 < text.length() && digit > at && c != '.' && text.charAt(digit) == '.') {
            digit++;
        }
        return digit < text.length() && isDigit(text.charAt(digit));
    }

    /** Takes date-times with their zone whole: {@code 2026-01-31T10:20:30.000+08:00}. */
    private int numeralEnd() {
        int end = at + 1;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)) || isInner(end))) {
            end++;
        }
        return end;
    }

    private boolean isInner(int index) {
        return ".:-+".indexOf(text.charAt(index)) >= 0
                && index + 1 < text.length()
                && (isDigit(text.charAt(index + 1)) || text.charAt(index + 1) == '.');
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
