package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.ValueType;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes templates and typed operands to the sink. */
final class Out {
    private final SqlSink sink;

    Out(SqlSink sink) {
        this.sink = sink;
    }

    Out text(String sql) {
        sink.text(sql);
        return this;
    }

    void constant(Calculation.Constant constant) {
        Object value = constant.value();
        if (value == null || value.equals("")) {
            text("null::" + sqlType(constant.type()));
        } else if (value instanceof Boolean truth) {
            text(truth.toString());
        } else {
            sink.value(value, constant.type());
            text("::" + sqlType(constant.type()));
        }
    }

    void read(Calculation.Read read) {
        if (read.type() == ValueType.CHECKBOX) {
            text("coalesce(");
            sink.read(read.source(), read.type());
            text(", false)");
        } else {
            sink.read(read.source(), read.type());
        }
    }

    static String sqlType(ValueType type) {
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

    /** Writes a template of a {@link Shape} with this writer for its operands. */
    void template(String template, Shape shape, Consumer<Calculation> operand) {
        int from = 0;
        for (int at = template.indexOf('$'); at >= 0; at = template.indexOf('$', from)) {
            text(template.substring(from, at));
            from = at + 1;
            while (from < template.length() && isName(template.charAt(from))) {
                from++;
            }
            placeholder(template.substring(at + 1, from), shape, operand);
        }
        text(template.substring(from));
    }

    private static boolean isName(char c) {
        return c == '*' || c == '_' || Character.isDigit(c) || Character.isUpperCase(c);
    }

    private void placeholder(String name, Shape shape, Consumer<Calculation> operand) {
        if (name.equals("*")) {
            for (int i = 0; i < shape.operands().size(); i++) {
                text(i == 0 ? "" : ", ");
                operand.accept(shape.operands().get(i));
            }
        } else if (Character.isDigit(name.charAt(0))) {
            operand.accept(shape.operands().get(Integer.parseInt(name) - 1));
        } else {
            surrounding(Surrounding.valueOf(name.toUpperCase(Locale.ROOT)));
        }
    }

    private void surrounding(Surrounding what) {
        sink.surrounding(what);
        text(
                switch (what) {
                    case NOW -> "::timestamptz";
                    case TODAY -> "::date";
                    case TIME_NOW -> "::time";
                    case ZONE, CURRENCY -> "::text";
                });
    }
}
