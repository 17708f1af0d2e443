package dev.tenon.engine.record.coercion;

import dev.tenon.metadata.object.FieldDef;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts and the kinds of text with a form of their own: e-mail, phone, URL. Kept as given but for blanks at the ends. */
final class Texts {
    private static final int MAX_EMAIL = 80;
    private static final int MAX_PHONE = 40;
    private static final int MAX_URL = 255;
    private static final int MIN_PHONE_DIGITS = 3;
    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "mailto", "tel");
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\\\\\".\\p{Cc}]+(?:\\.[^\\s@<>()\\[\\],;:\\\\\".\\p{Cc}]+)*"
                    + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]*[\\p{L}\\p{N}\\p{M}])?\\.)+[\\p{L}\\p{N}\\p{M}-]{2,}");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile("\\d{1,5}(?:[/?#].*)?", Pattern.DOTALL);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\s\\p{Cc}]");

    private Texts() {}

    static Coerced text(FieldDef field, Object value, int max) {
        String text = plain(value);
        if (text == null) {
            return Refusals.wrongShape(field, value);
        }
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return Coerced.EMPTY;
        }
        Coerced refused = unstorable(field, trimmed);
        if (refused != null) {
            return refused;
        }
        return isLongerThan(trimmed, max) ? Refusals.tooLong(field, trimmed, max) : Coerced.of(trimmed);
    }

    /** Like any text, but its sentence does not repeat what is meant to stay secret. */
    static Coerced secret(FieldDef field, Object value, int max) {
        String text = plain(value);
        if (text != null && isLongerThan(text.strip(), max)) {
            return Refusals.because(
                    field,
                    "STRING_TOO_LONG",
                    "{0}: the text is too long (max length={1}).",
                    "{0}：文本过长（最多 {1} 个字符）。",
                    max);
        }
        return text == null
                ? Refusals.invalid(field, "{0}: only a text is possible here.", "{0}：此处只能填写文本。")
                : text(field, text, max);
    }

    static Coerced email(FieldDef field, Object value) {
        return formed(
                field,
                value,
                MAX_EMAIL,
                text -> EMAIL.matcher(text).matches()
                        ? null
                        : Refusals.because(
                                field,
                                "INVALID_EMAIL_ADDRESS",
                                "{0}: invalid email address: {1}.",
                                "{0}：电子邮件地址无效：{1}。",
                                text));
    }

    static Coerced phone(FieldDef field, Object value) {
        return formed(
                field,
                value,
                MAX_PHONE,
                text -> text.codePoints().filter(Character::isDigit).count() >= MIN_PHONE_DIGITS
                        ? null
                        : Refusals.invalid(
                                field,
                                "{0}: {1} is not a phone number; it needs at least three digits.",
                                "{0}：{1} 不是电话号码，至少需要三位数字。",
                                text));
    }

    static Coerced url(FieldDef field, Object value) {
        return formed(field, value, MAX_URL, text -> {
            if (UNPRINTABLE.matcher(text).find()) {
                return Refusals.invalid(
                        field, "{0}: a web address has no blanks or line breaks: {1}.", "{0}：网址中不能有空格或换行：{1}。", text);
            }
            return hasGoodScheme(text)
                    ? null
                    : Refusals.invalid(
                            field,
                            "{0}: only http, https, ftp, mailto and tel addresses are accepted: {1}.",
                            "{0}：只接受 http、https、ftp、mailto 和 tel 地址：{1}。",
                            text);
        });
    }

    private static boolean hasGoodScheme(String text) {
        Matcher matcher = SCHEME.matcher(text);
        if (!matcher.matches()) {
            int colon = text.indexOf(':');
            int slash = text.indexOf('/');
            return colon < 0 || (slash >= 0 && slash < colon);
        }
        boolean isHostWithPort =
                PORT.matcher(matcher.group(2)).matches() && !matcher.group(1).equalsIgnoreCase("tel");
        return isHostWithPort || SCHEMES.contains(matcher.group(1).toLowerCase(Locale.ROOT));
    }

    private interface Form {
        @Nullable
        Coerced refusal(String text);
    }

    private static Coerced formed(FieldDef field, Object value, int max, Form form) {
        Coerced coerced = text(field, value, max);
        if (coerced instanceof Coerced.Value held && held.value() instanceof String text) {
            Coerced refused = form.refusal(text);
            return refused == null ? coerced : refused;
        }
        return coerced;
    }

    /** PostgreSQL keeps any character but NUL, and half characters are none. */
    static @Nullable Coerced unstorable(FieldDef field, String text) {
        if (text.indexOf('\u0000') >= 0) {
            return Refusals.invalid(
                    field,
                    "{0}: the text contains a NUL character, which cannot be kept. Remove it.",
                    "{0}：文本中含有无法保存的 NUL 字符，请删除。");
        }
        return hasLoneSurrogate(text)
                ? Refusals.invalid(
                        field,
                        "{0}: the text contains half of a character (a lone surrogate). Type it again.",
                        "{0}：文本中含有不完整的字符（孤立代理项），请重新输入。")
                : null;
    }

    static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    static boolean isLongerThan(String text, int max) {
        return text.length() > max && text.codePointCount(0, text.length()) > max;
    }

    /** The text of a simple JSON value; null for what is not simple. */
    static @Nullable String plain(Object value) {
        return switch (value) {
            case String text -> text;
            case BigDecimal number -> Numbers.isExpandable(number) ? number.toPlainString() : null;
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            case Character character -> character.toString();
            default -> null;
        };
    }
}
