package dev.tenon.engine.describe;

import dev.tenon.metadata.object.FieldType;

/** How the trade's clients call our field types, and what they may do with them. */
final class ClientTypes {
    private static final int ID_LENGTH = 18;
    private static final int EMAIL_LENGTH = 80;
    private static final int PHONE_LENGTH = 40;

    private ClientTypes() {}

    static String name(FieldType type) {
        return switch (type) {
            case FieldType.Id ignored -> "id";
            case FieldType.Text ignored -> "string";
            case FieldType.TextArea ignored -> "textarea";
            case FieldType.LongText ignored -> "textarea";
            case FieldType.RichText ignored -> "textarea";
            case FieldType.Number ignored -> "double";
            case FieldType.Currency ignored -> "currency";
            case FieldType.Percent ignored -> "percent";
            case FieldType.Checkbox ignored -> "boolean";
            case FieldType.Date ignored -> "date";
            case FieldType.DateTime ignored -> "datetime";
            case FieldType.Time ignored -> "time";
            case FieldType.Email ignored -> "email";
            case FieldType.Phone ignored -> "phone";
            case FieldType.Url ignored -> "url";
            case FieldType.Picklist ignored -> "picklist";
            case FieldType.MultiPicklist ignored -> "multipicklist";
            case FieldType.AutoNumber ignored -> "string";
            case FieldType.Relation ignored -> "reference";
            case FieldType.Address ignored -> "address";
            case FieldType.Geolocation ignored -> "location";
            case FieldType.PersonName ignored -> "string";
            case FieldType.EncryptedText ignored -> "encryptedstring";
            case FieldType.File ignored -> "reference";
            case FieldType.Image ignored -> "reference";
            case FieldType.Json ignored -> "textarea";
            case FieldType.Duration ignored -> "string";
        };
    }

    static String soap(FieldType type) {
        return switch (name(type)) {
            case "id", "reference" -> "tns:ID";
            case "double", "currency", "percent" -> "xsd:double";
            case "boolean" -> "xsd:boolean";
            case "date" -> "xsd:date";
            case "datetime" -> "xsd:dateTime";
            case "time" -> "xsd:time";
            case "address" -> "urn:address";
            case "location" -> "urn:location";
            default -> "xsd:string";
        };
    }

    /** Characters at most; 0 for what is no text. */
    static int length(FieldType type) {
        return switch (type) {
            case FieldType.Id ignored -> ID_LENGTH;
            case FieldType.Text text -> text.maxLength();
            case FieldType.TextArea ignored -> FieldType.MAX_TEXT;
            case FieldType.LongText text -> text.maxLength();
            case FieldType.RichText text -> text.maxLength();
            case FieldType.Email ignored -> EMAIL_LENGTH;
            case FieldType.Phone ignored -> PHONE_LENGTH;
            case FieldType.Url ignored -> FieldType.MAX_TEXT;
            case FieldType.Picklist ignored -> FieldType.MAX_TEXT;
            case FieldType.MultiPicklist ignored -> FieldType.MAX_LONG_TEXT;
            case FieldType.AutoNumber ignored -> 30;
            case FieldType.Relation ignored -> ID_LENGTH;
            case FieldType.PersonName ignored -> FieldType.MAX_TEXT;
            case FieldType.EncryptedText text -> text.maxLength();
            case FieldType.File ignored -> ID_LENGTH;
            case FieldType.Image ignored -> ID_LENGTH;
            case FieldType.Json ignored -> FieldType.MAX_LONG_TEXT;
            case FieldType.Duration ignored -> 40;
            case FieldType.Number ignored -> 0;
            case FieldType.Currency ignored -> 0;
            case FieldType.Percent ignored -> 0;
            case FieldType.Checkbox ignored -> 0;
            case FieldType.Date ignored -> 0;
            case FieldType.DateTime ignored -> 0;
            case FieldType.Time ignored -> 0;
            case FieldType.Address ignored -> 0;
            case FieldType.Geolocation ignored -> 0;
        };
    }

    static int precision(FieldType type) {
        return switch (type) {
            case FieldType.Number number -> number.precision();
            case FieldType.Currency currency -> currency.precision();
            case FieldType.Percent percent -> percent.precision();
            default -> 0;
        };
    }

    static int scale(FieldType type) {
        return switch (type) {
            case FieldType.Number number -> number.scale();
            case FieldType.Currency currency -> currency.scale();
            case FieldType.Percent percent -> percent.scale();
            case FieldType.Geolocation geolocation -> geolocation.scale();
            default -> 0;
        };
    }

    static boolean filterable(FieldType type) {
        return switch (type) {
            case FieldType.LongText ignored -> false;
            case FieldType.RichText ignored -> false;
            case FieldType.EncryptedText ignored -> false;
            case FieldType.Json ignored -> false;
            case FieldType.Compound compound -> compound instanceof FieldType.PersonName;
            default -> true;
        };
    }
}
