package dev.tenon.engine.agreement;

import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.script.formula.sql.SqlSink;
import dev.tenon.script.formula.sql.Surrounding;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL with placeholders, and the values for them. */
final class SqlText implements SqlSink {
    private final Moment moment;
    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable String> values = new ArrayList<>();

    SqlText(Moment moment) {
        this.moment = moment;
    }

    @Override
    public void text(String text) {
        sql.append(text);
    }

    @Override
    public void value(Object value, ValueType type) {
        sql.append('?');
        values.add(written(value));
    }

    /** The same with its type, which may be all that is known of it. */
    void parameter(@Nullable Object value, ValueType type) {
        sql.append("?::").append(name(type));
        values.add(value == null ? null : written(value));
    }

    private static String name(ValueType type) {
        return switch (type) {
            case NUMBER -> "numeric";
            case TEXT -> "text";
            case CHECKBOX -> "boolean";
            case DATE -> "date";
            case DATETIME -> "timestamptz";
            case TIME -> "time";
            case RECORD -> "bigint";
            case CHOICES -> "text[]";
        };
    }

    private static String written(Object value) {
        return value instanceof List<?> choices
                ? choices.stream()
                        .map(choice -> '"' + choice.toString().replaceAll("([\\\\\"])", "\\\\$1") + '"')
                        .collect(Collectors.joining(",", "{", "}"))
                : value.toString();
    }

    @Override
    public void read(Source source, ValueType type) {
        sql.append(SqlBackEnd.column(source));
    }

    @Override
    public void surrounding(Surrounding what) {
        sql.append('?');
        values.add(
                switch (what) {
                    case NOW -> moment.now().toString();
                    case TODAY ->
                        LocalDate.ofInstant(moment.now(), moment.zone()).toString();
                    case TIME_NOW ->
                        LocalTime.ofInstant(moment.now(), moment.zone()).toString();
                    case ZONE -> moment.zone().getId();
                    case CURRENCY -> JvmBackEnd.CURRENCY;
                });
    }

    /** PostgreSQL reads each value by the type it is cast to. */
    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i), Types.OTHER);
        }
    }

    @Override
    public String toString() {
        return sql.toString();
    }
}
