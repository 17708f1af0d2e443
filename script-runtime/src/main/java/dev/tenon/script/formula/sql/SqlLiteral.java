package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Constants written into the SQL itself, for expressions that stand alone as those of an index do. */
public final class SqlLiteral {
    private SqlLiteral() {}

    /** A literal of this value, which the formula casts to its type. */
    public static String of(Object value, ValueType type) {
        return switch (type) {
            case NUMBER -> number((BigDecimal) value);
            case CHOICES ->
                "array["
                        + ((List<?>) value)
                                .stream()
                                        .map(choice -> quoted(choice.toString()))
                                        .collect(Collectors.joining(","))
                        + "]";
            case TEXT, CHECKBOX, DATE, DATETIME, TIME, RECORD -> quoted(value.toString());
        };
    }

    private static String number(BigDecimal number) {
        return number.signum() < 0 ? "(" + number + ")" : number.toString();
    }

    private static String quoted(String text) {
        String doubled = text.replace("'", "''");
        return text.indexOf('\\') < 0 ? "'" + doubled + "'" : " E'" + doubled.replace("\\", "\\\\") + "'";
    }
}
