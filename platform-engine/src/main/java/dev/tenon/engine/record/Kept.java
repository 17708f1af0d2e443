package dev.tenon.engine.record;

import dev.tenon.metadata.object.FieldType;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a value of a field is handed to PostgreSQL, alone or as one of many, and read back. */
enum Kept {
    ID("bigint", "bigint", Types.BIGINT),
    TEXT("text", "text", Types.VARCHAR),
    NUMBER("numeric", "numeric", Types.NUMERIC),
    FLAG("boolean", "boolean", Types.BOOLEAN),
    DATE("date", "date", Types.DATE),
    INSTANT("timestamptz", "timestamptz", Types.TIMESTAMP_WITH_TIMEZONE),
    TIME("time", "time", Types.TIME),
    /** Arrays of arrays are flattened by PostgreSQL, so many of them travel as texts. */
    TEXTS("text", "text[]", Types.VARCHAR),
    JSON("text", "jsonb", Types.VARCHAR),
    SECONDS("bigint", "bigint", Types.BIGINT);

    private final String travelsAs;
    private final String type;
    private final int sqlType;

    Kept(String travelsAs, String type, int sqlType) {
        this.travelsAs = travelsAs;
        this.type = type;
        this.sqlType = sqlType;
    }

    static Kept of(FieldType type) {
        return switch (type) {
            case FieldType.Id ignored -> ID;
            case FieldType.Text ignored -> TEXT;
            case FieldType.TextArea ignored -> TEXT;
            case FieldType.LongText ignored -> TEXT;
            case FieldType.RichText ignored -> TEXT;
            case FieldType.Number ignored -> NUMBER;
            case FieldType.Currency ignored -> NUMBER;
            case FieldType.Percent ignored -> NUMBER;
            case FieldType.Checkbox ignored -> FLAG;
            case FieldType.Date ignored -> DATE;
            case FieldType.DateTime ignored -> INSTANT;
            case FieldType.Time ignored -> TIME;
            case FieldType.Email ignored -> TEXT;
            case FieldType.Phone ignored -> TEXT;
            case FieldType.Url ignored -> TEXT;
            case FieldType.Picklist ignored -> TEXT;
            case FieldType.MultiPicklist ignored -> TEXTS;
            case FieldType.AutoNumber ignored -> TEXT;
            case FieldType.Relation ignored -> ID;
            case FieldType.Compound ignored -> TEXT;
            case FieldType.EncryptedText ignored -> TEXT;
            case FieldType.File ignored -> ID;
            case FieldType.Image ignored -> ID;
            case FieldType.Json ignored -> JSON;
            case FieldType.Duration ignored -> SECONDS;
        };
    }

    /** The element type of the array that carries many of them. */
    String travelsAs() {
        return travelsAs;
    }

    /** What turns the travelling form into the column's type; empty where they are the same. */
    String cast() {
        return travelsAs.equals(type) ? "" : "::" + type;
    }

    void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        Object travelling = travelling(value);
        if (travelling == null) {
            statement.setNull(index, sqlType);
        } else {
            statement.setObject(index, travelling, sqlType);
        }
    }

    void bindMany(Connection connection, PreparedStatement statement, int index, List<@Nullable Object> values)
            throws SQLException {
        Object[] travelling = new Object[values.size()];
        for (int i = 0; i < travelling.length; i++) {
            travelling[i] = travelling(values.get(i));
        }
        Array array = connection.createArrayOf(travelsAs, travelling);
        statement.setArray(index, array);
    }

    private static @Nullable Object travelling(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case Duration duration -> duration.toSeconds();
            case List<?> texts -> arrayLiteral(texts);
            case null, default -> value;
        };
    }

    private static String arrayLiteral(List<?> texts) {
        StringBuilder literal = new StringBuilder("{");
        for (Object text : texts) {
            literal.append(literal.length() > 1 ? "," : "")
                    .append('"')
                    .append(String.valueOf(text).replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }

    @Nullable
    Object read(ResultSet row, int index) throws SQLException {
        return switch (this) {
            case ID -> {
                long id = row.getLong(index);
                yield row.wasNull() ? null : (Object) id;
            }
            case TEXT, JSON -> row.getString(index);
            case NUMBER -> row.getBigDecimal(index);
            case FLAG -> row.getBoolean(index);
            case DATE -> row.getObject(index, LocalDate.class);
            case INSTANT -> {
                OffsetDateTime at = row.getObject(index, OffsetDateTime.class);
                yield at == null ? null : at.toInstant();
            }
            case TIME -> row.getObject(index, LocalTime.class);
            case TEXTS -> {
                Array array = row.getArray(index);
                yield array == null ? null : List.of((String[]) array.getArray());
            }
            case SECONDS -> {
                long seconds = row.getLong(index);
                yield row.wasNull() ? null : Duration.ofSeconds(seconds);
            }
        };
    }

    /** True if the database would keep the same; numbers compare by value. */
    static boolean areSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal left && other instanceof BigDecimal right) {
            return left.compareTo(right) == 0;
        }
        return one == null ? other == null : one.equals(other);
    }
}
