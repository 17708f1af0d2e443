package dev.tenon.metadata.formula;

import static dev.tenon.metadata.formula.FormulaType.BLANK;
import static dev.tenon.metadata.formula.FormulaType.CHECKBOX;
import static dev.tenon.metadata.formula.FormulaType.DATE;
import static dev.tenon.metadata.formula.FormulaType.DATETIME;
import static dev.tenon.metadata.formula.FormulaType.NUMBER;
import static dev.tenon.metadata.formula.FormulaType.RECORD;
import static dev.tenon.metadata.formula.FormulaType.TEXT;
import static dev.tenon.metadata.formula.FormulaType.TIME;

import dev.tenon.metadata.formula.Formula.BinaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Types what stands on both sides of an operator. */
final class Operators {
    private final Checking checking;
    private final Formula.Binary formula;
    private final Part leftPart;
    private final Part rightPart;

    private Operators(Checking checking, Formula.Binary formula, Part left, Part right) {
        this.checking = checking;
        this.formula = formula;
        this.leftPart = left;
        this.rightPart = right;
    }

    static Part of(Checking checking, Formula.Binary formula, Part left, Part right) {
        return new Operators(checking, formula, left, right).typed();
    }

    private Part typed() {
        return switch (formula.operator()) {
            case AND -> both(List.of(CHECKBOX), (left, right) -> and(left, right));
            case OR -> both(List.of(CHECKBOX), (left, right) -> or(left, right));
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                ofValues((left, right) -> Comparison.of(checking, formula, left, right));
            case ADD, SUBTRACT -> ofValues(this::sum);
            case CONCATENATE -> both(List.of(TEXT), (left, right) -> value(joined(left, right), TEXT));
            case MULTIPLY -> numbers(NumberOperation.MULTIPLY);
            case DIVIDE -> numbers(NumberOperation.DIVIDE);
            case POWER -> numbers(NumberOperation.POWER);
        };
    }

    private Part ofValues(BiFunction<Part.Value, Part.Value, Part> typing) {
        Optional<Part.Value> left = checking.value(leftPart);
        Optional<Part.Value> right = checking.value(rightPart);
        return left.isPresent() && right.isPresent() ? typing.apply(left.get(), right.get()) : new Part.Broken(formula);
    }

    private Part both(List<FormulaType> wanted, BiFunction<Part.Value, Part.Value, Part> typing) {
        String sign = formula.operator().sign();
        Optional<Part.Value> left = checking.expect(leftPart, wanted, sign);
        Optional<Part.Value> right = checking.expect(rightPart, wanted, sign);
        return left.isPresent() && right.isPresent() ? typing.apply(left.get(), right.get()) : new Part.Broken(formula);
    }

    private Part numbers(NumberOperation operation) {
        return both(
                List.copyOf(FormulaType.NUMBERS),
                (left, right) -> value(
                        Calculations.numeric(operation, formula.span(), left.calculation(), right.calculation()),
                        NUMBER));
    }

    private Part and(Part.Value left, Part.Value right) {
        List<Calculation> parts =
                left.calculation() instanceof Calculation.And and ? and.parts() : List.of(left.calculation());
        return value(new Calculation.And(with(parts, right), formula.span()), CHECKBOX);
    }

    private Part or(Part.Value left, Part.Value right) {
        List<Calculation> parts =
                left.calculation() instanceof Calculation.Or or ? or.parts() : List.of(left.calculation());
        return value(new Calculation.Or(with(parts, right), formula.span()), CHECKBOX);
    }

    /** One flat operation of a long chain. */
    private Calculation joined(Part.Value left, Part.Value right) {
        boolean chain =
                left.calculation() instanceof Calculation.Apply apply && apply.operation() == TextOperation.CONCATENATE;
        List<Calculation> parts =
                chain ? ((Calculation.Apply) left.calculation()).operands() : List.of(left.calculation());
        return new Calculation.Apply(TextOperation.CONCATENATE, with(parts, right), ValueType.TEXT, formula.span());
    }

