package dev.tenon.engine.query;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** Binds the values of a plan to the placeholders of a statement. */
final class Binding {

    private Binding() {}

    static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
    }

    private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        switch (value) {
            case Long number -> statement.setLong(at, number);
            case String text -> statement.setString(at, text);
            case BigDecimal number -> statement.setBigDecimal(at, number);
            case Boolean bool -> statement.setBoolean(at, bool);
            case LocalDate day -> statement.setObject(at, day);
            case LocalTime time -> statement.setObject(at, time);
            case Instant moment -> statement.setObject(at, moment.atOffset(ZoneOffset.UTC));
            case Duration duration -> statement.setLong(at, duration.toSeconds());
            case Object[] array ->
                statement.setArray(at, statement.getConnection().createArrayOf(typeOf(array), strings(array)));
            default -> throw new IllegalArgumentException("no binding for " + value.getClass());
        }
    }

    private static String typeOf(Object[] array) {
        return switch (array) {
            case Long[] ignored -> "int8";
            case String[] ignored -> "text";
            case BigDecimal[] ignored -> "numeric";
            case Boolean[] ignored -> "bool";
            case LocalDate[] ignored -> "date";
            case LocalTime[] ignored -> "time";
            case Instant[] ignored -> "timestamptz";
            default -> throw new IllegalArgumentException("no array of " + array.getClass());
        };
    }

    /** The driver writes these as texts; their own form is what PostgreSQL reads. */
    private static Object[] strings(Object[] array) {
        if (array instanceof LocalDate[] || array instanceof LocalTime[] || array instanceof Instant[]) {
            Object[] texts = new Object[array.length];
            for (int i = 0; i < array.length; i++) {
                texts[i] = array[i].toString();
            }
            return texts;
        }
        return array;
    }
}
