package dev.tenon.console.record.widget;

import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A stored value as its control holds it: what a form starts with, and what would come back if nobody touched it. */
final class FormTexts {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private FormTexts() {}

    static String of(FieldType type, @Nullable Object value, ZoneId zone) {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case FieldType.Id ignored -> id(value);
            case FieldType.Relation ignored -> id(value);
            case FieldType.File ignored -> id(value);
            case FieldType.Image ignored -> id(value);
            case FieldType.Number ignored -> plain(value);
            case FieldType.Currency ignored -> plain(value);
            case FieldType.Percent ignored -> plain(value);
            case FieldType.Checkbox ignored -> value.toString();
            case FieldType.Date ignored -> ((LocalDate) value).toString();
            case FieldType.DateTime ignored -> moment((Instant) value, zone);
            case FieldType.Time ignored -> time((LocalTime) value);
            case FieldType.Duration ignored -> duration((Duration) value);
            case FieldType.Choice ignored -> String.join(";", FieldTexts.keys(value));
            case FieldType.Text ignored -> value.toString();
            case FieldType.TextArea ignored -> value.toString();
            case FieldType.LongText ignored -> value.toString();
            case FieldType.RichText ignored -> value.toString();
            case FieldType.Email ignored -> value.toString();
            case FieldType.Phone ignored -> value.toString();
            case FieldType.Url ignored -> value.toString();
            case FieldType.AutoNumber ignored -> value.toString();
            case FieldType.EncryptedText ignored -> value.toString();
            case FieldType.Json ignored -> FieldHtml.pretty(value.toString());
            case FieldType.Compound ignored -> value.toString();
        };
    }

    private static String id(Object value) {
        return value instanceof Long id ? RecordId.format(id) : value.toString();
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String moment(Instant moment, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.SECONDS);
        return local.format(local.getSecond() == 0 ? MINUTES : SECONDS);
    }

    private static String time(LocalTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@code 26:05:00}; hours are not counted into days, as a clock of a stopwatch. */
    private static String duration(Duration duration) {
        Duration span = duration.abs();
        return "%s%d:%02d:%02d"
                .formatted(
                        duration.isNegative() ? "-" : "", span.toHours(), span.toMinutesPart(), span.toSecondsPart());
    }
}
