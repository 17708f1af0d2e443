package dev.tenon.engine.agreement;

import dev.tenon.metadata.formula.Calculation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a formula smaller, step by step, as long as it goes on to fail. */
final class Shrinking {
    private static final int STEPS = 60;

    private Shrinking() {}

    static Calculation smallest(Calculation failing, Predicate<Calculation> fails) {
        Calculation now = failing;
        for (int step = 0; step < STEPS; step++) {
            Calculation smaller = simpler(now).filter(fails).findFirst().orElse(null);
            if (smaller == null) {
                return now;
            }
            now = smaller;
        }
        return now;
    }

    /** The row with as few values as the failure needs. */
    static Row smallest(Row failing, Predicate<Row> fails) {
        Row now = failing;
        for (String name : failing.values().keySet()) {
            Row smaller = now.without(name);
            now = fails.test(smaller) ? smaller : now;
        }
        return now;
    }

    /** Parts of the same type instead of the whole, and the whole with one part simpler. */
    private static Stream<Calculation> simpler(Calculation whole) {
        List<Calculation> parts = Parts.below(whole);
        Stream<Calculation> lifted = parts.stream().filter(part -> part.type() == whole.type());
        Stream<Calculation> plain = parts.isEmpty() ? Stream.empty() : RandomFormulas.simplest(whole.type());
        Stream<Calculation> deeper = IntStream.range(0, parts.size())
                .boxed()
                .flatMap(n -> simpler(parts.get(n)).map(part -> Parts.with(whole, replaced(parts, n, part))));
        return Stream.of(lifted, plain, deeper).flatMap(some -> some);
    }

    private static List<Calculation> replaced(List<Calculation> parts, int n, Calculation part) {
        List<Calculation> changed = new ArrayList<>(parts);
        changed.set(n, part);
        return changed;
    }
}
