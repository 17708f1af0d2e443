package dev.tenon.engine.query;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Which fields a list can be sorted by, and what their values are. */
final class Sortable {

    private Sortable() {}

    static boolean is(FieldType type) {
        return valueType(type) != Void.class;
    }

    /** The type of the values that such a list is sorted by; Void if it cannot be. */
    static Class<?> valueType(FieldType type) {
        return switch (type) {
            case FieldType.LongText ignored -> Void.class;
            case FieldType.RichText ignored -> Void.class;
            case FieldType.EncryptedText ignored -> Void.class;
            case FieldType.Json ignored -> Void.class;
            case FieldType.MultiPicklist ignored -> Void.class;
            case FieldType.Address ignored -> Void.class;
            case FieldType.Geolocation ignored -> Void.class;
            case FieldType.File ignored -> Void.class;
            case FieldType.Image ignored -> Void.class;
            case FieldType.PersonName ignored -> String.class;
            case FieldType.Text ignored -> String.class;
            case FieldType.TextArea ignored -> String.class;
            case FieldType.Email ignored -> String.class;
            case FieldType.Phone ignored -> String.class;
            case FieldType.Url ignored -> String.class;
            case FieldType.Picklist ignored -> String.class;
            case FieldType.AutoNumber ignored -> String.class;
            case FieldType.Id ignored -> Long.class;
            case FieldType.Relation ignored -> Long.class;
            case FieldType.Number ignored -> BigDecimal.class;
            case FieldType.Currency ignored -> BigDecimal.class;
            case FieldType.Percent ignored -> BigDecimal.class;
            case FieldType.Checkbox ignored -> Boolean.class;
            case FieldType.Date ignored -> LocalDate.class;
            case FieldType.DateTime ignored -> Instant.class;
            case FieldType.Time ignored -> LocalTime.class;
            case FieldType.Duration ignored -> Duration.class;
        };
    }

    static Problem refusal(FieldPath path) {
        return Problem.of(
                "MALFORMED_QUERY",
                path.toString(),
                "Records cannot be sorted by the field \"{0}\".",
                "不能按字段“{0}”排序。",
                path);
    }

    /** Ids and check boxes of the record itself are never empty. */
    static boolean maybeEmpty(ResolvedPath path) {
        return !path.isOwn() || !(path.type() instanceof FieldType.Id || path.type() instanceof FieldType.Checkbox);
    }
}
