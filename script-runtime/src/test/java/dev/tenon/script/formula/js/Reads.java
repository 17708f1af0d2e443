package dev.tenon.script.formula.js;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.CalculationTree;
import dev.tenon.metadata.formula.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        CalculationTree.children(part).forEach(inner -> gather(inner, reads));
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