    private static List<Calculation> with(List<Calculation> parts, Part.Value right) {
        List<Calculation> all = new ArrayList<>(parts);
        all.add(right.calculation());
        return all;
    }

    private Part sum(Part.Value left, Part.Value right) {
        boolean add = formula.operator() == BinaryOperator.ADD;
        if (add && (isText(left) || isText(right))) {
            return both(List.of(TEXT), (one, other) -> value(joined(one, other), TEXT));
        }
        FormulaType leftType = left.type() == BLANK ? NUMBER : left.type();
        FormulaType rightType = right.type() == BLANK ? NUMBER : right.type();
        if (leftType.isNumber() && rightType.isNumber()) {
            return numberSum(as(leftType, left), as(rightType, right));
        }
        if (isMoment(leftType) && rightType.isNumber()) {
            Part.Value shift = as(rightType, right);
            return shifted(left, add ? shift.calculation() : negated(shift));
        }
        if (add && leftType.isNumber() && isMoment(rightType)) {
            return shifted(right, as(leftType, left).calculation());
        }
        if (!add && isMoment(leftType) && leftType == rightType) {
            return value(between(left, right), NUMBER);
        }
        return unfit(left, right);
    }

    private static boolean isText(Part.Value part) {
        return part.type() == TEXT || part.type() == RECORD;
    }

    private static boolean isMoment(FormulaType type) {
        return type == DATE || type == DATETIME || type == TIME;
    }

    private static Part.Value as(FormulaType type, Part.Value part) {
        return Conversion.to(type, part)
                .map(calculation -> new Part.Value(calculation, type, part.formula()))
                .orElse(part);
    }

    private Part numberSum(Part.Value left, Part.Value right) {
        NumberOperation operation =
                formula.operator() == BinaryOperator.ADD ? NumberOperation.ADD : NumberOperation.SUBTRACT;
        FormulaType type = Conversion.common(left.type(), right.type()).orElse(NUMBER);
        return value(Calculations.numeric(operation, formula.span(), left.calculation(), right.calculation()), type);
    }

    private Calculation negated(Part.Value number) {
        return Calculations.numeric(NumberOperation.NEGATE, number.formula().span(), number.calculation());
    }

    private Part shifted(Part.Value moment, Calculation by) {
        TimeOperation operation = moment.type() == DATE
                ? TimeOperation.ADD_DAYS_TO_DATE
                : moment.type() == DATETIME ? TimeOperation.ADD_DAYS_TO_DATETIME : TimeOperation.ADD_MILLISECONDS;
        return value(
                Calculations.timely(operation, moment.type().valueType(), formula.span(), moment.calculation(), by),
                moment.type());
    }

    private Calculation between(Part.Value left, Part.Value right) {
        TimeOperation operation = left.type() == DATE
                ? TimeOperation.DAYS_BETWEEN_DATES
                : left.type() == DATETIME ? TimeOperation.DAYS_BETWEEN_DATETIMES : TimeOperation.MILLISECONDS_BETWEEN;
        return Calculations.timely(
                operation, ValueType.NUMBER, formula.span(), left.calculation(), right.calculation());
    }

    private Part unfit(Part.Value left, Part.Value right) {
        String shownLeft = checking.shown(left.formula());
        String shownRight = checking.shown(right.formula());
        return checking.broken(
                formula,
                FormulaCodes.TYPE,
                "{0} cannot stand between {1} and {2}: {1} is {3}, {2} is {4}.{5}",
                "{0} 不能用于 {1} 与 {2} 之间：{1} 是{3}，{2} 是{4}。{5}",
                formula.operator().sign(),
                shownLeft,
                shownRight,
                left.type().noun(),
                right.type().noun(),
                Comparison.way(left, right, shownLeft, shownRight));
    }

    private Part value(Calculation calculation, FormulaType type) {
        return new Part.Value(calculation, type, formula);
    }
}
