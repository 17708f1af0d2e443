package dev.tenon.engine.query;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins: behind the row with these order values, its id last. Rows are not counted again.
 *
 * @param served how many rows the pages before gave
 */
public record PageKey(List<@Nullable Object> values, int served) {
    private static final int MAX_TEXT = 8_000;
    private static final char SEPARATOR = '\n';

    /** The key as it goes through addresses: letters, digits, - and _. */
    public String text() {
        StringBuilder text = new StringBuilder().append(served);
        for (Object value : values) {
            String plain = value == null ? "" : value.toString();
            text.append(SEPARATOR)
                    .append(kind(value))
                    .append(plain.replace("\\", "\\\\").replace("\n", "\\n"));
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static char kind(@Nullable Object value) {
        return switch (value) {
            case null -> '0';
            case String ignored -> 's';
            case BigDecimal ignored -> 'n';
            case Long ignored -> 'l';
            case Boolean ignored -> 'b';
            case LocalDate ignored -> 'd';
            case Instant ignored -> 'i';
            case LocalTime ignored -> 't';
            case Duration ignored -> 'p';
            default -> throw new IllegalArgumentException("no key of " + value.getClass());
        };
    }

    /** Reads what {@link #text} wrote; empty if it is something else. */
    public static Optional<PageKey> parse(String text) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split("\n", -1);
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                values.add(value(parts[i].charAt(0), parts[i].substring(1)));
            }
            return Optional.of(new PageKey(values, Integer.parseInt(parts[0])));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Object value(char kind, String text) {
        return switch (kind) {
            case '0' -> null;
            case 's' -> unescaped(text);
            case 'n' -> decimal(text);
            case 'l' -> Long.valueOf(text);
            case 'b' -> Boolean.valueOf(text);
            case 'd' -> LocalDate.parse(text);
            case 'i' -> Instant.parse(text);
            case 't' -> LocalTime.parse(text);
            case 'p' -> Duration.parse(text);
            default -> throw new IllegalArgumentException("no key " + kind);
        };
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?")) {
            throw new IllegalArgumentException("no number");
        }
        return new BigDecimal(text);
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                out.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else if (c != '\0') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
