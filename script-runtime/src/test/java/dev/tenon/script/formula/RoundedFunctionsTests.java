package dev.tenon.script.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The JDK promises to be at most one unit in the last place off; what is rounded correctly lies within that. */
class RoundedFunctionsTests {
    private static final int SAMPLES = 200;

    private final Random random = new Random(20260301);

    @Test
    void liesWhereTheJdkLies() {
        near(RoundedFunctions::exp, Math::exp, -73, 290);
        near(RoundedFunctions::log, Math::log, 1e-9, 1e9);
        near(RoundedFunctions::log, Math::log, 0.999, 1.001);
        near(RoundedFunctions::sin, Math::sin, -1e9, 1e9);
        near(RoundedFunctions::cos, Math::cos, -1e31, 1e31);
        near(RoundedFunctions::tan, Math::tan, -10, 10);
        near(RoundedFunctions::asin, Math::asin, -1, 1);
        near(RoundedFunctions::acos, Math::acos, -1, 1);
        near(RoundedFunctions::atan, Math::atan, -1e6, 1e6);
    }

    private void near(DoubleUnaryOperator rounded, DoubleUnaryOperator jdk, double from, double to) {
        for (int i = 0; i < SAMPLES; i++) {
            double x = from + random.nextDouble() * (to - from);
            double expected = jdk.applyAsDouble(x);
            assertThat(Math.abs(rounded.applyAsDouble(x) - expected))
                    .as("of %s", x)
                    .isLessThanOrEqualTo(2 * Math.ulp(expected));
        }
    }

    @Test
    void zeroesNearMultiplesOfPi() {
        assertThat(RoundedFunctions.sin(Math.PI)).isEqualTo(1.2246467991473532e-16);
        assertThat(RoundedFunctions.cos(Math.PI / 2)).isEqualTo(6.123233995736766e-17);
        assertThat(RoundedFunctions.sin(6381956970095103.0 * Math.pow(2, 40)))
                .isEqualTo(StrictMath.sin(6381956970095103.0 * Math.pow(2, 40)));
        assertThat(RoundedFunctions.tan(Math.PI / 2)).isEqualTo(1.633123935319537e16);
    }

    @Test
    void verySmallAndVeryLarge() {
        assertThat(RoundedFunctions.sin(1e-140)).isEqualTo(1e-140);
        assertThat(RoundedFunctions.asin(1e-140)).isEqualTo(1e-140);
        assertThat(RoundedFunctions.atan(1e127)).isEqualTo(Math.PI / 2);
        assertThat(RoundedFunctions.acos(1 - Math.ulp(0.5))).isEqualTo(1.4901161193847656e-8);
        assertThat(RoundedFunctions.log(1 + Math.ulp(1.0))).isEqualTo(Math.nextDown(Math.ulp(1.0)));
        assertThat(RoundedFunctions.exp(1e-100)).isEqualTo(1);
        assertThat(RoundedFunctions.atan2(1e-100, -1e100)).isEqualTo(Math.PI);
    }
}
