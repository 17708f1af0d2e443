package dev.tenon.engine;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The order of the engine's slices, as each one's {@code package-info} states it. */
class ModularityTests {

    @Test
    void noSliceKnowsMoreThanItsDoorSays() {
        ApplicationModules.of("dev.tenon.engine").verify();
    }
}
