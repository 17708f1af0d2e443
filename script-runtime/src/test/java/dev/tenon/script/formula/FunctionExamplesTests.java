package dev.tenon.script.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.formula.Demand;
import dev.tenon.metadata.formula.FormulaCheck;
import dev.tenon.metadata.formula.FormulaFunction;
import dev.tenon.metadata.formula.FormulaFunctions;
import dev.tenon.metadata.formula.FormulaNames;
import dev.tenon.metadata.formula.FormulaType;
import dev.tenon.metadata.formula.FormulaUse;
import dev.tenon.metadata.formula.Named;
import dev.tenon.metadata.object.Blanks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the help of functions shows is true. */
class FunctionExamplesTests {
    private static final Surroundings AROUND =
            Surroundings.of(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC, "USD");
    private static final FormulaNames NOTHING = new FormulaNames() {
        @Override
        public Optional<Named> find(List<String> steps) {
            return Optional.empty();
        }

        @Override
        public List<String> suggestions(List<String> steps) {
            return List.of();
        }
    };

    @Test
    void examplesThatReadNoFieldsAreTrue() {
        List<String> untrue = new ArrayList<>();
        int computed = 0;
        for (FormulaFunction function : FormulaFunctions.all()) {
            Checked checked = FormulaCheck.check(
                    function.example(),
                    NOTHING,
                    new Demand(FormulaUse.LOOKUP_FILTER, Blanks.AS_BLANK, Optional.of(FormulaType.CHECKBOX)));
            if (checked instanceof Checked.Sound sound) {
                Outcome outcome = FormulaEvaluator.of(sound.calculation(), (source, type) -> record -> null)
                        .evaluate("", AROUND);
                if (!outcome.equals(new Outcome.Value(true))) {
                    untrue.add(function.example() + " gives " + outcome);
                }
                computed++;
            }
        }
        assertThat(untrue).isEmpty();
        assertThat(computed).isGreaterThan(80);
    }
}
