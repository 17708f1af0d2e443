package dev.tenon.metadata.formula;

import dev.tenon.metadata.formula.Regex.Range;
import dev.tenon.metadata.problem.Sentence;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A set of characters read from a pattern, and where it ends; or why it cannot be read. */
record RegexClass(@Nullable CharacterSet set, int end, Sentence reason) {
    private static final String PLAIN = ".\\+*?()[]{}|^$/-\"'#&~=!<>:,;@%_` ";

    private static RegexClass of(CharacterSet set, int end) {
        return new RegexClass(set, end, Sentences.NOTHING);
    }

    private static RegexClass refused(String en, String zh, Object... facts) {
        return new RegexClass(null, 0, Sentence.of(en, zh, facts));
    }

    /** From behind the opening bracket. */
    static RegexClass read(String pattern, int start, boolean ignoresCase) {
        boolean negated = pattern.startsWith("^", start);
        int position = negated ? start + 1 : start;
        int first = position;
        CharacterSet all = CharacterSet.of();
        while (position < pattern.length() && (pattern.charAt(position) != ']' || position == first)) {
            RegexClass member = member(pattern, position);
            if (member.set() == null) {
                return member;
            }
            all = all.and(member.set());
            position = member.end();
        }
        return position >= pattern.length()
                ? refused("a bracket [ is never closed.", "有未关闭的方括号。")
                : of(negated ? cased(all, ignoresCase).opposite() : cased(all, ignoresCase), position + 1);
    }

    private static CharacterSet cased(CharacterSet set, boolean ignoresCase) {
        return ignoresCase ? set.ignoringCase() : set;
    }

    private static RegexClass member(String pattern, int position) {
        RegexClass from = single(pattern, position);
        boolean range = from.set() != null
                && pattern.startsWith("-", from.end())
                && from.end() + 1 < pattern.length()
                && pattern.charAt(from.end() + 1) != ']';
        if (!range) {
            return from;
        }
        RegexClass to = single(pattern, from.end() + 1);
        if (to.set() == null) {
            return to;
        }
        int first = only(from);
        int last = only(to);
        return first < 0 || last < first
                ? refused("{0} is no range of characters.", "{0} 不是有效的字符范围。", pattern.substring(position, to.end()))
                : of(CharacterSet.of(new Range(first, last)), to.end());
    }

    private static int only(RegexClass read) {
        boolean one = read.set() != null
                && read.set().ranges().size() == 1
                && read.set().ranges().getFirst().from()
                        == read.set().ranges().getFirst().to();
        return one ? Objects.requireNonNull(read.set()).ranges().getFirst().from() : -1;
    }

    private static RegexClass single(String pattern, int position) {
        int c = pattern.codePointAt(position);
        if (c == '\\') {
            return escape(pattern, position + 1);
        }
        if (c == '[' || pattern.startsWith("&&", position)) {
            return refused(
                    "sets within sets are not supported; write {0} for a bracket.", "不支持嵌套字符集；方括号请写作 {0}。", "\\[");
        }
        return of(CharacterSet.of(new Range(c, c)), position + Character.charCount(c));
    }

    /** From behind the backslash. */
    static RegexClass escape(String pattern, int position) {
        if (position >= pattern.length()) {
            return refused("it ends with a backslash.", "以反斜杠结尾。");
        }
        char c = pattern.charAt(position);
        int end = position + 1;
        return switch (c) {
            case 'd' -> of(CharacterSet.DIGITS, end);
            case 'D' -> of(CharacterSet.DIGITS.opposite(), end);
            case 'w' -> of(CharacterSet.WORD, end);
            case 'W' -> of(CharacterSet.WORD.opposite(), end);
            case 's' -> of(CharacterSet.BLANKS, end);
            case 'S' -> of(CharacterSet.BLANKS.opposite(), end);
            case 't' -> of(one('\t'), end);
            case 'n' -> of(one('\n'), end);
            case 'r' -> of(one('\r'), end);
            case 'f' -> of(one('\f'), end);
            case 'x' -> code(pattern, end, 2);
            case 'u' -> code(pattern, end, 4);
            default ->
                PLAIN.indexOf(c) >= 0
                        ? of(one(c), end)
                        : Character.isDigit(c)
                                ? refused("references to groups (\\{0}) are not supported.", "不支持分组引用（\\{0}）。", c)
                                : refused("\\{0} is not supported.", "不支持 \\{0}。", c);
        };
    }

    private static CharacterSet one(int c) {
        return CharacterSet.of(new Range(c, c));
    }

    private static RegexClass code(String pattern, int start, int digits) {
        int end = start + digits;
        boolean known = end <= pattern.length() && pattern.substring(start, end).matches("[0-9A-Fa-f]+");
        return known
                ? of(one(Integer.parseInt(pattern.substring(start, end), 16)), end)
                : refused("{0} hexadecimal digits are missing.", "缺少 {0} 位十六进制数字。", digits);
    }
}
