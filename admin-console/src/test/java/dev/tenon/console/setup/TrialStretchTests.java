package dev.tenon.console.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.formula.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialStretchTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        2 * (1 + x          | 2 * (1 + x)
        1 + x) * 2          | (1 + x) * 2
        ( a ) * ( b         | ( a ) * ( b )
        LEN(")") * (b       | LEN(")") * (b)
        /* ( */ a           | /* ( */ a
        '(\\')' & (c        | '(\\')' & (c)
        a                   | a
        """)
    void bracketsBelongToWhatTheyEnclose(String inner, String whole) {
        String formula = "f((" + whole + " ))";
        int from = formula.indexOf(inner);
        Span stretch = TrialStretch.of(formula, new Span(from, from + inner.length()));

        assertThat(formula.substring(stretch.from(), stretch.to())).isEqualTo(whole);
    }
}
