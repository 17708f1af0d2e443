package dev.tenon.metadata.catalog;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Whether a text of a definition is a constant of a type. */
final class Constants {
    static final int MAX_URL = 255;
    static final int MAX_PHONE = 40;
    static final int MAX_EMAIL = 80;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}(?:\\.[0-9]{1,40})?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+");

    private Constants() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** True for a number with no more digits than these. */
    static boolean fits(String number, int precision, int scale) {
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        return value.scale() <= scale && value.precision() - value.scale() <= precision - scale;
    }

    static boolean isFlag(String text) {
        return text.equals("true") || text.equals("false");
    }

    static boolean isEmail(String text) {
        return text.length() <= MAX_EMAIL && EMAIL.matcher(text).matches();
    }

    static boolean isDate(String text) {
        return reads(LocalDate::parse, text);
    }

    static boolean isMoment(String text) {
        return reads(OffsetDateTime::parse, text);
    }

    static boolean isTime(String text) {
        return reads(LocalTime::parse, text);
    }

    static boolean isDuration(String text) {
        return reads(Duration::parse, text);
    }

    private static boolean reads(Consumer<String> parser, String text) {
        try {
            parser.accept(text);
            return true;
        } catch (DateTimeException | ArithmeticException unreadable) {
            return false;
        }
    }
}
