package dev.tenon.engine.query;

import dev.tenon.metadata.filter.Filter.Compare;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.PicklistValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Picklists are compared exactly, so that plain indexes serve; the value asked for is first put into its defined case. */
final class ChoiceComparison {
    private final List<PicklistValue> values;

    private ChoiceComparison(List<PicklistValue> values) {
        this.values = values;
    }

    static SqlText one(String column, Compare compare, List<PicklistValue> values) throws BadComparison {
        if (TextComparison.searches(compare.operator())) {
            return TextComparison.search(column, compare);
        }
        ChoiceComparison choices = new ChoiceComparison(values);
        return new ScalarComparison(
                        column,
                        compare,
                        String.class,
                        (operand, of) -> choices.canonical(OperandReading.text(operand, of)))
                .ordered();
    }

    static SqlText several(String column, Compare compare, List<PicklistValue> values) throws BadComparison {
        ChoiceComparison choices = new ChoiceComparison(values);
        return switch (compare.operator()) {
            case INCLUDES -> choices.any(column, compare, " @> ");
            case EXCLUDES -> not(choices.any(column, compare, " @> "));
            case EQUALS, IN -> choices.any(column, compare, " = ");
            case NOT_EQUALS, NOT_IN -> not(choices.any(column, compare, " = "));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, CONTAINS, NOT_CONTAINS, STARTS_WITH, LIKE ->
                throw BadComparison.operator(compare);
        };
    }

    private static SqlText not(SqlText inner) {
        return new SqlText().add("(").add(inner).add(") is not true");
    }

    /** One of the operands fits; each is a set of values joined by semicolons. */
    private SqlText any(String column, Compare compare, String sign) throws BadComparison {
        List<SqlText> parts = new ArrayList<>();
        for (Operand operand : compare.operands()) {
            if (!OperandReading.isEmpty(operand)) {
                parts.add(all(column, sign, set(OperandReading.text(operand, compare))));
            } else if (compare.operator() == Operator.INCLUDES || compare.operator() == Operator.EXCLUDES) {
                throw BadComparison.empty(compare);
            } else {
                parts.add(new SqlText().add("coalesce(cardinality(" + column + "), 0) = 0"));
            }
        }
        SqlText sql = new SqlText().add("(");
        for (int i = 0; i < parts.size(); i++) {
            sql.add(i == 0 ? "" : " or ").add(parts.get(i));
        }
        return sql.add(")");
    }

    private static SqlText all(String column, String sign, String[] set) {
        SqlText contains = new SqlText().add(column + " @> ").value(set).add("::text[]");
        return sign.equals(" = ")
                ? contains.add(" and " + column + " <@ ").value(set).add("::text[]")
                : contains;
    }

    private String[] set(String joined) {
        Set<String> set = new LinkedHashSet<>();
        for (String value : joined.split(";", -1)) {
            if (!value.isBlank()) {
                set.add(canonical(value.strip()));
            }
        }
        return set.toArray(String[]::new);
    }

    private String canonical(String text) {
        String found = text;
        for (PicklistValue value : values) {
            if (value.value().equals(text)) {
                return text;
            }
            if (value.value().equalsIgnoreCase(text)) {
                found = value.value();
            }
        }
        return found;
    }
}
