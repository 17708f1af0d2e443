package dev.tenon.console.record.widget;

import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.text.Label;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a field reads as plain text: in titles, notices, cards and comparisons. Empty stays empty. */
final class FieldTexts {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final Reader reader;
    private final Formats formats;

    FieldTexts(Reader reader) {
        this.reader = reader;
        this.formats = new Formats(reader.locale());
    }

    String of(ShownField field, Values values) {
        return switch (field.field().type()) {
            case FieldType.Address ignored ->
                String.join(", ", Addresses.lines(field.def(), field.prefix(), values, reader.isChinese()));
            case FieldType.Geolocation ignored -> coordinates(field, values);
            case FieldType.Relation ignored ->
                name(values.get(field.prefix() + field.def().parentPath() + ".Name"));
            case FieldType type -> {
                String text = simple(type, values.get(field.path().toString()));
                boolean isMarkup = reader.catalog().formulas().givesMarkup(field.object(), field.field());
                yield isMarkup ? TAG.matcher(text).replaceAll(" ").strip() : text;
            }
        };
    }

    private static String name(@Nullable Object name) {
        return name == null ? "" : name.toString();
    }

    /** A value that stands in one column. */
    String simple(FieldType type, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case FieldType.Id ignored -> id(value);
            case FieldType.Relation ignored -> id(value);
            case FieldType.File ignored -> id(value);
            case FieldType.Image ignored -> id(value);
            case FieldType.Number number -> formats.number((BigDecimal) value, number.scale());
            case FieldType.Currency currency -> formats.number((BigDecimal) value, currency.scale());
            case FieldType.Percent ignored -> formats.percent((BigDecimal) value);
            case FieldType.Checkbox ignored -> reader.text().get(value.equals(true) ? "record.yes" : "record.no");
            case FieldType.Date ignored -> formats.date((LocalDate) value);
            case FieldType.DateTime ignored -> formats.moment((Instant) value, reader.zone());
            case FieldType.Time ignored -> formats.time((LocalTime) value);
            case FieldType.Duration ignored -> formats.duration((Duration) value);
            case FieldType.Choice choice -> chosen(choice, value);
            case FieldType.RichText ignored ->
                TAG.matcher(value.toString()).replaceAll(" ").strip();
            case FieldType.Text ignored -> value.toString();
            case FieldType.TextArea ignored -> value.toString();
            case FieldType.LongText ignored -> value.toString();
            case FieldType.Email ignored -> value.toString();
            case FieldType.Phone ignored -> value.toString();
            case FieldType.Url ignored -> value.toString();
            case FieldType.AutoNumber ignored -> value.toString();
            case FieldType.EncryptedText ignored -> value.toString();
            case FieldType.Json ignored -> value.toString();
            case FieldType.Compound ignored -> value.toString();
        };
    }

    private static String id(Object value) {
        return value instanceof Long id ? RecordId.format(id) : value.toString();
    }

    private String chosen(FieldType.Choice choice, Object value) {
        return keys(value).stream()
                .map(key -> label(choice, key))
                .collect(Collectors.joining(reader.isChinese() ? "、" : ", "));
    }

    /** The stored values of a picklist, one or several. */
    static List<String> keys(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    /** What people call a picklist's value; one that has left the list stands for itself. */
    String label(FieldType.Choice choice, String key) {
        return value(choice, key).map(PicklistValue::shown).map(reader::say).orElse(key);
    }

    Optional<PicklistValue> value(FieldType.Choice choice, String key) {
        return reader.catalog().values(choice.source()).stream()
                .filter(each -> each.value().equals(key))
                .findFirst();
    }

    /** {@code 31.2304, 121.4737}; empty unless both are there. */
    String coordinates(ShownField field, Values values) {
        List<String> both = FieldParts.of(field.def()).stream()
                .map(part -> values.get(field.prefix() + part.name().value()))
                .map(part -> part instanceof BigDecimal degrees
                        ? degrees.stripTrailingZeros().toPlainString()
                        : "")
                .toList();
        return both.contains("") ? "" : String.join(", ", both);
    }

    String say(Label label) {
        return reader.say(label);
    }
}
