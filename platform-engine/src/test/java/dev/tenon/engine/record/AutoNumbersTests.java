package dev.tenon.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoNumbersTests {

    @ParameterizedTest
    @CsvSource({
        "HV-{0000}, HV-0007",
        "{YYYY}{MM}{DD}-{000}, 20260109-007",
        "{YY}/{0}, 26/7",
        "{00}号, 07号",
        "NoNumber, NoNumber7",
        "$1{0}, $17",
        "{BAD}{0}, {BAD}7"
    })
    void formats(String format, String expected) {
        assertThat(AutoNumbers.format(format, 7, LocalDate.of(2026, 1, 9))).isEqualTo(expected);
    }
}
