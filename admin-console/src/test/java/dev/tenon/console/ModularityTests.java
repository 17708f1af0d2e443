package dev.tenon.console;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** No slice of the console knows another; all of them know {@code view}, as each one's {@code package-info} states it. */
class ModularityTests {

    @Test
    void noSliceKnowsMoreThanItsDoorSays() {
        ApplicationModules.of("dev.tenon.console").verify();
    }
}
