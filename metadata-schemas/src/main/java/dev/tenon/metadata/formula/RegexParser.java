package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Reads a regular expression and bounds what it may cost. */
final class RegexParser {
    private static final int MAX_CHARACTERS = 2_000;
    private static final int MAX_NESTING = 50;
    private static final int MAX_REPEATS = 255;
    /** Sets of characters once every repetition is written out. */
    private static final long MAX_SIZE = 5_000;

    private final String pattern;
    private final boolean ignoresCase;
    private int position;
    private int nesting;

    private RegexParser(String pattern) {
        this.pattern = pattern;
        this.ignoresCase = pattern.startsWith("(?i)");
        this.position = ignoresCase ? "(?i)".length() : 0;
    }

    /** Says why a pattern cannot be used; never leaves this class. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Sentence reason;

        Refusal(Sentence reason) {
            super(reason.toString(), null, false, false);
            this.reason = reason;
        }
    }

    static RegexPattern parse(String pattern) {
        try {
            if (pattern.length() > MAX_CHARACTERS) {
                throw refusal("it has more than {0} characters.", "超过 {0} 个字符。", MAX_CHARACTERS);
            }
            Regex regex = new RegexParser(pattern).whole();
            if (size(regex) > MAX_SIZE) {
                throw refusal("its repetitions make it too large.", "重复次数过多，表达式过大。");
            }
            return new RegexPattern.Usable(regex);
        } catch (Refusal refusal) {
            return new RegexPattern.Refused(refusal.reason);
        }
    }

    private static long size(Regex regex) {
        return switch (regex) {
            case Regex.Characters characters -> 1;
            case Regex.Sequence sequence ->
                1 + sequence.parts().stream().mapToLong(RegexParser::size).sum();
            case Regex.Choice choice ->
                1 + choice.options().stream().mapToLong(RegexParser::size).sum();
            case Regex.Repeat repeat -> {
                int times = repeat.max() == Regex.UNBOUNDED ? repeat.min() + 1 : Math.max(1, repeat.max());
                yield Math.min(Integer.MAX_VALUE, size(repeat.part()) * times);
            }
        };
    }

    private Regex whole() throws Refusal {
        Regex regex = choice();
        if (position < pattern.length()) {
            throw refusal("a bracket ) was never opened.", "有未打开的右括号。");
        }
        return regex;
    }

    private Regex choice() throws Refusal {
        List<Regex> options = new ArrayList<>(List.of(sequence()));
        while (at('|')) {
            position++;
            options.add(sequence());
        }
        return options.size() == 1 ? options.getFirst() : new Regex.Choice(options);
    }

    private Regex sequence() throws Refusal {
        List<Regex> parts = new ArrayList<>();
        if (at('^') && nesting == 0) {
            position++;
        }
        while (position < pattern.length() && !at('|') && !at(')')) {
            if (at('$') && nesting == 0 && endsOption(position + 1)) {
                position++;
            } else {
                parts.add(repeated(one()));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Regex.Sequence(parts);
    }

    private boolean endsOption(int index) {
        return index == pattern.length() || pattern.charAt(index) == '|';
    }

    private boolean at(char c) {
        return position < pattern.length() && pattern.charAt(position) == c;
    }

    private Regex repeated(Regex part) throws Refusal {
        Regex result = part;
        if (at('?')) {
            position++;
            result = new Regex.Repeat(part, 0, 1);
        } else if (at('*')) {
            position++;
            result = new Regex.Repeat(part, 0, Regex.UNBOUNDED);
        } else if (at('+')) {
            position++;
            result = new Regex.Repeat(part, 1, Regex.UNBOUNDED);
        } else if (at('{')) {
            result = counted(part);
        } else {
            return part;
        }
        if (at('?')) {
            position++;
        }
        if (at('+')) {
            throw refusal("possessive repetition ({0}) is not supported.", "不支持占有式重复（{0}）。", "*+");
        }
        if (at('*') || at('?') || at('{')) {
            throw refusal("a repetition is repeated.", "重复符号不能连续使用。");
        }
        return result;
    }

    private Regex counted(Regex part) throws Refusal {
        int end = pattern.indexOf('}', position);
        String bounds = end < 0 ? "" : pattern.substring(position + 1, end);
        if (!bounds.matches("\\d{1,4}(,\\d{0,4})?")) {
            throw refusal("braces hold one or two numbers, such as {0}.", "花括号中应为一或两个数字，例如 {0}。", "{2,4}");
        }
        position = end + 1;
        int comma = bounds.indexOf(',');
        int min = Integer.parseInt(comma < 0 ? bounds : bounds.substring(0, comma));
        String last = comma < 0 ? bounds : bounds.substring(comma + 1);
        int max = last.isEmpty() ? Regex.UNBOUNDED : Integer.parseInt(last);
        if (min > max || min > MAX_REPEATS || max != Regex.UNBOUNDED && max > MAX_REPEATS) {
            throw refusal(
                    "repetitions go from 0 to {0}, the smaller number first.", "重复次数为 0 到 {0}，较小的数在前。", MAX_REPEATS);
        }
        return new Regex.Repeat(part, min, max);
    }

    private Regex one() throws Refusal {
        int c = pattern.codePointAt(position);
        return switch (c) {
            case '(' -> group();
            case '[' -> {
                position++;
                RegexClass read = RegexClass.read(pattern, position, ignoresCase);
                if (read.set() == null) {
                    throw new Refusal(read.reason());
                }
                position = read.end();
                yield new Regex.Characters(read.set().ranges());
            }
            case '.' -> {
                position++;
                yield new Regex.Characters(CharacterSet.ALL_BUT_LINE_ENDS.ranges());
            }
            case '\\' -> {
                RegexClass read = RegexClass.escape(pattern, position + 1);
                if (read.set() == null) {
                    throw new Refusal(read.reason());
                }
                position = read.end();
                yield characters(read.set());
            }
            case '*', '+', '?', '{' -> throw refusal("{0} has nothing to repeat.", "{0} 之前没有可重复的内容。", (char) c);
            case '^', '$' -> throw refusal("{0} can only stand at the ends.", "{0} 只能位于首尾。", (char) c);
            default -> {
                position += Character.charCount(c);
                yield characters(CharacterSet.of(new Regex.Range(c, c)));
            }
        };
    }

    private Regex characters(CharacterSet set) {
        return new Regex.Characters(ignoresCase ? set.ignoringCase().ranges() : set.ranges());
    }

    private Regex group() throws Refusal {
        position++;
        nesting++;
        if (nesting > MAX_NESTING) {
            throw refusal("groups stand at most {0} deep.", "分组最多嵌套 {0} 层。", MAX_NESTING);
        }
        if (pattern.startsWith("?:", position)) {
            position += 2;
        } else if (at('?')) {
            throw refusal(
                    "groups that begin with {0} (looking around, flags, names) are not supported.",
                    "不支持以 {0} 开头的分组（环视、标志、命名）。", "(?");
        }
        Regex inside = choice();
        if (!at(')')) {
            throw refusal("a bracket ( is never closed.", "有未关闭的左括号。");
        }
        position++;
        nesting--;
        return inside;
    }

    private static Refusal refusal(String en, String zh, Object... facts) {
        return new Refusal(Sentence.of(en, zh, facts));
    }
}
