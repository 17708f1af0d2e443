package dev.tenon.script.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.object.FieldType;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultShapeTests {

    @ParameterizedTest
    @CsvSource(nullValues = "blank", textBlock = """
                    2.345,      2.35
                    -2.345,     -2.35
                    7,          7.00
                    999.994,    999.99
                    999.995,    blank
                    -999.995,   blank
                    1E+100,     blank
                    """)
    void numbersAreRoundedAndFit(BigDecimal result, BigDecimal value) {
        assertThat(ResultShape.of(new FieldType.Currency(5, 2), result)).isEqualTo(value);
        assertThat(ResultShape.of(new FieldType.Number(5, 2), result)).isEqualTo(value);
        assertThat(ResultShape.of(new FieldType.Percent(5, 2), result)).isEqualTo(value);
    }

    @Test
    void checkboxesAreNeverBlank() {
        assertThat(ResultShape.of(new FieldType.Checkbox(), null)).isEqualTo(false);
        assertThat(ResultShape.sql(new FieldType.Checkbox()))
                .isEqualTo(new ResultShape.Around("coalesce(", ", false)"));
    }

    @Test
    void othersStayAsTheyAre() {
        assertThat(ResultShape.of(new FieldType.Text(255, false), "long ".repeat(100)))
                .isEqualTo("long ".repeat(100));
        assertThat(ResultShape.of(new FieldType.Number(18, 0), null)).isNull();
        assertThat(ResultShape.sql(new FieldType.Date())).isEqualTo(new ResultShape.Around("(", ")"));
    }
}
