package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Regex;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a regular expression in the words of PostgreSQL, from sets of code points only: no flag or escape has a say. */
final class PostgresRegex {
    private static final String NO_CHARACTER = "(?!)";

    private PostgresRegex() {}

    /** An expression that the whole text must match. */
    static String whole(Regex regex) {
        return "^" + of(regex) + "$";
    }

    private static String of(Regex regex) {
        return switch (regex) {
            case Regex.Characters characters -> characters(characters.ranges());
            case Regex.Sequence sequence -> group(sequence.parts(), "");
            case Regex.Choice choice -> group(choice.options(), "|");
            case Regex.Repeat repeat -> "(?:" + of(repeat.part()) + ")" + times(repeat);
        };
    }

    private static String group(List<Regex> parts, String between) {
        return parts.stream().map(PostgresRegex::of).collect(Collectors.joining(between, "(?:", ")"));
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
        return "\\U%08x".formatted(codePoint);
    }
}
