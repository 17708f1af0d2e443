package dev.tenon.engine.schema;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A field's default as an SQL constant, for the rows that are there when the field comes. */
final class DefaultLiterals {
    private final Catalog catalog;

    DefaultLiterals(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Empty without a default, or where a constant cannot be one. */
    Optional<String> of(FieldDef field) {
        if (field.type() instanceof FieldType.Choice choice) {
            return chosen(field, choice);
        }
        try {
            return field.defaultValue().map(String::strip).flatMap(text -> constant(field.type(), text));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<String> chosen(FieldDef field, FieldType.Choice choice) {
        List<String> marked = catalog.values(choice.source()).stream()
                .filter(value -> value.isDefault() && value.active())
                .map(PicklistValue::value)
                .toList();
        List<String> values = field.defaultValue()
                .map(text -> Stream.of(text.split(";"))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList())
                .orElse(marked);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return switch (choice) {
            case FieldType.Picklist ignored -> Optional.of(SqlLiterals.text(values.getFirst()));
            case FieldType.MultiPicklist ignored -> Optional.of(SqlLiterals.texts(values));
        };
    }

    private static Optional<String> constant(FieldType type, String text) {
        return switch (type) {
            case FieldType.Text ignored -> quoted(text);
            case FieldType.TextArea ignored -> quoted(text);
            case FieldType.LongText ignored -> quoted(text);
            case FieldType.RichText ignored -> quoted(text);
            case FieldType.Email ignored -> quoted(text);
            case FieldType.Phone ignored -> quoted(text);
            case FieldType.Url ignored -> quoted(text);
            case FieldType.Number ignored -> number(text);
            case FieldType.Currency ignored -> number(text);
            case FieldType.Percent ignored -> number(text);
            case FieldType.Checkbox ignored -> Optional.of(Boolean.toString(text.equalsIgnoreCase("true")));
            case FieldType.Date ignored -> quoted(LocalDate.parse(text).toString());
            case FieldType.DateTime ignored ->
                quoted(OffsetDateTime.parse(text).toInstant().toString());
            case FieldType.Time ignored -> quoted(LocalTime.parse(text).toString());
            case FieldType.Duration ignored ->
                Optional.of(Long.toString(Duration.parse(text).toSeconds()));
            case FieldType.Json ignored -> quoted(text);
            case FieldType.Id ignored -> Optional.empty();
            case FieldType.Choice ignored -> Optional.empty();
            case FieldType.AutoNumber ignored -> Optional.empty();
            case FieldType.Relation ignored -> Optional.empty();
            case FieldType.Compound ignored -> Optional.empty();
            case FieldType.EncryptedText ignored -> Optional.empty();
            case FieldType.File ignored -> Optional.empty();
            case FieldType.Image ignored -> Optional.empty();
        };
    }

    private static Optional<String> quoted(String text) {
        return Optional.of(SqlLiterals.text(text));
    }

    private static Optional<String> number(String text) {
        return Optional.of(new BigDecimal(text).toPlainString());
    }
}
