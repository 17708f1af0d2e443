package dev.tenon.engine.query;

import dev.tenon.engine.catalog.TextOrder;
import dev.tenon.metadata.filter.Filter.Compare;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.FieldType;
import java.util.Arrays;

/** Texts are compared without regard to case. The forms of the SQL are those of the indexes on texts. */
final class TextComparison {

    private TextComparison() {}

    static boolean searches(Operator operator) {
        return switch (operator) {
            case CONTAINS, NOT_CONTAINS, STARTS_WITH, LIKE -> true;
            case EQUALS, NOT_EQUALS, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IN, NOT_IN, INCLUDES, EXCLUDES ->
                false;
        };
    }

    static SqlText sql(FieldType type, String column, Compare compare) throws BadComparison {
        return switch (compare.operator()) {
            case EQUALS ->
                isEmpty(compare)
                        ? isNull(column)
                        : new SqlText().add(same(column, " = ")).bind(text(compare));
            case NOT_EQUALS ->
                isEmpty(compare)
                        ? isNotNull(column)
                        : new SqlText().add(same(column, " is distinct from ")).bind(text(compare));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                new ScalarComparison(TextOrder.sorted(type, column), compare, String.class, OperandReading::text)
                        .ordered();
            case IN, NOT_IN -> list(column, compare);
            case CONTAINS, STARTS_WITH, LIKE, NOT_CONTAINS -> search(column, compare);
            case INCLUDES, EXCLUDES -> throw BadComparison.operator(compare);
        };
    }

    /** A search by pattern; also for picklists. */
    static SqlText search(String column, Compare compare) throws BadComparison {
        return switch (compare.operator()) {
            case CONTAINS -> like(column, "%" + LikePattern.literal(text(compare)) + "%");
            case STARTS_WITH -> like(column, LikePattern.literal(text(compare)) + "%");
            case LIKE -> like(column, LikePattern.closed(text(compare)));
            case NOT_CONTAINS ->
                new SqlText()
                        .add("(")
                        .add(like(column, "%" + LikePattern.literal(text(compare)) + "%"))
                        .add(") is not true");
            case EQUALS, NOT_EQUALS, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IN, NOT_IN, INCLUDES, EXCLUDES ->
                throw BadComparison.operator(compare);
        };
    }

    private static SqlText like(String column, String pattern) {
        return new SqlText().add(column + " ilike ").value(pattern);
    }

    private static String same(String column, String sign) {
        return "lower(" + column + ")" + sign + "lower(?)";
    }

    /** The database puts the whole list into lower case, so that lists and single values agree on every letter. */
    private static SqlText list(String column, Compare compare) throws BadComparison {
        String[] values = new String[compare.operands().size()];
        int filled = 0;
        for (Operand operand : compare.operands()) {
            if (!OperandReading.isEmpty(operand)) {
                values[filled++] = OperandReading.text(operand, compare);
            }
        }
        boolean empty = filled < values.length;
        SqlText any = new SqlText()
                .add("lower(" + column + ") = any(lower(")
                .value(Arrays.copyOf(values, filled))
                .add("::text[]::text)::text[])");
        return compare.operator() == Operator.IN
                ? empty ? new SqlText().add("(").add(any).add(" or " + column + " is null)") : any
                : new SqlText()
                        .add("((")
                        .add(any)
                        .add(") is not true")
                        .add(empty ? " and " + column + " is not null)" : ")");
    }

    private static boolean isEmpty(Compare compare) {
        return OperandReading.isEmpty(compare.operands().getFirst());
    }

    private static SqlText isNull(String column) {
        return new SqlText().add(column + " is null");
    }

    private static SqlText isNotNull(String column) {
        return new SqlText().add(column + " is not null");
    }

    private static String text(Compare compare) throws BadComparison {
        Operand operand = compare.operands().getFirst();
        if (operand instanceof Operand.Null) {
            throw BadComparison.empty(compare);
        }
        return OperandReading.text(operand, compare);
    }
}
