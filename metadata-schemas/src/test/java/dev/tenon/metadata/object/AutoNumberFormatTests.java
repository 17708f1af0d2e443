package dev.tenon.metadata.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutoNumberFormatTests {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    @ParameterizedTest
    @CsvSource({
        "HV-{0000},7,HV-0007",
        "{YYYY}{MM}-{000},12,202602-012",
        "{YY}/{DD}/{0},12345,26/03/12345",
        "{0000000000},1,0000000001",
        "$1\\-{00},5,$1\\-05"
    })
    void aNumberIsFilledIn(String format, long number, String text) {
        assertThat(AutoNumberFormat.parse(format).orElseThrow().text(number, DAY))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HV",
                "{0}{0}",
                "{00000000000}",
                "{yyyy}{0}",
                "{{0}}",
                "{0",
                "0}",
                "a\n{0}",
                "{0}1234567890123456789012345678"
            })
    void whatIsNoFormatIsRefused(String format) {
        assertThat(AutoNumberFormat.parse(format)).isEmpty();
    }
}
