package dev.tenon.metadata.filter;

import dev.tenon.metadata.filter.Filter.Compare;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.List;

/** One row of a filter builder as a condition: several values mean one of them, negated operators mean none of them. */
final class FilterRow {

    private FilterRow() {}

    static Problems check(FilterItem item) {
        Problems problems = Problems.NONE;
        if (item.field().isBlank()) {
            problems = problems.and(
                    Problem.of("REQUIRED_FIELD_MISSING", "field", "Choose a field for this filter.", "请为此筛选条件选择字段。"));
        }
        if (!takesEmpty(item.operator()) && values(item).contains("")) {
            problems = problems.and(Problem.of(
                    "REQUIRED_FIELD_MISSING",
                    "values",
                    "The operator {0} needs a value.",
                    "运算符 {0} 需要一个值。",
                    item.operator().key()));
        }
        return problems;
    }

    static Filter filter(FilterItem item) {
        FieldPath path = FieldPath.of(item.field());
        List<Operand> operands = values(item).stream().map(FilterRow::operand).toList();
        boolean one = operands.size() == 1;
        return switch (item.operator()) {
            case EQUALS, IN -> new Compare(path, one ? Operator.EQUALS : Operator.IN, operands);
            case NOT_EQUALS, NOT_IN -> new Compare(path, one ? Operator.NOT_EQUALS : Operator.NOT_IN, operands);
            case INCLUDES, EXCLUDES -> new Compare(path, item.operator(), operands);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, CONTAINS, STARTS_WITH, LIKE ->
                one ? new Compare(path, item.operator(), operands) : new Filter.Or(each(path, item, operands));
            case NOT_CONTAINS ->
                one ? new Compare(path, item.operator(), operands) : new Filter.And(each(path, item, operands));
        };
    }

    private static List<Filter> each(FieldPath path, FilterItem item, List<Operand> operands) {
        return operands.stream()
                .map(operand -> (Filter) new Compare(path, item.operator(), List.of(operand)))
                .toList();
    }

    /** Only equality and membership know emptiness. */
    private static boolean takesEmpty(Operator operator) {
        return switch (operator) {
            case EQUALS, NOT_EQUALS, IN, NOT_IN -> true;
            case LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    CONTAINS,
                    NOT_CONTAINS,
                    STARTS_WITH,
                    LIKE,
                    INCLUDES,
                    EXCLUDES -> false;
        };
    }

    private static List<String> values(FilterItem item) {
        return item.values().isEmpty() ? List.of("") : item.values();
    }

    private static Operand operand(String value) {
        return value.isEmpty() ? new Operand.Null() : new Operand.Text(value);
    }
}
