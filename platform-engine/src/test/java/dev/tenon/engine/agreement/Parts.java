package dev.tenon.engine.agreement;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Calculation.When;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes formulas apart and puts them together again. */
public final class Parts {
    private Parts() {}

    /** Each source that is read, once. */
    static Collection<Calculation.Read> reads(Calculation calculation) {
        Map<String, Calculation.Read> found = new LinkedHashMap<>();
        all(calculation)
                .filter(Calculation.Read.class::isInstance)
                .map(Calculation.Read.class::cast)
                .forEach(read -> found.putIfAbsent(Row.nameOf(read.source()), read));
        return found.values();
    }

    /** The part itself and all below it. */
    static Stream<Calculation> all(Calculation part) {
        return Stream.concat(Stream.of(part), below(part).stream().flatMap(Parts::all));
    }

    public static List<Calculation> below(Calculation part) {
        return switch (part) {
            case Calculation.Constant constant -> List.of();
            case Calculation.Read read -> List.of();
            case Calculation.If choice -> List.of(choice.condition(), choice.then(), choice.otherwise());
            case Calculation.Case cases ->
                Stream.of(
                                Stream.of(cases.subject()),
                                cases.whens().stream().flatMap(when -> Stream.of(when.value(), when.result())),
                                Stream.of(cases.otherwise()))
                        .flatMap(parts -> parts)
                        .toList();
            case Calculation.And all -> all.parts();
            case Calculation.Or any -> any.parts();
            case Calculation.Not not -> List.of(not.operand());
            case Calculation.IfError guarded -> List.of(guarded.value(), guarded.fallback());
            case Calculation.Apply apply -> apply.operands();
        };
    }

    /** The same with other parts, in the order of {@link #below}. */
    public static Calculation with(Calculation whole, List<Calculation> parts) {
        return switch (whole) {
            case Calculation.Constant constant -> constant;
            case Calculation.Read read -> read;
            case Calculation.If choice -> new Calculation.If(parts.get(0), parts.get(1), parts.get(2), choice.span());
            case Calculation.Case cases ->
                new Calculation.Case(
                        parts.getFirst(),
                        IntStream.range(0, cases.whens().size())
                                .mapToObj(n -> new When(parts.get(2 * n + 1), parts.get(2 * n + 2)))
                                .toList(),
                        parts.getLast(),
                        cases.span());
            case Calculation.And all -> new Calculation.And(parts, all.span());
            case Calculation.Or any -> new Calculation.Or(parts, any.span());
            case Calculation.Not not -> new Calculation.Not(parts.getFirst(), not.span());
            case Calculation.IfError guarded -> new Calculation.IfError(parts.get(0), parts.get(1), guarded.span());
            case Calculation.Apply apply -> new Calculation.Apply(apply.operation(), parts, apply.type(), apply.span());
        };
    }
}
