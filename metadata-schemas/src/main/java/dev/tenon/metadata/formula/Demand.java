package dev.tenon.metadata.formula;

import dev.tenon.metadata.object.Blanks;
import java.util.Optional;

/** What the place where a formula stands asks of it. Without a result any type will do. */
public record Demand(FormulaUse use, Blanks blanks, Optional<FormulaType> result) {

    public static Demand of(FormulaUse use, Blanks blanks, FormulaType result) {
        return new Demand(use, blanks, Optional.of(result));
    }

    /** A condition: true or not. */
    public static Demand condition(FormulaUse use) {
        return of(use, Blanks.AS_BLANK, FormulaType.CHECKBOX);
    }
}
