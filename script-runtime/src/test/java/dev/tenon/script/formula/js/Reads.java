package dev.tenon.script.formula.js;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a formula reads, under the names by which its JavaScript asks for it: {@code value Account.Name}. */
final class Reads {
    private Reads() {}

    static Map<String, Calculation.Read> of(Calculation calculation) {
        Map<String, Calculation.Read> reads = new HashMap<>();
        gather(calculation, reads);
        return reads;
    }

    private static void gather(Calculation part, Map<String, Calculation.Read> reads) {
        if (part instanceof Calculation.Read read) {
            reads.put(name(read.source()), read);
        }
        parts(part).forEach(inner -> gather(inner, reads));
    }

    private static Stream<Calculation> parts(Calculation whole) {
        return switch (whole) {
            case Calculation.Constant constant -> Stream.of();
            case Calculation.Read read -> Stream.of();
            case Calculation.If choice -> Stream.of(choice.condition(), choice.then(), choice.otherwise());
            case Calculation.Case cases ->
                Stream.concat(
                        Stream.of(cases.subject(), cases.otherwise()),
                        cases.whens().stream().flatMap(when -> Stream.of(when.value(), when.result())));
            case Calculation.And and -> and.parts().stream();
            case Calculation.Or or -> or.parts().stream();
            case Calculation.Not not -> Stream.of(not.operand());
            case Calculation.IfError attempt -> Stream.of(attempt.value(), attempt.fallback());
            case Calculation.Apply apply -> apply.operands().stream();
        };
    }

    private static String name(Source source) {
        return switch (source) {
            case Source.Field field -> "value " + dotted(field.path());
            case Source.Prior prior -> "prior " + dotted(prior.path());
            case Source.Global global -> "global " + dotted(global.path());
        };
    }

    private static String dotted(List<String> path) {
        return String.join(".", path);
    }
}
