package dev.tenon.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.agreement.Agreement.Disagreement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * JVM, PostgreSQL and JavaScript say the same of random formulas over random rows, value for value and failure for failure.
 * What differs becomes a line of {@link FormulaDisagreementIntegrationTests}.
 */
class FormulaAgreementIntegrationTests {
    /** Another one: {@code -Dtenon.seed=...}. */
    private static final long SEED = Long.getLong("tenon.seed", 20_260_131);

    private static final int ENOUGH_DISAGREEMENTS = 25;

    @Test
    @Tag("long")
    void backEndsAgree() {
        agree(SEED, 5_500, 100_000);
    }

    @Test
    @Tag("long")
    void backEndsAgreeForLong() {
        agree(Long.getLong("tenon.seed", System.nanoTime()), 55_000, 1_000_000);
    }

    private static void agree(long seed, int formulas, int pairs) {
        Agreement agreement = new Agreement(BackEnds.all(), seed);
        Map<String, Disagreement> found = new LinkedHashMap<>();
        for (int i = 0; i < formulas && found.size() < ENOUGH_DISAGREEMENTS; i++) {
            agreement.next().ifPresent(one -> found.putIfAbsent(one.kind(), one));
        }
        assertThat(found.values())
                .as("seed %d, %d pairs", seed, agreement.pairs())
                .isEmpty();
        assertThat(agreement.pairs()).isGreaterThanOrEqualTo(pairs);
        assertThat(agreement.refusals()).isLessThan(formulas / 20);
    }
}
