package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a formula's text into words, leaving out blanks and comments. */
final class FormulaTokenizer {
    private static final List<String> LONG_SIGNS = List.of("&&", "||", "==", "!=", "<>", "<=", ">=");
    private static final String SHORT_SIGNS = "+-*/^&=<>!(),";
    private static final Map<Character, String> MEANT = Map.ofEntries(
            Map.entry('\u201c', "\""),
            Map.entry('\u201d', "\""),
            Map.entry('\u2018', "'"),
            Map.entry('\u2019', "'"),
            Map.entry('\uff08', "("),
            Map.entry('\uff09', ")"),
            Map.entry('\uff0c', ","),
            Map.entry('\uff1d', "="),
            Map.entry('\uff0b', "+"),
            Map.entry('\u2212', "-"),
            Map.entry('\u2013', "-"),
            Map.entry('\u00d7', "*"),
            Map.entry('\u00f7', "/"),
            Map.entry('\u2260', "<>"),
            Map.entry('\u2264', "<="),
            Map.entry('\u2265', ">="),
            Map.entry(';', ","),
            Map.entry('|', "||"));

    private final FormulaText source;
    private final String text;
    private final FormulaDialect dialect;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private FormulaTokenizer(FormulaText source, FormulaDialect dialect) {
        this.source = source;
        this.text = source.text();
        this.dialect = dialect;
    }

    static List<Token> tokens(FormulaText source, FormulaDialect dialect) throws SyntaxRefusal {
        return new FormulaTokenizer(source, dialect).all();
    }

    private List<Token> all() throws SyntaxRefusal {
        skipBlanks();
        while (position < text.length()) {
            next();
            skipBlanks();
        }
        add(Token.Kind.END, "", position);
        return tokens;
    }

    private void next() throws SyntaxRefusal {
        char c = text.charAt(position);
        if (isDigit(position) || c == '.' && isDigit(position + 1)) {
            number();
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (startsName(text.codePointAt(position))) {
            name();
        } else if (c == '{' && dialect == FormulaDialect.FLOW) {
            merged();
        } else {
            sign(c);
        }
    }

    private void skipBlanks() throws SyntaxRefusal {
        while (position < text.length()) {
            int c = text.codePointAt(position);
            if (isBlank(c)) {
                position += Character.charCount(c);
            } else if (text.startsWith("/*", position)) {
                int end = text.indexOf("*/", position + 2);
                if (end < 0) {
                    throw refusal(position, "This comment has no end: */ is missing.", "此注释没有结尾：缺少 */。");
                }
                position = end + 2;
            } else {
                return;
            }
        }
    }

    /** Besides all that is white: marks without width, which come along when texts are copied from other programs. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B || c == 0x2060;
    }

    private void number() throws SyntaxRefusal {
        int from = position;
        skipDigits();
        if (position < text.length() && text.charAt(position) == '.') {
            position++;
            skipDigits();
        }
        if (position - from > FormulaLimits.MAX_DIGITS) {
            throw refusal(from, "A number has at most {0} digits.", "一个数字最多有 {0} 位。", FormulaLimits.MAX_DIGITS);
        }
        add(Token.Kind.NUMBER, text.substring(from, position), from);
    }

    private void skipDigits() {
        while (isDigit(position)) {
            position++;
        }
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private void quoted(char quote) throws SyntaxRefusal {
        int from = position++;
        StringBuilder said = new StringBuilder();
        while (position < text.length() && text.charAt(position) != quote) {
            char c = text.charAt(position++);
            said.append(c == '\\' ? escaped(from) : c);
        }
        if (position >= text.length()) {
            throw refusal(from, "This text has no end: {0} is missing.", "此文本没有结尾：缺少 {0}。", quote);
        }
        position++;
        add(Token.Kind.TEXT, said.toString(), from);
    }

    private char escaped(int from) throws SyntaxRefusal {
        if (position >= text.length()) {
            throw refusal(from, "This text has no end.", "此文本没有结尾。");
        }
        char c = text.charAt(position++);
        return switch (c) {
            case '"', '\'', '\\' -> c;
            case 'n', 'N' -> '\n';
            case 'r', 'R' -> '\r';
            case 't', 'T' -> '\t';
            default ->
                throw refusal(
                        position - 2,
                        "\\{0} means nothing in a text; write \\\\{0} for a backslash before {0}.",
                        "文本中的 \\{0} 没有含义；若要在 {0} 前写反斜杠，请写 \\\\{0}。",
                        c);
        };
    }

    private void name() throws SyntaxRefusal {
        int from = position;
        while (position < text.length() && continuesName(text.codePointAt(position))) {
            position += Character.charCount(text.codePointAt(position));
        }
        String name = text.substring(from, position);
        if (name.endsWith(".") || name.contains("..")) {
            throw refusal(from, "{0} is no name: a step is missing after a point.", "{0} 不是名称：点号之后缺少一段。", name);
        }
        add(Token.Kind.NAME, name, from);
    }

    private static boolean startsName(int c) {
        return Character.isLetter(c) || c == '$' || c == '_';
    }

    private static boolean continuesName(int c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || c == '.'
                || c == '$'
                || c == ':'
                || c == '#'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** {@code {!Get_Deal.Name}}: what flows write around names. */
    private void merged() throws SyntaxRefusal {
        int from = position;
        if (!text.startsWith("{!", position)) {
            throw unknown('{');
        }
        position += 2;
        skipBlanks();
        if (position >= text.length() || !startsName(text.codePointAt(position))) {
            throw refusal(from, "A name is missing after {!.", "{! 之后缺少名称。");
        }
        name();
        Token name = tokens.removeLast();
        skipBlanks();
        if (position >= text.length() || text.charAt(position) != '}') {
            throw refusal(from, "The bracket } is missing after {0}.", "{0} 之后缺少 }。", name.text());
        }
        position++;
        add(Token.Kind.NAME, name.text(), from);
    }

    private void sign(char c) throws SyntaxRefusal {
        int from = position;
        for (String sign : LONG_SIGNS) {
            if (text.startsWith(sign, position)) {
                position += sign.length();
                add(Token.Kind.SIGN, canonical(sign), from);
                return;
            }
        }
        if (SHORT_SIGNS.indexOf(c) < 0) {
            throw unknown(c);
        }
        position++;
        add(Token.Kind.SIGN, String.valueOf(c), from);
    }

    private static String canonical(String sign) {
        return switch (sign) {
            case "==" -> "=";
            case "!=" -> "<>";
            default -> sign;
        };
    }

    private SyntaxRefusal unknown(char c) {
        if (c == '{') {
            return refusal(position, "Braces belong to flows; write the name alone.", "花括号用于流程；请只写名称。");
        }
        String shown = new String(Character.toChars(text.codePointAt(position)));
        String meant = MEANT.get(c);
        return meant == null
                ? refusal(position, "{0} means nothing in a formula.", "{0} 在公式中没有含义。", shown)
                : refusal(position, "Write {1} instead of {0}.", "请写 {1}，不要写 {0}。", shown, meant);
    }

    private void add(Token.Kind kind, String said, int from) {
        tokens.add(new Token(kind, said, new Span(from, position)));
    }

    private SyntaxRefusal refusal(int at, String en, String zh, Object... facts) {
        return new SyntaxRefusal(source.problem(FormulaCodes.SYNTAX, Sentence.of(en, zh, facts), new Span(at, at)));
    }
}
