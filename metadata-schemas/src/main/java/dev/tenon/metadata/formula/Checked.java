package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Problems;
import java.util.Set;

/** What came of checking a formula. */
public sealed interface Checked {

    /**
     * It can be computed.
     *
     * @param type the demanded one, otherwise that of the formula
     * @param sources all that it reads
     */
    record Sound(Calculation calculation, FormulaType type, Formula formula, Set<Source> sources) implements Checked {
        public Sound {
            sources = Set.copyOf(sources);
        }
    }

    /** All that is wrong with it. */
    record Unsound(Problems problems) implements Checked {}
}
