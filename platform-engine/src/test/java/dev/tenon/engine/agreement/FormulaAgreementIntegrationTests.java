package dev.tenon.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.agreement.Agreement.Disagreement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * JVM, PostgreSQL and JavaScript say the same of random formulas over random rows, value for value and failure for failure.
 * What differs becomes a case of {@link FormulaDisagreementIntegrationTests}.
 */
class FormulaAgreementIntegrationTests {
    private static final int WORKERS = 2;
    private static final int ENOUGH_DISAGREEMENTS = 10;

    @Test
    void backEndsAgree() throws Exception {
        agree(Long.getLong("tenon.seed", 20_260_131), 5_200, 100_000);
    }

    @Test
    @Tag("long")
    void backEndsAgreeOnOtherFormulasEachTime() throws Exception {
        agree(Long.getLong("tenon.seed", System.nanoTime()), 52_000, 1_000_000);
    }

    private static void agree(long seed, int formulas, int enoughPairs) throws Exception {
        List<Future<Worker>> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
            for (int i = 0; i < WORKERS; i++) {
                Worker worker = new Worker(new Agreement(BackEnds.all(), seed + i), formulas / WORKERS);
                workers.add(threads.submit(worker::run));
            }
        }
        int pairs = 0;
        int refusals = 0;
        for (Future<Worker> future : workers) {
            Worker worker = future.get();
            pairs += worker.agreement.pairs();
            refusals += worker.agreement.refusals();
            assertThat(worker.found.values())
                    .as("-Dtenon.seed=%d, %d pairs", seed, worker.agreement.pairs())
                    .isEmpty();
        }
        assertThat(pairs).isGreaterThanOrEqualTo(enoughPairs);
        assertThat(refusals).isLessThan(formulas / 20);
    }

    /** One thread with back ends of its own. */
    private static final class Worker {
        private final Agreement agreement;
        private final int formulas;
        private final Map<String, Disagreement> found = new LinkedHashMap<>();

        Worker(Agreement agreement, int formulas) {
            this.agreement = agreement;
            this.formulas = formulas;
        }

        Worker run() {
            for (int i = 0; i < formulas && found.size() < ENOUGH_DISAGREEMENTS; i++) {
                agreement.next().ifPresent(one -> found.putIfAbsent(one.kind(), one));
            }
            return this;
        }
    }
}
