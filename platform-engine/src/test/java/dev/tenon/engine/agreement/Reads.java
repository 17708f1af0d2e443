package dev.tenon.engine.agreement;

import dev.tenon.metadata.formula.Calculation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands below a part of a formula. */
final class Reads {
    private Reads() {}

    /** Each source that is read, once. */
    static Collection<Calculation.Read> in(Calculation calculation) {
        Map<String, Calculation.Read> found = new LinkedHashMap<>();
        all(calculation)
                .filter(Calculation.Read.class::isInstance)
                .map(Calculation.Read.class::cast)
                .forEach(read -> found.putIfAbsent(Row.nameOf(read.source()), read));
        return found.values();
    }

    /** The part itself and all below it. */
    static Stream<Calculation> all(Calculation part) {
        return Stream.concat(Stream.of(part), below(part).stream().flatMap(Reads::all));
    }

    static List<Calculation> below(Calculation part) {
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
}
