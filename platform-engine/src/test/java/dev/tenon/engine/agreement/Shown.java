package dev.tenon.engine.agreement;

import dev.tenon.metadata.formula.Calculation;
import java.util.List;
import java.util.stream.Collectors;

/** A formula's tree as a line of text. */
public final class Shown {
    private Shown() {}

    public static String of(Calculation part) {
        return switch (part) {
            case Calculation.Constant constant ->
                constant.value() == null ? "blank " + constant.type() : new Answer.Value(constant.value()).toString();
            case Calculation.Read read -> Row.nameOf(read.source());
            case Calculation.If choice -> call("IF", choice);
            case Calculation.Case cases -> call("CASE", cases);
            case Calculation.And all -> call("AND", all);
            case Calculation.Or any -> call("OR", any);
            case Calculation.Not not -> call("NOT", not);
            case Calculation.IfError guarded -> call("IFERROR", guarded);
            case Calculation.Apply apply -> call(apply.operation().name(), apply);
        };
    }

    private static String call(String name, Calculation part) {
        List<Calculation> operands = Parts.below(part);
        return operands.stream().map(Shown::of).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
