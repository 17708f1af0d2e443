package dev.tenon.engine.schema;

import dev.tenon.metadata.object.FieldType;

/**
 * The PostgreSQL type of the column of each type of field: the one place that knows.
 *
 * <p>Texts have no length here, since the saver checks it and widening then costs nothing.
 */
public final class ColumnTypes {
    private static final String TEXT = "text";
    private static final String ID = "bigint";

    private ColumnTypes() {}

    /** For a field with a column; addresses and geolocations are nothing but their parts. */
    public static String of(FieldType type) {
        return switch (type) {
            case FieldType.Id ignored -> ID;
            case FieldType.Text ignored -> TEXT;
            case FieldType.TextArea ignored -> TEXT;
            case FieldType.LongText ignored -> TEXT;
            case FieldType.RichText ignored -> TEXT;
            case FieldType.Number number -> numeric(number.precision(), number.scale());
            case FieldType.Currency currency -> numeric(currency.precision(), currency.scale());
            case FieldType.Percent percent -> numeric(percent.precision(), percent.scale());
            case FieldType.Checkbox ignored -> "boolean";
            case FieldType.Date ignored -> "date";
            case FieldType.DateTime ignored -> "timestamp with time zone";
            case FieldType.Time ignored -> "time without time zone";
            case FieldType.Email ignored -> TEXT;
            case FieldType.Phone ignored -> TEXT;
            case FieldType.Url ignored -> TEXT;
            case FieldType.Picklist ignored -> TEXT;
            case FieldType.MultiPicklist ignored -> "text[]";
            case FieldType.AutoNumber ignored -> TEXT;
            case FieldType.Relation ignored -> ID;
            case FieldType.PersonName ignored -> TEXT;
            case FieldType.Address ignored -> throw noColumn(type);
            case FieldType.Geolocation ignored -> throw noColumn(type);
            case FieldType.EncryptedText ignored -> TEXT;
            case FieldType.File ignored -> ID;
            case FieldType.Image ignored -> ID;
            case FieldType.Json ignored -> "jsonb";
            case FieldType.Duration ignored -> ID;
        };
    }

    private static String numeric(int precision, int scale) {
        return "numeric(" + precision + "," + scale + ")";
    }

    private static IllegalArgumentException noColumn(FieldType type) {
        return new IllegalArgumentException("no column for " + type);
    }
}
