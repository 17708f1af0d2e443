package dev.tenon.engine.query;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.object.FieldType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the typed value of one column of a result. */
@FunctionalInterface
interface ColumnReader {

    @Nullable
    Object read(ResultSet rows, int column, Reading reading) throws SQLException;

    /** For whom is read, and how encrypted values become readable. */
    record Reading(Session session, ValueReader encrypted) {}

    /** The reader for values of this type, which must have a column. */
    static ColumnReader of(FieldType type) {
        return switch (type) {
            case FieldType.Id ignored -> ColumnReader::number;
            case FieldType.Relation ignored -> ColumnReader::number;
            case FieldType.File ignored -> ColumnReader::number;
            case FieldType.Image ignored -> ColumnReader::number;
            case FieldType.Text ignored -> ColumnReader::text;
            case FieldType.TextArea ignored -> ColumnReader::text;
            case FieldType.LongText ignored -> ColumnReader::text;
            case FieldType.RichText ignored -> ColumnReader::text;
            case FieldType.Email ignored -> ColumnReader::text;
            case FieldType.Phone ignored -> ColumnReader::text;
            case FieldType.Url ignored -> ColumnReader::text;
            case FieldType.Picklist ignored -> ColumnReader::text;
            case FieldType.AutoNumber ignored -> ColumnReader::text;
            case FieldType.PersonName ignored -> ColumnReader::text;
            case FieldType.Json ignored -> ColumnReader::text;
            case FieldType.Number ignored -> ColumnReader::decimal;
            case FieldType.Currency ignored -> ColumnReader::decimal;
            case FieldType.Percent ignored -> ColumnReader::decimal;
            case FieldType.Checkbox ignored -> ColumnReader::bool;
            case FieldType.Date ignored -> (rows, column, reading) -> rows.getObject(column, LocalDate.class);
            case FieldType.DateTime ignored -> ColumnReader::moment;
            case FieldType.Time ignored -> (rows, column, reading) -> rows.getObject(column, LocalTime.class);
            case FieldType.MultiPicklist ignored -> ColumnReader::choices;
            case FieldType.Duration ignored -> ColumnReader::duration;
            case FieldType.EncryptedText encrypted ->
                (rows, column, reading) -> encrypted(rows.getString(column), encrypted, reading);
            case FieldType.Address ignored -> throw noColumn(type);
            case FieldType.Geolocation ignored -> throw noColumn(type);
        };
    }

    private static IllegalArgumentException noColumn(FieldType type) {
        return new IllegalArgumentException("no column for " + type);
    }

    private static @Nullable Object text(ResultSet rows, int column, Reading reading) throws SQLException {
        return rows.getString(column);
    }

    private static @Nullable Object decimal(ResultSet rows, int column, Reading reading) throws SQLException {
        return rows.getBigDecimal(column);
    }

    private static @Nullable Object number(ResultSet rows, int column, Reading reading) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : (Object) value;
    }

    private static @Nullable Object bool(ResultSet rows, int column, Reading reading) throws SQLException {
        boolean value = rows.getBoolean(column);
        return rows.wasNull() ? null : (Object) value;
    }

    private static @Nullable Object moment(ResultSet rows, int column, Reading reading) throws SQLException {
        OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Object duration(ResultSet rows, int column, Reading reading) throws SQLException {
        long seconds = rows.getLong(column);
        return rows.wasNull() ? null : Duration.ofSeconds(seconds);
    }

    private static @Nullable Object choices(ResultSet rows, int column, Reading reading) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private static @Nullable Object encrypted(@Nullable String stored, FieldType.EncryptedText type, Reading reading) {
        return stored == null ? null : reading.encrypted().read(reading.session(), type, stored);
    }
}
