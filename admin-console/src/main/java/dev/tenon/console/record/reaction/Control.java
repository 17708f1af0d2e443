package dev.tenon.console.record.reaction;

import dev.tenon.metadata.object.FieldType;
import java.util.Map;

/** How the browser reads a field's control, and writes a value into it: the words are those of {@code tenon/form/controls}. */
final class Control {
    private static final int DURATION_DIGITS = 18;

    private Control() {}

    /** Its kind, and for numbers their digits in all and those behind the point. */
    static Map<String, Object> of(FieldType type) {
        return switch (type) {
            case FieldType.Number number -> number("number", number.precision(), number.scale());
            case FieldType.Currency currency -> number("number", currency.precision(), currency.scale());
            case FieldType.Percent percent -> number("percent", percent.precision(), percent.scale());
            case FieldType.Duration ignored -> number("duration", DURATION_DIGITS, 0);
            case FieldType.Checkbox ignored -> Map.of("kind", "checkbox");
            case FieldType.Date ignored -> Map.of("kind", "date");
            case FieldType.DateTime ignored -> Map.of("kind", "datetime");
            case FieldType.Time ignored -> Map.of("kind", "time");
            case FieldType.MultiPicklist ignored -> Map.of("kind", "choices");
            case FieldType.Picklist ignored -> text();
            case FieldType.Relation ignored -> text();
            case FieldType.Id ignored -> text();
            case FieldType.Text ignored -> text();
            case FieldType.TextArea ignored -> text();
            case FieldType.LongText ignored -> text();
            case FieldType.RichText ignored -> text();
            case FieldType.Email ignored -> text();
            case FieldType.Phone ignored -> text();
            case FieldType.Url ignored -> text();
            case FieldType.AutoNumber ignored -> text();
            case FieldType.EncryptedText ignored -> text();
            case FieldType.File ignored -> text();
            case FieldType.Image ignored -> text();
            case FieldType.Json ignored -> text();
            case FieldType.Compound ignored -> text();
        };
    }

    private static Map<String, Object> text() {
        return Map.of("kind", "text");
    }

    private static Map<String, Object> number(String kind, int precision, int scale) {
        return Map.of("kind", kind, "precision", precision, "scale", scale);
    }

    /** False where a control shows more than its value, such as the name behind an id. */
    static boolean canBeWritten(FieldType type) {
        return type instanceof FieldType.Number
                || type instanceof FieldType.Currency
                || type instanceof FieldType.Percent
                || type instanceof FieldType.Checkbox
                || type instanceof FieldType.Date
                || type instanceof FieldType.DateTime
                || type instanceof FieldType.Time
                || type instanceof FieldType.Picklist
                || type instanceof FieldType.Text
                || type instanceof FieldType.TextArea
                || type instanceof FieldType.LongText
                || type instanceof FieldType.Email
                || type instanceof FieldType.Phone
                || type instanceof FieldType.Url;
    }
}
