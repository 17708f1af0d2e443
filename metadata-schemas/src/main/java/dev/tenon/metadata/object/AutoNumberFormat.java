package dev.tenon.metadata.object;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an auto-number looks: {@code HV-{0000}}, {@code {YYYY}{MM}-{000}}. Exactly one place for the number, at least as
 * wide as its zeros; any number of places for the date.
 */
public record AutoNumberFormat(String pattern) {
    public static final int MAX_LENGTH = 30;
    private static final Pattern PLACE = Pattern.compile("\\{(0{1,10}|YYYY|YY|MM|DD)}");

    /** The format, if it is one. */
    public static Optional<AutoNumberFormat> parse(String pattern) {
        String text = PLACE.matcher(pattern).replaceAll("");
        long numbers = PLACE.matcher(pattern)
                .results()
                .filter(place -> place.group(1).startsWith("0"))
                .count();
        boolean sound = numbers == 1
                && pattern.codePointCount(0, pattern.length()) <= MAX_LENGTH
                && text.indexOf('{') < 0
                && text.indexOf('}') < 0
                && text.chars().noneMatch(Character::isISOControl);
        return sound ? Optional.of(new AutoNumberFormat(pattern)) : Optional.empty();
    }

    /** The text of a number given on this day. */
    public String text(long number, LocalDate day) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (place.group(1)) {
                            case "YYYY" -> "%04d".formatted(day.getYear());
                            case "YY" -> "%02d".formatted(day.getYear() % 100);
                            case "MM" -> "%02d".formatted(day.getMonthValue());
                            case "DD" -> "%02d".formatted(day.getDayOfMonth());
                            default -> padded(number, place.group(1).length());
                        }));
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
