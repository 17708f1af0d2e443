package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.LogicOperation;
import dev.tenon.metadata.formula.RecordOperation;
import dev.tenon.metadata.formula.ValueType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Comparisons, and what only a record in a save knows. */
final class LogicShapes {
    private LogicShapes() {}

    static Shape of(LogicOperation operation, List<Calculation> operands) {
        return switch (operation) {
            case EQUAL -> equal(operands);
            case NOT_EQUAL -> notEqual(operands);
            case LESS -> compared("<", operands);
            case LESS_OR_EQUAL -> compared("<=", operands);
            case GREATER -> compared(">", operands);
            case GREATER_OR_EQUAL -> compared(">=", operands);
            case IN -> in(operands);
            case IS_BLANK ->
                operands.getFirst().type() == ValueType.CHECKBOX
                        ? Shape.lenient("false", operands)
                        : Shape.lenient("($1 is null)", operands);
            case OR_IF_BLANK -> Shape.lenient("coalesce($1, $2)", operands);
        };
    }

    private static Shape equal(List<Calculation> operands) {
        return switch (operands.getFirst().type()) {
            case TEXT, CHOICES ->
                oneIsKnown(operands)
                        ? Shape.neverBlank("($1 = $2)", operands)
                        : Shape.lenient("($1 is not distinct from $2)", operands);
            case CHECKBOX -> Shape.lenient("(coalesce($1, false) = coalesce($2, false))", operands);
            case NUMBER, DATE, DATETIME, TIME, RECORD -> Shape.plain("($1 = $2)", operands);
        };
    }

    private static Shape notEqual(List<Calculation> operands) {
        return switch (operands.getFirst().type()) {
            case TEXT, CHOICES -> Shape.lenient("($1 is distinct from $2)", operands);
            case CHECKBOX -> Shape.lenient("(coalesce($1, false) <> coalesce($2, false))", operands);
            case NUMBER, DATE, DATETIME, TIME, RECORD -> Shape.plain("($1 <> $2)", operands);
        };
    }

    private static boolean oneIsKnown(List<Calculation> operands) {
        return operands.stream().anyMatch(Sizes::isNeverBlank);
    }

    private static Shape compared(String operator, List<Calculation> operands) {
        return operands.getFirst().type() == ValueType.TEXT
                ? Shape.plain("($1 collate \"C\" " + operator + " $2)", operands)
                : Shape.plain("($1 " + operator + " $2)", operands);
    }

    private static Shape in(List<Calculation> operands) {
        List<Calculation> values = operands.subList(1, operands.size());
        String all = IntStream.rangeClosed(2, operands.size())
                .mapToObj(place -> "$" + place)
                .collect(Collectors.joining(", "));
        if (values.stream().allMatch(value -> Sizes.constant(value) != null)) {
            return Shape.neverBlank("($1 in (" + all + "))", operands);
        }
        return Shape.neverBlank("($1 = any(array[" + all + "]))", operands);
    }

    static Shape of(RecordOperation operation, List<Calculation> operands) {
        return switch (operation) {
            case IS_NEW, IS_CLONE -> Shape.lenient("false", operands);
            case IS_CHANGED -> Shape.lenient("false", List.of());
            case CURRENCY_RATE -> Shape.failing("(case when $1 = $CURRENCY then 1::numeric end)", operands);
            case VLOOKUP -> throw new IllegalArgumentException("no SQL for " + operation);
        };
    }
}
