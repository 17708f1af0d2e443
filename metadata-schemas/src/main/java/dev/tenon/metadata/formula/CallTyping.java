package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Sentence;
import dev.tenon.metadata.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the function of a call, brings its arguments to the types of the parameters, and lets the function type it. */
final class CallTyping {

    private CallTyping() {}

    static Part of(Checking checking, Formula.Call call) {
        Optional<FormulaFunction> function = FormulaFunctions.find(call.function());
        if (function.isPresent() && function.get().uses().isEmpty()) {
            return function.get().typing().of(new FunctionCall(checking, function.get(), call, List.of()));
        }
        List<Part> arguments = call.arguments().stream().map(checking::check).toList();
        return function.isEmpty() ? unknown(checking, call) : typed(checking, function.get(), call, arguments);
    }

    private static Part unknown(Checking checking, Formula.Call call) {
        if (FormulaFunctions.isOfPages(call.function())) {
            return checking.broken(
                    call,
                    FormulaCodes.UNKNOWN_FUNCTION,
                    "{0} belongs to page scripts and is no part of formulas.",
                    "{0} 属于页面脚本，不是公式的一部分。",
                    call.function());
        }
        Sentence meant = Spelling.nearest(call.function(), FormulaFunctions.names())
                .map(near -> Sentence.of(" Did you mean {0}?", "您是否想写 {0}？", near))
                .orElse(Sentences.NOTHING);
        return checking.broken(
                call,
                FormulaCodes.UNKNOWN_FUNCTION,
                "There is no function {0}.{1}",
                "没有名为 {0} 的函数。{1}",
                call.function().length() <= 40
                        ? call.function()
                        : call.function().substring(0, 40) + "…",
                meant);
    }

    private static Part typed(Checking checking, FormulaFunction function, Formula.Call call, List<Part> arguments) {
        FormulaUse use = checking.demand().use();
        if (!function.uses().contains(use)) {
            return checking.broken(
                    call,
                    FormulaCodes.NOT_HERE,
                    "{0} cannot be used in {1}; it works in {2}.",
                    "{0} 不能用于{1}；它可用于{2}。",
                    function.name(),
                    use.noun(),
                    Sentences.joined(
                            function.uses().stream()
                                    .sorted()
                                    .map(FormulaUse::noun)
                                    .toList(),
                            "and",
                            "和"));
        }
        if (!fits(function.parameters(), arguments.size())) {
            return wrongCount(checking, function, call);
        }
        List<Part> expected = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            expected(checking, function, i, arguments.get(i)).ifPresent(expected::add);
        }
        return expected.size() < arguments.size()
                ? new Part.Broken(call)
                : function.typing().of(new FunctionCall(checking, function, call, expected));
    }

    private static boolean fits(List<Parameter> parameters, int count) {
        long required = parameters.stream()
                .filter(parameter -> parameter.arity() != Parameter.Arity.OPTIONAL)
                .count();
        boolean open = !parameters.isEmpty() && parameters.getLast().arity() == Parameter.Arity.REPEATED;
        return count >= required && (open || count <= parameters.size());
    }

    private static Part wrongCount(Checking checking, FormulaFunction function, Formula.Call call) {
        int count = call.arguments().size();
        return checking.broken(
                call,
                FormulaCodes.ARGUMENTS,
                "{0} does not take {1} arguments; write {2}.",
                "{0} 不接受 {1} 个参数；请写 {2}。",
                function.name(),
                count,
                function.signature());
    }

    private static Optional<Part> expected(Checking checking, FormulaFunction function, int index, Part argument) {
        List<Parameter> parameters = function.parameters();
        List<FormulaType> accepted =
                parameters.get(Math.min(index, parameters.size() - 1)).accepts();
        if (argument instanceof Part.Broken) {
            return Optional.empty();
        }
        if (argument instanceof Part.Location && accepted.contains(FormulaType.LOCATION)) {
            return Optional.of(argument);
        }
        return accepted.isEmpty()
                ? checking.value(argument).map(value -> value)
                : checking.expect(argument, accepted, function.name()).map(value -> value);
    }
}
