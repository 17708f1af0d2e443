package dev.tenon.engine.query;

import dev.tenon.metadata.filter.Filter.Compare;
import dev.tenon.metadata.filter.Operand;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** Comparison of a column with single values of its type. */
final class ScalarComparison {
    private final String column;
    private final Compare compare;
    private final Class<?> type;
    private final Reader reader;

    /** Reads the value of an operand that is not empty. */
    @FunctionalInterface
    interface Reader {
        Object read(Operand operand, Compare compare) throws BadComparison;
    }

    ScalarComparison(String column, Compare compare, Class<?> type, Reader reader) {
        this.column = column;
        this.compare = compare;
        this.type = type;
        this.reader = reader;
    }

    /** All but the searches in texts and lists. */
    SqlText ordered() throws BadComparison {
        return switch (compare.operator()) {
            case LESS -> sign(" < ");
            case LESS_OR_EQUAL -> sign(" <= ");
            case GREATER -> sign(" > ");
            case GREATER_OR_EQUAL -> sign(" >= ");
            case EQUALS, NOT_EQUALS, IN, NOT_IN -> equality();
            case CONTAINS, NOT_CONTAINS, STARTS_WITH, LIKE, INCLUDES, EXCLUDES -> throw BadComparison.operator(compare);
        };
    }

    /** For types without an order. */
    SqlText equality() throws BadComparison {
        return switch (compare.operator()) {
            case EQUALS -> isEmpty() ? isNull() : sign(" = ");
            case NOT_EQUALS -> isEmpty() ? isNotNull() : sign(" is distinct from ");
            case IN -> in();
            case NOT_IN -> notIn();
            case LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    CONTAINS,
                    NOT_CONTAINS,
                    STARTS_WITH,
                    LIKE,
                    INCLUDES,
                    EXCLUDES -> throw BadComparison.operator(compare);
        };
    }

    private boolean isEmpty() {
        return OperandReading.isEmpty(compare.operands().getFirst());
    }

    private SqlText isNull() {
        return new SqlText().add(column + " is null");
    }

    private SqlText isNotNull() {
        return new SqlText().add(column + " is not null");
    }

    private SqlText sign(String sign) throws BadComparison {
        if (isEmpty()) {
            throw BadComparison.empty(compare);
        }
        return new SqlText()
                .add(column + sign)
                .value(reader.read(compare.operands().getFirst(), compare));
    }

    private SqlText in() throws BadComparison {
        List<Object> values = values();
        SqlText any = new SqlText().add(column + " = any(").value(array(values)).add(")");
        if (values.size() == compare.operands().size()) {
            return any;
        }
        return values.isEmpty()
                ? isNull()
                : new SqlText().add("(").add(any).add(" or ").add(isNull()).add(")");
    }

    private SqlText notIn() throws BadComparison {
        List<Object> values = values();
        SqlText none =
                new SqlText().add("(" + column + " = any(").value(array(values)).add(")) is not true");
        if (values.size() == compare.operands().size()) {
            return none;
        }
        return values.isEmpty()
                ? isNotNull()
                : new SqlText().add("(").add(none).add(" and ").add(isNotNull()).add(")");
    }

    private List<Object> values() throws BadComparison {
        List<Object> values = new ArrayList<>();
        for (Operand operand : compare.operands()) {
            if (!OperandReading.isEmpty(operand)) {
                values.add(reader.read(operand, compare));
            }
        }
        return values;
    }

    private Object[] array(List<Object> values) {
        return values.toArray((Object[]) Array.newInstance(type, values.size()));
    }
}
