package dev.tenon.metadata.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regular expressions are read into their plainest form, or refused with a sentence. */
class RegexPatternTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "ab          → a b",
                "a|b|        → (a / b / )",
                "^FY\\d{2}$  → F Y 0-9{2,2}",
                "^a|b$       → (a / b)",
                "(?:a|b)+c?  → (a / b){1,*} c{0,1}",
                "a*?b+?      → a{0,*} b{1,*}",
                "a{3}b{2,}c{0,255} → a{3,3} b{2,*} c{0,255}",
                "[a-c_]      → _,a-c",
                "[]a-]       → -,],a",
                "\\w         → 0-9,A-Z,_,a-z",
                "[\\d.]      → .,0-9",
                "(?i)ab1     → A,a B,b 1",
                "(?i)[x-z]   → X-Z,x-z",
                "\\.\\$\\x41\\u4e2d → . $ A 中",
                "😀          → 😀",
                "()          → ",
                "a}]         → a } ]",
            })
    void patternsAreRead(String pattern, String shape) {
        RegexPattern read = RegexPattern.parse(pattern);
        assertThat(read).as(pattern).isInstanceOf(RegexPattern.Usable.class);
        assertThat(shape(((RegexPattern.Usable) read).regex())).isEqualTo(shape == null ? "" : shape);
    }

    @Test
    void whatIsNotMeantIsWrittenOut() {
        CharacterSet noDigit = CharacterSet.DIGITS.opposite();
        assertThat(noDigit.ranges())
                .containsExactly(
                        new Regex.Range(1, '0' - 1),
                        new Regex.Range('9' + 1, 0xD7FF),
                        new Regex.Range(0xE000, 0x10FFFF));
        assertThat(noDigit.opposite()).isEqualTo(CharacterSet.DIGITS);
        assertThat(RegexPattern.accepted("(?i)[^k]"))
                .isEqualTo(new Regex.Characters(CharacterSet.of(new Regex.Range('k', 'k'), new Regex.Range('K', 'K'))
                        .opposite()
                        .ranges()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "(a        → a bracket ( is never closed.",
                "a)        → a bracket ) was never opened.",
                "[a        → a bracket [ is never closed.",
                "a**       → a repetition is repeated.",
                "*a        → * has nothing to repeat.",
                "a*+       → possessive repetition (*+) is not supported.",
                "(a)\\1    → references to groups (\\1) are not supported.",
                "(?=a)     → groups that begin with (? (looking around, flags, names) are not supported.",
                "(?<n>a)   → groups that begin with (? (looking around, flags, names) are not supported.",
                "\\bword   → \\b is not supported.",
                "\\p{L}    → \\p is not supported.",
                "a^b       → ^ can only stand at the ends.",
                "(a$)      → $ can only stand at the ends.",
                "a{2,1}    → repetitions go from 0 to 255, the smaller number first.",
                "a{256}    → repetitions go from 0 to 255, the smaller number first.",
                "a{x}      → braces hold one or two numbers, such as {2,4}.",
                "[z-a]     → z-a is no range of characters.",
                "[a[b]]    → sets within sets are not supported; write \\[ for a bracket.",
                "((a{99}){99}){99} → its repetitions make it too large.",
                "a\\       → it ends with a backslash.",
            })
    void refusalsSayWhy(String pattern, String reason) {
        RegexPattern read = RegexPattern.parse(pattern);
        assertThat(read).as(pattern).isInstanceOf(RegexPattern.Refused.class);
        assertThat(((RegexPattern.Refused) read).reason().in(Locale.ENGLISH)).isEqualTo(reason);
    }

    @Test
    void deepGroupsAreRefused() {
        assertThat(RegexPattern.parse("(".repeat(1_000))).isInstanceOf(RegexPattern.Refused.class);
        assertThat(RegexPattern.parse("a".repeat(100_000))).isInstanceOf(RegexPattern.Refused.class);
    }

    private static String shape(Regex regex) {
        return switch (regex) {
            case Regex.Characters characters ->
                characters.ranges().stream()
                        .map(range -> Character.toString(range.from())
                                + (range.from() == range.to() ? "" : "-" + Character.toString(range.to())))
                        .collect(Collectors.joining(","));
            case Regex.Sequence sequence ->
                sequence.parts().stream().map(RegexPatternTests::shape).collect(Collectors.joining(" "));
            case Regex.Choice choice ->
                choice.options().stream().map(RegexPatternTests::shape).collect(Collectors.joining(" / ", "(", ")"));
            case Regex.Repeat repeat ->
                shape(repeat.part()) + "{" + repeat.min() + "," + (repeat.max() == Regex.UNBOUNDED ? "*" : repeat.max())
                        + "}";
        };
    }
}
