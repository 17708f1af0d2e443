package dev.tenon.engine.conformance;

import dev.tenon.metadata.formula.ValueType;
import dev.tenon.metadata.object.RecordId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of fields and results that the files name. */
enum InputType {
    NUMBER(ValueType.NUMBER),
    CURRENCY(ValueType.NUMBER),
    PERCENT(ValueType.NUMBER),
    TEXT(ValueType.TEXT),
    PICKLIST(ValueType.TEXT),
    CHOICES(ValueType.CHOICES),
    CHECKBOX(ValueType.CHECKBOX),
    DATE(ValueType.DATE),
    DATETIME(ValueType.DATETIME),
    TIME(ValueType.TIME),
    RECORD(ValueType.RECORD),
    /** Two numbers; see {@link Place}. */
    LOCATION(ValueType.NUMBER);

    private final ValueType valueType;

    InputType(ValueType valueType) {
        this.valueType = valueType;
    }

    ValueType valueType() {
        return valueType;
    }

    static Optional<InputType> named(String name) {
        return Optional.ofNullable(
                switch (name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
                    case "double", "number", "integer", "int", "long", "decimal" -> NUMBER;
                    case "currency" -> CURRENCY;
                    case "percent" -> PERCENT;
                    case "text",
                            "string",
                            "textarea",
                            "longtextarea",
                            "phone",
                            "email",
                            "url",
                            "html",
                            "encryptedtext" -> TEXT;
                    case "picklist", "dynamicenum", "staticenum", "enum", "combobox" -> PICKLIST;
                    case "multipicklist", "multiselectpicklist", "multienum" -> CHOICES;
                    case "boolean", "checkbox" -> CHECKBOX;
                    case "dateonly", "date" -> DATE;
                    case "datetime" -> DATETIME;
                    case "timeonly", "time" -> TIME;
                    case "entityid", "id", "reference", "lookup" -> RECORD;
                    case "location", "geolocation" -> LOCATION;
                    default -> null;
                });
    }

    /** The value that a text means; null is blank. Throws {@link IllegalArgumentException} for what is none. */
    @Nullable
    Object read(String text) {
        if (text.isEmpty()
                || valueType != ValueType.TEXT
                        && (text.isBlank() || text.strip().equals("NULL"))) {
            return this == CHECKBOX ? Boolean.FALSE : null;
        }
        return switch (this) {
            case NUMBER, CURRENCY, PERCENT -> new BigDecimal(text.strip());
            case LOCATION -> Place.of(text);
            case TEXT, PICKLIST -> text;
            case CHOICES -> Stream.of(text.split(";")).map(String::strip).toList();
            case CHECKBOX -> Boolean.valueOf(text.strip().toLowerCase(Locale.ROOT));
            case DATE -> LenientMoment.date(text.strip());
            case DATETIME -> LenientMoment.of(text.strip()).instant();
            case TIME -> time(text);
            case RECORD ->
                RecordId.parse(text.strip())
                        .orElseThrow(() -> new IllegalArgumentException("no id of a record: " + text));
        };
    }

    private static Object time(String text) {
        try {
            return LenientMoment.time(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no time: " + text, e);
        }
    }
}
