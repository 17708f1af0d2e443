package dev.tenon.script.formula;

import dev.tenon.metadata.formula.Regex;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a regular expression in the words of RE2, from sets of code points only: no flag or escape has a say. */
final class Re2Syntax {
    private static final String NO_CHARACTER = "[^\\x{0}-\\x{10FFFF}]";

    private Re2Syntax() {}

    static String of(Regex regex) {
        return switch (regex) {
            case Regex.Characters characters -> characters(characters.ranges());
            case Regex.Sequence sequence -> group(sequence.parts(), "");
            case Regex.Choice choice -> group(choice.options(), "|");
            case Regex.Repeat repeat -> "(?:" + of(repeat.part()) + ")" + times(repeat);
        };
    }

    private static String group(List<Regex> parts, String between) {
        return parts.stream().map(Re2Syntax::of).collect(Collectors.joining(between, "(?:", ")"));
    }

    private static String times(Regex.Repeat repeat) {
        String max = repeat.max() == Regex.UNBOUNDED ? "" : Integer.toString(repeat.max());
        return "{" + repeat.min() + "," + max + "}";
    }

    private static String characters(List<Regex.Range> ranges) {
        return ranges.isEmpty()
                ? NO_CHARACTER
                : ranges.stream()
                        .map(range -> codePoint(range.from()) + "-" + codePoint(range.to()))
                        .collect(Collectors.joining("", "[", "]"));
    }

    private static String codePoint(int codePoint) {
        return "\\x{" + Integer.toHexString(codePoint) + "}";
    }
}
