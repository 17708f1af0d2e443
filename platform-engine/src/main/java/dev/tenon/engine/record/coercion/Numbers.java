package dev.tenon.engine.record.coercion;

import dev.tenon.metadata.object.FieldDef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as JSON gives them and as people write them: 1,234.5, ￥1 234, (12), 12 %, 1.5万, １２. */
final class Numbers {
    private static final int MAX_TEXT = 100;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int MAX_ZEROS = 100;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern CURRENCY =
            Pattern.compile("^([+-]?)\\s*(?:\\p{Sc}|[A-Z]{1,2}\\p{Sc}|[A-Z]{3})\\s*|\\s*(?:\\p{Sc}|元|[A-Z]{3})$");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d*)?");
    private static final Pattern GROUP_BLANKS = Pattern.compile("(?<=\\d)[\\s'’](?=\\d{3}(?:\\D|$))");

    private Numbers() {}

    /** How a text is read. */
    enum Style {
        PLAIN,
        LOCALE,
        /** The same with a percent sign allowed. */
        LOCALE_PERCENT
    }

    static Coerced number(FieldDef field, Object value, int precision, int scale, Style style, Locale locale) {
        BigDecimal number = read(value, style, locale);
        if (number == null) {
            return Refusals.invalid(
                    field,
                    "{0}: {1} is not a number. Write it like {2}.",
                    "{0}：{1} 不是数字，请按 {2} 的格式填写。",
                    value,
                    example(scale, locale));
        }
        BigDecimal rounded = rounded(number, scale);
        if (rounded.precision() - rounded.scale() > precision - scale && rounded.signum() != 0) {
            return Refusals.because(
                    field,
                    "NUMBER_OUTSIDE_VALID_RANGE",
                    "{0}: {1} is too large; at most {2} digits before the point.",
                    "{0}：{1} 超出范围，小数点前最多 {2} 位。",
                    value,
                    precision - scale);
        }
        return Coerced.of(rounded);
    }

    /** A degree of latitude or longitude. */
    static Coerced within(FieldDef field, Coerced coerced, int limit) {
        if (coerced instanceof Coerced.Value held
                && held.value() instanceof BigDecimal degrees
                && degrees.abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
            return Refusals.because(
                    field,
                    "NUMBER_OUTSIDE_VALID_RANGE",
                    "{0}: {1} is outside of -{2} to {2} degrees.",
                    "{0}：{1} 不在 -{2} 到 {2} 度之间。",
                    degrees.toPlainString(),
                    limit);
        }
        return coerced;
    }

    static @Nullable BigDecimal read(Object value, Style style, Locale locale) {
        return switch (value) {
            case BigDecimal number -> number;
            case BigInteger number -> new BigDecimal(number);
            case Double number -> Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
            case Float number -> Float.isFinite(number) ? new BigDecimal(number.toString()) : null;
            case Number number -> BigDecimal.valueOf(number.longValue());
            case String text -> style == Style.PLAIN ? plain(text.strip()) : written(text, style, locale);
            default -> null;
        };
    }

    /** Numbers such as 1e999999999 would fill the memory when written out. */
    static boolean isExpandable(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) <= MAX_ZEROS && Math.abs(number.scale()) <= 1000;
    }

    private static BigDecimal rounded(BigDecimal number, int scale) {
        long digitsBefore = (long) number.precision() - number.scale();
        if (number.signum() == 0 || digitsBefore < -MAX_ZEROS) {
            return BigDecimal.ZERO.setScale(scale);
        }
        return digitsBefore > MAX_ZEROS ? number : number.setScale(scale, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal plain(String text) {
        return text.length() <= MAX_TEXT && PLAIN.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private static @Nullable BigDecimal written(String given, Style style, Locale locale) {
        if (given.length() > MAX_TEXT) {
            return null;
        }
        if (isBare(given)) {
            return ungrouped(given, locale);
        }
        String text = ascii(given).strip();
        if (text.startsWith("(") && text.endsWith(")")) {
            text = "-" + text.substring(1, text.length() - 1).strip();
        }
        if (text.endsWith("%")) {
            if (style != Style.LOCALE_PERCENT) {
                return null;
            }
            text = text.substring(0, text.length() - 1).strip();
        }
        int zeros = 0;
        text = CURRENCY.matcher(text).replaceAll("$1").strip();
        if (text.endsWith("万") || text.endsWith("亿")) {
            zeros = text.endsWith("万") ? 4 : 8;
            text = text.substring(0, text.length() - 1).strip();
        }
        BigDecimal number = ungrouped(text, locale);
        return number == null ? null : number.scaleByPowerOfTen(zeros);
    }

    /** Nothing but digits, points and commas, as in almost every cell of a large file. */
    private static boolean isBare(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != ',') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable BigDecimal ungrouped(String text, Locale locale) {
        if (text.indexOf(',') < 0 && text.indexOf('.') < 0) {
            return plain(GROUP_BLANKS.matcher(text).replaceAll(""));
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        char point = symbols.getDecimalSeparator() == ',' ? ',' : '.';
        char group = point == ',' ? '.' : ',';
        String bare = GROUP_BLANKS.matcher(text).replaceAll("");
        Pattern grouped = point == ',' ? GROUPED_BY_POINT : GROUPED_BY_COMMA;
        if (grouped.matcher(bare).matches()) {
            return plain(bare.replace(String.valueOf(group), "").replace(point, '.'));
        }
        boolean isLocal = point == ',' && bare.indexOf('.') < 0;
        return plain(isLocal ? bare.replace(',', '.') : bare);
    }

    /** Full-width and other digits and signs in their plain form; all blanks as the plain one. */
    static String ascii(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(ascii(c)));
        return out.toString();
    }

    private static int ascii(int c) {
        if (c < 128) {
            return c;
        }
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return c - FULL_WIDTH_FIRST + '!';
        }
        if (Character.isSpaceChar(c)) {
            return ' ';
        }
        return switch (c) {
            case '\u2212', '\u2010', '\u2011', '\u2013' -> '-';
            case '\uFFE5' -> '\u00A5';
            default -> c;
        };
    }

    private static String example(int scale, Locale locale) {
        if (scale == 0) {
            return "1234";
        }
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? "1234,5" : "1234.5";
    }
}
