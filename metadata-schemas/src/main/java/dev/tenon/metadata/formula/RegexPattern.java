package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Sentence;

/** What came of reading a regular expression. */
public sealed interface RegexPattern {

    record Usable(Regex regex) implements RegexPattern {}

    record Refused(Sentence reason) implements RegexPattern {}

    /**
     * The common part of regular expressions: characters, {@code .}, classes, groups, {@code |}, {@code ? * + {n,m}},
     * {@code \d \w \s} and their opposites, {@code (?i)} in front, {@code ^} and {@code $} at the ends.
     */
    static RegexPattern parse(String pattern) {
        return RegexParser.parse(pattern);
    }

    /** The tree of a pattern that the check has accepted. */
    static Regex accepted(String pattern) {
        return switch (parse(pattern)) {
            case Usable usable -> usable.regex();
            case Refused refused ->
                throw new IllegalArgumentException(refused.reason().toString());
        };
    }
}
