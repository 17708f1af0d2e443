package dev.tenon.engine.record;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an automatic number: {@code HV-{0000}}, {@code {YYYY}{MM}{DD}-{000}}. */
final class AutoNumbers {
    private static final Pattern TOKEN = Pattern.compile("\\{(0+|YYYY|YY|MM|DD)}");

    private AutoNumbers() {}

    static String format(String format, long number, LocalDate today) {
        Matcher matcher = TOKEN.matcher(format);
        boolean hasNumber = format.contains("{0");
        String text = matcher.replaceAll(found -> Matcher.quoteReplacement(token(found.group(1), number, today)));
        return hasNumber ? text : text + number;
    }

    private static String token(String token, long number, LocalDate today) {
        return switch (token) {
            case "YYYY" -> padded(today.getYear(), 4);
            case "YY" -> padded(today.getYear() % 100, 2);
            case "MM" -> padded(today.getMonthValue(), 2);
            case "DD" -> padded(today.getDayOfMonth(), 2);
            default -> padded(number, token.length());
        };
    }

    private static String padded(long number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
