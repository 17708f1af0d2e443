package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.FieldType;

/** How many characters a value of a type has at most; 0 where that is unknown, or no text. */
final class TextLengths {
    private static final int MAX_PERSON_NAME = 400;

    private TextLengths() {}

    static int of(FieldType type) {
        return switch (type) {
            case FieldType.Text text -> text.maxLength();
            case FieldType.TextArea ignored -> FieldType.MAX_TEXT;
            case FieldType.LongText text -> text.maxLength();
            case FieldType.RichText text -> text.maxLength();
            case FieldType.Email ignored -> Constants.MAX_EMAIL;
            case FieldType.Phone ignored -> Constants.MAX_PHONE;
            case FieldType.Url ignored -> Constants.MAX_URL;
            case FieldType.Picklist ignored -> FieldType.MAX_TEXT;
            case FieldType.AutoNumber ignored -> FieldType.MAX_TEXT;
            case FieldType.PersonName ignored -> MAX_PERSON_NAME;
            case FieldType.Id ignored -> 0;
            case FieldType.Number ignored -> 0;
            case FieldType.Currency ignored -> 0;
            case FieldType.Percent ignored -> 0;
            case FieldType.Checkbox ignored -> 0;
            case FieldType.Date ignored -> 0;
            case FieldType.DateTime ignored -> 0;
            case FieldType.Time ignored -> 0;
            case FieldType.MultiPicklist ignored -> 0;
            case FieldType.Relation ignored -> 0;
            case FieldType.Address ignored -> 0;
            case FieldType.Geolocation ignored -> 0;
            case FieldType.EncryptedText ignored -> 0;
            case FieldType.File ignored -> 0;
            case FieldType.Image ignored -> 0;
            case FieldType.Json ignored -> 0;
            case FieldType.Duration ignored -> 0;
        };
    }
}
