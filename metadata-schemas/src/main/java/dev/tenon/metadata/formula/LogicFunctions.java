package dev.tenon.metadata.formula;

import static dev.tenon.metadata.formula.FormulaType.CHECKBOX;
import static dev.tenon.metadata.formula.FormulaType.PICKLIST;
import static dev.tenon.metadata.formula.FormulaType.RECORD;
import static dev.tenon.metadata.formula.FormulaType.TEXT;
import static dev.tenon.metadata.formula.Parameter.any;
import static dev.tenon.metadata.formula.Parameter.checkbox;
import static dev.tenon.metadata.formula.Parameter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The functions that decide, and those that ask whether there is a value. */
final class LogicFunctions {

    private LogicFunctions() {}

    static List<FormulaFunction> all() {
        return FunctionDraft.all(connectives(), decisions(), blanks());
    }

    private static FunctionDraft function(String name, Parameter... parameters) {
        return FunctionDraft.of(FunctionCategory.LOGIC, name, parameters);
    }

    private static List<FormulaFunction> connectives() {
        return List.of(
                function("AND", checkbox("condition").repeated())
                        .typed(call -> call.gives(CHECKBOX, new Calculation.And(call.operands(), call.span())))
                        .blanks(
                                "Blank counts as false; nothing is computed after the first false.",
                                "空值视为假；遇到第一个假后不再计算。")
                        .help("True if all conditions are true.", "所有条件都为真时为真。", "AND(1 < 2, 2 < 3)"),
                function("OR", checkbox("condition").repeated())
                        .typed(call -> call.gives(CHECKBOX, new Calculation.Or(call.operands(), call.span())))
                        .blanks(
                                "Blank counts as false; nothing is computed after the first true.",
                                "空值视为假；遇到第一个真后不再计算。")
                        .help("True if one of the conditions is true.", "任一条件为真时为真。", "OR(1 > 2, 2 < 3)"),
                function("NOT", checkbox("condition"))
                        .typed(call -> call.gives(CHECKBOX, new Calculation.Not(call.operand(0), call.span())))
                        .blanks("Blank for blank.", "参数为空时返回空值。")
                        .help("True if the condition is false.", "条件为假时为真。", "NOT(1 > 2)"),
                function("IN", any("value"), any("one").repeated())
                        .typed(LogicFunctions::in)
                        .blanks("False for a blank number or date.", "数字或日期为空时为假。")
                        .help("True if the value is one of the others.", "值等于其中之一时为真。", "IN(2, 1, 2, 3)"),
                function("ISNUMBER", text("text"))
                        .gives(CHECKBOX, TextOperation.IS_NUMBER)
                        .blanks("False for blank.", "参数为空时为假。")
                        .help("Whether VALUE can read a text.", "文本能否用 VALUE 读取。", "ISNUMBER(\"12.5\")"));
    }

    private static Part in(FunctionCall call) {
        return Comparison.alike(compared(call, IntStream.range(1, call.count())))
                .map(operands -> call.gives(
                        CHECKBOX, new Calculation.Apply(LogicOperation.IN, operands, ValueType.CHECKBOX, call.span())))
                .orElseGet(() -> mixed(call));
    }

    /** The first argument, a picklist as its value, and those at these places. */
    private static List<Part.Value> compared(FunctionCall call, IntStream others) {
        Part.Value subject = call.value(0);
        List<Part.Value> values = new ArrayList<>();
        values.add(
                subject.type() == PICKLIST ? new Part.Value(subject.calculation(), TEXT, subject.formula()) : subject);
        others.mapToObj(call::value).forEach(values::add);
        return values;
    }

    private static Part mixed(FunctionCall call) {
        Part.Value subject = call.value(0);
        String shown = call.checking().shown(subject.formula());
        return call.refused(
                FormulaCodes.TYPE,
                "{0} compares values of one type with {1}, which is {2}.",
                "{0} 只能将同一类型的值与 {1} 比较，它是{2}。",
                call.function().name(),
                shown,
                subject.type().noun());
    }

