package dev.tenon.metadata.object;

import java.util.Optional;

/** The types of fields by the names that files and the metadata API use, in the order in which people choose them. */
public enum FieldKind {
    TEXT("text"),
    TEXT_AREA("textArea"),
    LONG_TEXT("longText"),
    RICH_TEXT("richText"),
    NUMBER("number"),
    CURRENCY("currency"),
    PERCENT("percent"),
    CHECKBOX("checkbox"),
    DATE("date"),
    DATE_TIME("dateTime"),
    TIME("time"),
    EMAIL("email"),
    PHONE("phone"),
    URL("url"),
    PICKLIST("picklist"),
    MULTI_PICKLIST("multiPicklist"),
    AUTO_NUMBER("autoNumber"),
    LOOKUP("lookup"),
    MASTER_DETAIL("masterDetail"),
    POLYMORPHIC_LOOKUP("polymorphicLookup"),
    HIERARCHY("hierarchy"),
    ADDRESS("address"),
    GEOLOCATION("geolocation"),
    PERSON_NAME("personName"),
    ENCRYPTED_TEXT("encryptedText"),
    FILE("file"),
    IMAGE("image"),
    JSON("json"),
    DURATION("duration");

    private final String key;

    FieldKind(String key) {
        this.key = key;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }

    public static Optional<FieldKind> ofKey(String key) {
        for (FieldKind kind : values()) {
            if (kind.key.equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The kind of a type that a definition may have. */
    public static FieldKind of(FieldType type) {
        return switch (type) {
            case FieldType.Id ignored -> throw new IllegalArgumentException("an id is in no definition");
            case FieldType.Text ignored -> TEXT;
            case FieldType.TextArea ignored -> TEXT_AREA;
            case FieldType.LongText ignored -> LONG_TEXT;
            case FieldType.RichText ignored -> RICH_TEXT;
            case FieldType.Number ignored -> NUMBER;
            case FieldType.Currency ignored -> CURRENCY;
            case FieldType.Percent ignored -> PERCENT;
            case FieldType.Checkbox ignored -> CHECKBOX;
            case FieldType.Date ignored -> DATE;
            case FieldType.DateTime ignored -> DATE_TIME;
            case FieldType.Time ignored -> TIME;
            case FieldType.Email ignored -> EMAIL;
            case FieldType.Phone ignored -> PHONE;
            case FieldType.Url ignored -> URL;
            case FieldType.Picklist ignored -> PICKLIST;
            case FieldType.MultiPicklist ignored -> MULTI_PICKLIST;
            case FieldType.AutoNumber ignored -> AUTO_NUMBER;
            case FieldType.Lookup ignored -> LOOKUP;
            case FieldType.MasterDetail ignored -> MASTER_DETAIL;
            case FieldType.PolymorphicLookup ignored -> POLYMORPHIC_LOOKUP;
            case FieldType.Hierarchy ignored -> HIERARCHY;
            case FieldType.Address ignored -> ADDRESS;
            case FieldType.Geolocation ignored -> GEOLOCATION;
            case FieldType.PersonName ignored -> PERSON_NAME;
            case FieldType.EncryptedText ignored -> ENCRYPTED_TEXT;
            case FieldType.File ignored -> FILE;
            case FieldType.Image ignored -> IMAGE;
            case FieldType.Json ignored -> JSON;
            case FieldType.Duration ignored -> DURATION;
        };
    }
}
