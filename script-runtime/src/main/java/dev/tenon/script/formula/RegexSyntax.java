package dev.tenon.script.formula;

import dev.tenon.metadata.formula.Regex;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Writes a regular expression in the words of an engine, from sets of code points only: no flag or escape has a say.
 *
 * @param noCharacter what matches nothing
 * @param codePoint how a character is written by its number
 */
public record RegexSyntax(String noCharacter, IntFunction<String> codePoint) {
    public static final RegexSyntax RE2 =
            new RegexSyntax("[^\\x{0}-\\x{10FFFF}]", code -> "\\x{" + Integer.toHexString(code) + "}");
    public static final RegexSyntax POSTGRES = new RegexSyntax("(?!)", "\\U%08x"::formatted);

    public String of(Regex regex) {
        return switch (regex) {
            case Regex.Characters characters -> characters(characters.ranges());
            case Regex.Sequence sequence -> group(sequence.parts(), "");
            case Regex.Choice choice -> group(choice.options(), "|");
            case Regex.Repeat repeat -> "(?:" + of(repeat.part()) + ")" + times(repeat);
        };
    }

    private String group(List<Regex> parts, String between) {
        return parts.stream().map(this::of).collect(Collectors.joining(between, "(?:", ")"));
    }

    private static String times(Regex.Repeat repeat) {
        String max = repeat.max() == Regex.UNBOUNDED ? "" : Integer.toString(repeat.max());
        return "{" + repeat.min() + "," + max + "}";
    }

    private String characters(List<Regex.Range> ranges) {
        return ranges.isEmpty()
                ? noCharacter
                : ranges.stream()
                        .map(range -> codePoint.apply(range.from()) + "-" + codePoint.apply(range.to()))
                        .collect(Collectors.joining("", "[", "]"));
    }
}
