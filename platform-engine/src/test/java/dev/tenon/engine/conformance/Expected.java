package dev.tenon.engine.conformance;

import dev.tenon.engine.agreement.Answer;
import dev.tenon.metadata.object.RecordId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer as a file writes it.
 *
 * @param others those of the trade's other back ends, for choices that are documented
 */
record Expected(String text, List<String> others) {
    /** Doubles have 15 digits that can be relied on, and functions of functions lose some of them. */
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-12");

    /** The trade's engine writes 32 digits after the point. */
    private static final BigDecimal LEAST = new BigDecimal("1e-32");

    private static final List<DateTimeFormatter> MOMENTS = Stream.of(
                    "MMM dd HH:mm:ss 'GMT' yyyy",
                    "MMM dd HH:mm:ss 'UTC' yyyy",
                    "uuuu-MM-dd HH:mm:ss[.S][.SS][.SSS]",
                    "uuuu-MM-dd'T'HH:mm:ss[.SSS]['Z']",
                    "uuuu-MM-dd HH:mm:ss'Z'")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
            .toList();

    Expected {
        others = List.copyOf(others);
    }

    static Expected of(String text) {
        return new Expected(text, List.of());
    }

    /** Whether a formula that is blank, or that failed, is right. */
    boolean isNothing() {
        return text.isEmpty() || text.equals("null") || text.startsWith("Error");
    }

    /** Whether a back end's answer says the same; in the unit of the type, so 50 for half in percent. */
    boolean isMetBy(Answer answer) {
        return switch (answer) {
            case Answer.Broken broken -> false;
            case Answer.Refused refused -> false;
            case Answer.Failed failed -> isNothing();
            case Answer.Value(var value) -> value == null ? isNothing() : isMetBy(value);
        };
    }

    private boolean isMetBy(Object value) {
        return switch (value) {
            case BigDecimal number ->
                number(text).filter(wanted -> isNear(wanted, number)).isPresent();
            case String found -> found.equals(text) || found.strip().equals(text);
            case Boolean found -> text.equalsIgnoreCase(found.toString());
            case LocalDate found ->
                moment(text).filter(found.atStartOfDay()::equals).isPresent();
            case Instant found ->
                moment(text)
                        .filter(wanted -> wanted.toInstant(ZoneOffset.UTC).equals(found))
                        .isPresent();
            case LocalTime found -> time(text).filter(found::equals).isPresent();
            case Long id -> RecordId.format(id).startsWith(text);
            default -> value.toString().equals(text);
        };
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isNear(BigDecimal wanted, BigDecimal found) {
        BigDecimal difference = wanted.subtract(found, MathContext.DECIMAL128).abs();
        return difference.compareTo(TOLERANCE.multiply(wanted.abs())) <= 0 || difference.compareTo(LEAST) <= 0;
    }

    /** Days of the week say nothing; those before 1582 are of another calendar. */
    private static Optional<LocalDateTime> moment(String text) {
        String plain = text.strip().replaceFirst("^[A-Z][a-z][a-z] (?=[A-Z])", "");
        String whole = plain.length() == "2026-01-31".length() ? plain + " 00:00:00" : plain;
        return MOMENTS.stream().flatMap(format -> parsed(whole, format)).findFirst();
    }

    private static Stream<LocalDateTime> parsed(String text, DateTimeFormatter format) {
        try {
            return Stream.of(LocalDateTime.parse(text, format));
        } catch (DateTimeParseException e) {
            return Stream.empty();
        }
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
