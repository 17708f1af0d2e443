package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Operation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.Span;
import dev.tenon.metadata.formula.ValueType;
import java.math.BigDecimal;
import java.util.List;

/** Checked formulas in the words of a test. */
final class Formulas {
    static final Span NOWHERE = new Span(0, 0);

    private Formulas() {}

    static Calculation number(String digits) {
        return new Calculation.Constant(new BigDecimal(digits), ValueType.NUMBER, NOWHERE);
    }

    static Calculation text(String value) {
        return new Calculation.Constant(value, ValueType.TEXT, NOWHERE);
    }

    static Calculation numberField(String name) {
        return new Calculation.Read(new Source.Field(List.of(name), 0), ValueType.NUMBER, NOWHERE);
    }

    static Calculation textField(String name, int length) {
        return new Calculation.Read(new Source.Field(List.of(name), length), ValueType.TEXT, NOWHERE);
    }

    static Calculation field(String name, ValueType type) {
        return new Calculation.Read(new Source.Field(List.of(name), 0), type, NOWHERE);
    }

    static Calculation apply(ValueType type, Operation operation, Calculation... operands) {
        return new Calculation.Apply(operation, List.of(operands), type, NOWHERE);
    }

    static Calculation number(Operation operation, Calculation... operands) {
        return apply(ValueType.NUMBER, operation, operands);
    }

    static Calculation text(Operation operation, Calculation... operands) {
        return apply(ValueType.TEXT, operation, operands);
    }

    static Calculation truth(Operation operation, Calculation... operands) {
        return apply(ValueType.CHECKBOX, operation, operands);
    }

    static Calculation choose(Calculation condition, Calculation then, Calculation otherwise) {
        return new Calculation.If(condition, then, otherwise, NOWHERE);
    }

    static Calculation ifError(Calculation value, Calculation fallback) {
        return new Calculation.IfError(value, fallback, NOWHERE);
    }

    static Calculation and(Calculation... parts) {
        return new Calculation.And(List.of(parts), NOWHERE);
    }

    static Calculation or(Calculation... parts) {
        return new Calculation.Or(List.of(parts), NOWHERE);
    }
}
