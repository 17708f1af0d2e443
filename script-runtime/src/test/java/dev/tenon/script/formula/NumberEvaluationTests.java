package dev.tenon.script.formula;

import static dev.tenon.script.formula.Trees.apply;
import static dev.tenon.script.formula.Trees.number;
import static dev.tenon.script.formula.Trees.text;
import static dev.tenon.script.formula.Trees.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.NumberOperation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of numbers, as {@code docs/formulas.md} says. */
class NumberEvaluationTests {
    private static final String NINES = "9".repeat(128);

    @ParameterizedTest
    @CsvSource(textBlock = """
            ADD,      1.10,   2.2,   3.3
            ADD,      1,      ,
            SUBTRACT, 1,      2.5,   -1.5
            MULTIPLY, 0.1,    0.1,   0.01
            MULTIPLY, 123456789012345678901234567890, 1e30, 123456789012345678901234567890000000000000000000000000000000
            DIVIDE,   1,      3,     0.3333333333333333333333333333333333333333333333333333333333333333
            DIVIDE,   -2,     3,     -0.6666666666666666666666666666666666666666666666666666666666666667
            DIVIDE,   1,      0,     DIVISION_BY_ZERO
            DIVIDE,   ,       0,
            POWER,    2,      10,    1024
            POWER,    -2,     3,     -8
            POWER,    2,      -2,    0.25
            POWER,    3,      -1,    0.333333333333333333
            POWER,    0,      0,     1
            POWER,    0,      5,     0
            POWER,    0,      -1,    DIVISION_BY_ZERO
            POWER,    4,      0.5,   NOT_DEFINED
            POWER,    10,     64,    10000000000000000000000000000000000000000000000000000000000000000
            POWER,    10,     65,    NUMBER_TOO_LARGE
            POWER,    0.1,    -65,   NUMBER_TOO_LARGE
            POWER,    10,     -39,   0.000000000000000000000000000000000000001
            POWER,    10,     -40,   0
            POWER,    1e-100, 2147483647, 0
            POWER,    0.5,    2147483647, 0
            POWER,    1,      2147483648, NOT_DEFINED
            POWER,    123456789012345678901, 1, 123456789012345679000
            ROUND,    2.345,  2,     2.35
            ROUND,    -2.345, 2,     -2.35
            ROUND,    1250,   -2,    1300
            ROUND,    2.55,   1.9,   2.6
            ROUND,    2.5,    -1000, 0
            TRUNCATE, 2.349,  2,     2.34
            TRUNCATE, -2.9,   0,     -2
            MOD,      7,      3,     1
            MOD,      -7,     3,     -1
            MOD,      7,      -3,    1
            MOD,      5.5,    0.4,   0.3
            MOD,      1,      0,     DIVISION_BY_ZERO
            MAX,      1,      2,     2
            MAX,      1,      ,
            MIN,      1,      2,     1
            ATAN2,    0,      0,     0
            ATAN2,    0,      -1,    3.141592653589793
            ATAN2,    -20,    -40,   -2.677945044588987
            ATAN2,    0.0000000000001, 1000, 0.0000000000000001
            """)
    void ofTwoNumbers(NumberOperation operation, String a, String b, String expected) {
        assertThat(computed(operation, a, b)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NEGATE,   1.5,  -1.5
            ABS,      -1.5, 1.5
            ABS,      ,
            CEILING,  1.2,  2
            CEILING,  -1.2, -2
            CEILING,  1.0000000000000000001, 1
            FLOOR,    1.8,  1
            FLOOR,    -1.8, -1
            FLOOR,    0.9999999999999999999, 1
            MCEILING, -1.2, -1
            MCEILING, 1.2,  2
            MFLOOR,   -1.2, -2
            SQRT,     4,    2
            SQRT,     2,    1.4142135623730951
            SQRT,     -1,   NOT_DEFINED
            EXP,      1,    2.718281828459045
            EXP,      0,    1
            EXP,      56,   2091659496012996000000000
            EXP,      -10,  0.000045399929762484854
            EXP,      -100, 0.00000000000000000000000000000000000000000003720075976020836
            EXP,      -295, 0
            EXP,      -1e100, 0
            EXP,      300,  NUMBER_TOO_LARGE
            EXP,      1e100, NUMBER_TOO_LARGE
            LN,       5,    1.6094379124341003
            LN,       1,    0
            LN,       0,    NOT_DEFINED
            LN,       -1,   NOT_DEFINED
            LOG,      10000, 4
            LOG,      2,    0.30102999566398114
            LOG,      0,    NOT_DEFINED
            SIN,      0,    0
            SIN,      1,    0.8414709848078965
            SIN,      3.141592653589793, 0.00000000000000012246467991473532
            SIN,      1e22, -0.8522008497671888
            SIN,      1e32, NOT_DEFINED
            COS,      1,    0.5403023058681398
            TAN,      1,    1.5574077246549023
            ASIN,     1,    1.5707963267948966
            ASIN,     1.1,  NOT_DEFINED
            ACOS,     1,    0
            ACOS,     -1,   3.141592653589793
            ATAN,     1,    0.7853981633974483
            ZERO_IF_BLANK, , 0
            PARTS_OF_ONE, 50, 0.5
            PERCENT,  0.5,  50
            """)
    void ofOneNumber(NumberOperation operation, String a, String expected) {
        assertThat(computed(operation, a)).isEqualTo(expected);
    }

    @Test
    void numbersReachNo128Digits() {
        assertThat(computed(NumberOperation.ADD, NINES, "0.5")).isEqualTo(NINES + ".5");
        assertThat(computed(NumberOperation.ADD, NINES, "1")).isEqualTo("NUMBER_TOO_LARGE");
        assertThat(computed(NumberOperation.MULTIPLY, "1e64", "1e64")).isEqualTo("NUMBER_TOO_LARGE");
        assertThat(computed(NumberOperation.ROUND, NINES + ".9", "0")).isEqualTo("NUMBER_TOO_LARGE");
        assertThat(computed(NumberOperation.PERCENT, "1e126")).isEqualTo("NUMBER_TOO_LARGE");
    }

    @Test
    void productsKeep128DigitsAfterThePoint() {
        assertThat(computed(NumberOperation.MULTIPLY, "1e-64", "5e-65")).isEqualTo("0." + "0".repeat(127) + "1");
        assertThat(computed(NumberOperation.MULTIPLY, "1e-100", "4e-29")).isEqualTo("0");
    }

    @Test
    void distancesAreThoseOfTheTrade() {
        assertThat(distance("0", "0", "mi")).isEqualTo("8066.8974274546545");
        assertThat(distance("43.094722", "-75.275833", "mi")).isEqualTo("2618.9134586986042");
        assertThat(distance("37.7899", "-122.3969", "mi")).isEqualTo("305.57560898133903");
        assertThat(distance("33.37088", "-122.61715", "km")).isEqualTo("0");
        assertThat(distance("90.5", "0", "km")).isEqualTo("NOT_DEFINED");
        assertThat(distance("90", "-181", "km")).isEqualTo("NOT_DEFINED");
        assertThat(distance(null, "0", "km")).isEqualTo("null");
    }

    private static String distance(@Nullable String latitude, String longitude, String unit) {
        return String.valueOf(value(apply(
                NumberOperation.DISTANCE,
                number(latitude),
                number(longitude),
                number("33.37088"),
                number("-122.61715"),
                text(unit))));
    }

    private static @Nullable String computed(NumberOperation operation, @Nullable String... operands) {
        Object value = value(
                apply(operation, Arrays.stream(operands).map(Trees::number).toArray(Calculation[]::new)));
        return value == null ? null : value.toString();
    }
}