    private static List<FormulaFunction> decisions() {
        return List.of(
                function("IF", checkbox("condition"), any("then"), any("else"))
                        .typed(LogicFunctions::choice)
                        .blanks(
                                "A blank condition counts as false; only what is taken is computed.",
                                "条件为空视为假；只计算被选中的分支。")
                        .help(
                                "The one or the other, as a condition decides.",
                                "根据条件返回其中一个值。",
                                "IF(2 > 1, \"yes\", \"no\") = \"yes\""),
                function(
                                "IFS",
                                checkbox("condition"),
                                any("result"),
                                any("else").repeated())
                        .signed("IFS(condition1, result1, condition2, result2, ..., else)")
                        .typed(LogicFunctions::choices)
                        .blanks(
                                "A blank condition counts as false; only what is taken is computed.",
                                "条件为空视为假；只计算被选中的分支。")
                        .help(
                                "The result of the first condition that is true, otherwise the last.",
                                "返回第一个为真的条件的结果，否则返回最后一个值。",
                                "IFS(1 > 2, \"a\", 2 > 1, \"b\", \"c\") = \"b\""),
                function(
                                "CASE",
                                any("value"),
                                any("value1"),
                                any("result1"),
                                any("else").repeated())
                        .signed("CASE(value, value1, result1, value2, result2, ..., else)")
                        .typed(LogicFunctions::cases)
                        .blanks("A blank number or date equals none of the values.", "数字或日期为空时不等于任何值。")
                        .help(
                                "The result of the first value that equals the one asked for, otherwise the last.",
                                "返回与给定值相等的第一个值的结果，否则返回最后一个值。",
                                "CASE(2, 1, \"one\", 2, \"two\", \"many\") = \"two\""),
                function("IFERROR", any("value"), any("otherwise"))
                        .typed(LogicFunctions::attempt)
                        .blanks("Blank is no error.", "空值不是错误。")
                        .help(
                                "The value, or the other if it cannot be computed.",
                                "返回该值；无法计算时返回另一个值。",
                                "IFERROR(1 / 0, -1) = -1"));
    }

    private static Part choice(FunctionCall call) {
        return call.results(List.of(call.argument(1), call.argument(2)))
                .map(results -> call.gives(
                        results.getFirst().type(),
                        new Calculation.If(
                                call.operand(0),
                                results.getFirst().calculation(),
                                results.getLast().calculation(),
                                call.span())))
                .orElseGet(() -> new Part.Broken(call.formula()));
    }

    private static Part choices(FunctionCall call) {
        if (call.count() % 2 == 0) {
            return unpaired(call);
        }
        List<Part> results = new ArrayList<>();
        List<Part.Value> conditions = new ArrayList<>();
        for (int i = 0; i + 1 < call.count(); i += 2) {
            call.checking()
                    .expect(call.argument(i), List.of(CHECKBOX), call.function().name())
                    .ifPresent(conditions::add);
            results.add(call.argument(i + 1));
        }
        results.add(call.argument(call.count() - 1));
        return call.results(results)
                .filter(values -> conditions.size() == values.size() - 1)
                .map(values -> call.gives(values.getFirst().type(), nested(conditions, values, call.span())))
                .orElseGet(() -> new Part.Broken(call.formula()));
    }

    private static Calculation nested(List<Part.Value> conditions, List<Part.Value> results, Span span) {
        Calculation otherwise = results.getLast().calculation();
        for (int i = conditions.size() - 1; i >= 0; i--) {
            otherwise = new Calculation.If(
                    conditions.get(i).calculation(), results.get(i).calculation(), otherwise, span);
        }
        return otherwise;
    }

    private static Part unpaired(FunctionCall call) {
        return call.refused(
                FormulaCodes.ARGUMENTS,
                "{0} takes pairs and a last result for all else: {1}. Here are {2} arguments.",
                "{0} 需要成对的参数以及最后的默认结果：{1}。此处有 {2} 个参数。",
                call.function().name(),
                call.function().signature(),
                call.count());
    }

    private static Part cases(FunctionCall call) {
        if (call.count() % 2 != 0) {
            return unpaired(call);
        }
        int last = call.count() - 1;
        List<Part> results = new ArrayList<>();
        for (int i = 2; i < last; i += 2) {
            results.add(call.argument(i));
        }
        results.add(call.argument(last));
        Optional<List<Part.Value>> typed = call.results(results);
        Optional<List<Calculation>> values =
                Comparison.alike(compared(call, IntStream.range(1, last).filter(i -> i % 2 == 1)));
        if (values.isEmpty()) {
            return mixed(call);
        }
        return typed.map(all -> call.gives(all.getFirst().type(), cases(values.get(), all, call.span())))
                .orElseGet(() -> new Part.Broken(call.formula()));
    }

