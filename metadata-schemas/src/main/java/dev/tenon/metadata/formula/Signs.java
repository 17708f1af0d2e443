package dev.tenon.metadata.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Types what stands behind {@code -}, {@code +} or {@code !}. */
final class Signs {

    private Signs() {}

    static Part of(Checking checking, Formula.Unary unary, Part operand) {
        Optional<Part.Value> typed = switch (unary.operator()) {
            case MINUS, PLUS ->
                checking.expect(operand, FormulaType.NUMBERS, unary.operator().sign())
                        .map(number -> new Part.Value(signed(unary, number), number.type(), unary));
            case NOT ->
                checking.expect(operand, List.of(FormulaType.CHECKBOX), "!")
                        .map(value -> new Part.Value(
                                new Calculation.Not(value.calculation(), unary.span()), FormulaType.CHECKBOX, unary));
        };
        return typed.<Part>map(value -> value).orElseGet(() -> new Part.Broken(unary));
    }

    private static Calculation signed(Formula.Unary unary, Part.Value number) {
        if (unary.operator() == Formula.UnaryOperator.PLUS) {
            return number.calculation();
        }
        BigDecimal constant = Calculations.constantNumber(number.calculation());
        return constant == null
                ? Calculations.numeric(NumberOperation.NEGATE, unary.span(), number.calculation())
                : Calculations.number(constant.negate(), unary.span());
    }
}
