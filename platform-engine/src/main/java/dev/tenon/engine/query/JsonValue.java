package dev.tenon.engine.query;

import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** How the values of one type look in record JSON. */
@FunctionalInterface
interface JsonValue {
    List<String> ADDRESS =
            List.of("city", "country", "geocodeAccuracy", "latitude", "longitude", "postalCode", "state", "street");
    List<String> LOCATION = List.of("latitude", "longitude");

    /** @param id18 of the record that has the value */
    void write(JsonGenerator json, Object value, CatalogObject object, String id18);

    static JsonValue of(CatalogField field, String recordsPath) {
        return switch (field.type()) {
            case FieldType.Id ignored -> JsonValue::id;
            case FieldType.Relation ignored -> JsonValue::id;
            case FieldType.Text ignored -> JsonValue::text;
            case FieldType.TextArea ignored -> JsonValue::text;
            case FieldType.LongText ignored -> JsonValue::text;
            case FieldType.RichText ignored -> JsonValue::text;
            case FieldType.Email ignored -> JsonValue::text;
            case FieldType.Phone ignored -> JsonValue::text;
            case FieldType.Url ignored -> JsonValue::text;
            case FieldType.Picklist ignored -> JsonValue::text;
            case FieldType.AutoNumber ignored -> JsonValue::text;
            case FieldType.PersonName ignored -> JsonValue::text;
            case FieldType.EncryptedText ignored -> JsonValue::text;
            case FieldType.Date ignored -> JsonValue::text;
            case FieldType.Duration ignored -> JsonValue::text;
            case FieldType.Number ignored -> JsonValue::number;
            case FieldType.Currency ignored -> JsonValue::number;
            case FieldType.Percent ignored -> JsonValue::number;
            case FieldType.Checkbox ignored -> (json, value, object, id) -> json.writeBoolean((Boolean) value);
            case FieldType.DateTime ignored ->
                (json, value, object, id) -> json.writeString(JsonTimes.moment((Instant) value));
            case FieldType.Time ignored ->
                (json, value, object, id) -> json.writeString(JsonTimes.time((LocalTime) value));
            case FieldType.MultiPicklist ignored -> JsonValue::choices;
            case FieldType.Json ignored -> (json, value, object, id) -> json.writeRawValue((String) value);
            case FieldType.Address ignored -> (json, value, object, id) -> parts(json, value, ADDRESS);
            case FieldType.Geolocation ignored -> (json, value, object, id) -> parts(json, value, LOCATION);
            case FieldType.File ignored -> content(field, recordsPath);
            case FieldType.Image ignored -> content(field, recordsPath);
        };
    }

    private static void text(JsonGenerator json, Object value, CatalogObject object, String id18) {
        json.writeString(value.toString());
    }

    private static void id(JsonGenerator json, Object value, CatalogObject object, String id18) {
        json.writeString(RecordId.format((Long) value));
    }

    private static void number(JsonGenerator json, Object value, CatalogObject object, String id18) {
        json.writeNumber((BigDecimal) value);
    }

    private static void choices(JsonGenerator json, Object value, CatalogObject object, String id18) {
        StringBuilder joined = new StringBuilder();
        for (Object choice : (List<?>) value) {
            joined.append(joined.isEmpty() ? "" : ";").append(choice);
        }
        json.writeString(joined.toString());
    }

    /** Files are read at an address of their own. */
    private static JsonValue content(CatalogField field, String recordsPath) {
        return (json, value, object, id18) ->
                json.writeString(recordsPath + object.name() + "/" + id18 + "/" + field.name());
    }

    private static void parts(JsonGenerator json, Object value, List<String> names) {
        Map<?, ?> filled = (Map<?, ?>) value;
        json.writeStartObject();
        for (String name : names) {
            json.writeName(name);
            @Nullable Object part = filled.get(name);
            switch (part) {
                case null -> json.writeNull();
                case BigDecimal number -> json.writeNumber(number);
                default -> json.writeString(part.toString());
            }
        }
        json.writeEndObject();
    }
}
