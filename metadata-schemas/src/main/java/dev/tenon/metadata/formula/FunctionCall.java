package dev.tenon.metadata.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call with its checked arguments, as the typing of a function sees it. */
record FunctionCall(Checking checking, FormulaFunction function, Formula.Call formula, List<Part> arguments) {

    Span span() {
        return formula.span();
    }

    int count() {
        return arguments.size();
    }

    boolean has(int index) {
        return index < arguments.size();
    }

    Part argument(int index) {
        return arguments.get(index);
    }

    /** The value of an argument whose parameter takes values only. */
    Part.Value value(int index) {
        return (Part.Value) arguments.get(index);
    }

    Calculation operand(int index) {
        return value(index).calculation();
    }

    List<Calculation> operands() {
        return arguments.stream().map(part -> ((Part.Value) part).calculation()).toList();
    }

    Part gives(FormulaType type, Calculation calculation) {
        return new Part.Value(calculation, type, formula);
    }

    /** The operation on all arguments. */
    Calculation apply(Operation operation, ValueType type) {
        return new Calculation.Apply(operation, operands(), type, span());
    }

    Part refused(String code, String en, String zh, Object... facts) {
        return checking.broken(formula, code, en, zh, facts);
    }

    /** The constant text that must stand at this place; says so if none does. */
    @Nullable
    String constant(int index) {
        String text = Calculations.constantText(operand(index));
        if (text == null) {
            checking.report(
                    FormulaCodes.TYPE,
                    argument(index).formula().span(),
                    "{0} expects a text in quotes here, not {1}.",
                    "{0} 在此处需要带引号的文本，而不是 {1}。",
                    function.name(),
                    checking.shown(argument(index).formula()));
        }
        return text;
    }

    /** The field that must stand at this place; says so if none does. */
    Optional<Named.Value> field(int index) {
        Formula argument = formula.arguments().get(index);
        Optional<Named.Value> field = argument instanceof Formula.Name name
                ? checking.reading()
                        .resolve(name)
                        .filter(Named.Value.class::isInstance)
                        .map(Named.Value.class::cast)
                : Optional.empty();
        if (field.isEmpty()) {
            checking.report(
                    FormulaCodes.TYPE,
                    argument.span(),
                    "{0} expects a field, not {1}.",
                    "{0} 需要一个字段，而不是 {1}。",
                    function.name(),
                    checking.shown(argument));
        }
        return field;
    }

    /** Results as values of one type, in the order given; says so if they have none in common. */
    Optional<List<Part.Value>> results(List<Part> results) {
        List<Part.Value> values = new ArrayList<>();
        FormulaType common = FormulaType.BLANK;
        for (Part part : results) {
            Optional<Part.Value> result = checking.value(part).filter(this::canBeResult);
            if (result.isEmpty()) {
                return Optional.empty();
            }
            Optional<FormulaType> wider = Conversion.common(common, result.get().type());
            if (wider.isEmpty()) {
                reportMixed(values, common, result.get());
                return Optional.empty();
            }
            common = wider.get();
            values.add(result.get());
        }
        FormulaType type = common;
        return Optional.of(values.stream().map(value -> as(type, value)).toList());
    }

    private static Part.Value as(FormulaType type, Part.Value value) {
        return new Part.Value(Conversion.to(type, value).orElse(value.calculation()), type, value.formula());
    }

    private boolean canBeResult(Part.Value value) {
        boolean choice = value.type() == FormulaType.PICKLIST || value.type() == FormulaType.MULTI_PICKLIST;
        if (choice) {
            String shown = checking.shown(value.formula());
            checking.report(
                    FormulaCodes.TYPE,
                    value.formula().span(),
                    "{0} cannot give {1}: it is {2}.{3}",
                    "{0} 不能返回 {1}：它是{2}。{3}",
                    function.name(),
                    shown,
                    value.type().noun(),
                    Sentences.way(value.type(), List.of(FormulaType.TEXT), shown));
        }
        return !choice;
    }

    private void reportMixed(List<Part.Value> before, FormulaType common, Part.Value other) {
        Part.Value first = before.stream()
                .filter(value -> value.type() != FormulaType.BLANK)
                .findFirst()
                .orElse(other);
        String shown = checking.shown(other.formula());
        checking.report(
                FormulaCodes.TYPE,
                other.formula().span(),
                "The results of {0} must be of one type: {1} is {2}, {3} is {4}.{5}",
                "{0} 的各个结果必须是同一类型：{1} 是{2}，{3} 是{4}。{5}",
                function.name(),
                checking.shown(first.formula()),
                common.noun(),
                shown,
                other.type().noun(),
                Sentences.way(other.type(), List.of(common), shown));
    }
}