    private static Calculation cases(List<Calculation> values, List<Part.Value> results, Span span) {
        List<Calculation.When> whens = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            whens.add(new Calculation.When(values.get(i), results.get(i - 1).calculation()));
        }
        return new Calculation.Case(values.getFirst(), whens, results.getLast().calculation(), span);
    }

    private static Part attempt(FunctionCall call) {
        return call.results(call.arguments())
                .map(values -> call.gives(
                        values.getFirst().type(),
                        new Calculation.IfError(
                                values.getFirst().calculation(),
                                values.getLast().calculation(),
                                call.span())))
                .orElseGet(() -> new Part.Broken(call.formula()));
    }

    private static List<FormulaFunction> blanks() {
        return List.of(
                function("ISBLANK", Parameter.of("value", FormulaType.values()))
                        .typed(LogicFunctions::isBlank)
                        .blanks("Never blank; a number that counts as zero is not blank.", "从不为空；视为零的数字不为空。")
                        .help("Whether there is no value.", "是否没有值。", "ISBLANK(\"\")"),
                function("ISNULL", Parameter.of("value", FormulaType.values()))
                        .typed(call -> isText(call.argument(0))
                                ? call.gives(CHECKBOX, Calculations.checkbox(false, call.span()))
                                : isBlank(call))
                        .blanks(
                                "Always false for text: a text is never null. Use ISBLANK.",
                                "文本始终为假：文本永远不是 null。请使用 ISBLANK。")
                        .help("Whether there is no value; ISBLANK is better.", "是否没有值；建议使用 ISBLANK。", "ISNULL(NULL)"),
                function("BLANKVALUE", any("value"), any("otherwise"))
                        .typed(LogicFunctions::orIfBlank)
                        .blanks("Blank only if both are.", "两者都为空时才为空。")
                        .help(
                                "The value, or the other if there is none.",
                                "返回该值；没有值时返回另一个值。",
                                "BLANKVALUE(\"\", \"none\") = \"none\""),
                function("NULLVALUE", any("value"), any("otherwise"))
                        .typed(LogicFunctions::orIfNull)
                        .blanks(
                                "A text is never null and stays as it is. Use BLANKVALUE.",
                                "文本永远不是 null，保持不变。请使用 BLANKVALUE。")
                        .help(
                                "The value, or the other if there is none; BLANKVALUE is better.",
                                "返回该值；没有值时返回另一个值；建议使用 BLANKVALUE。",
                                "NULLVALUE(5, 0) = 5"));
    }

    private static Part isBlank(FunctionCall call) {
        Calculation isBlank = call.argument(0) instanceof Part.Location place
                ? new Calculation.And(
                        List.of(
                                Calculations.isBlank(place.latitude(), call.span()),
                                Calculations.isBlank(place.longitude(), call.span())),
                        call.span())
                : Calculations.isBlank(call.operand(0), call.span());
        return call.gives(CHECKBOX, isBlank);
    }

    /** A picklist may be null, although TEXT makes text of it. */
    private static boolean isText(Part part) {
        boolean picklist = part.formula() instanceof Formula.Call call
                && call.function().equalsIgnoreCase("TEXT")
                && part instanceof Part.Value value
                && value.calculation() instanceof Calculation.Read;
        return !picklist && part instanceof Part.Value value && value.type() == TEXT;
    }

    private static Part orIfBlank(FunctionCall call) {
        return call.results(call.arguments())
                .map(values -> call.gives(
                        values.getFirst().type(),
                        new Calculation.Apply(
                                LogicOperation.OR_IF_BLANK,
                                values.stream().map(Part.Value::calculation).toList(),
                                values.getFirst().type().valueType(),
                                call.span())))
                .orElseGet(() -> new Part.Broken(call.formula()));
    }

    private static Part orIfNull(FunctionCall call) {
        boolean text = isText(call.argument(0))
                || call.value(0).type() != TEXT && call.value(0).type() != RECORD && isText(call.argument(1));
        return text
                ? call.results(call.arguments())
                        .map(values -> call.gives(
                                values.getFirst().type(), values.getFirst().calculation()))
                        .orElseGet(() -> new Part.Broken(call.formula()))
                : orIfBlank(call);
    }
}
