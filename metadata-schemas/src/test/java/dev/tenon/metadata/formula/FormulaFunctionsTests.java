package dev.tenon.metadata.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.problem.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalog of functions is whole, and each of them can explain itself. */
class FormulaFunctionsTests {
    private static final List<String> OF_THE_TRADE = List.of("""
            ADDMONTHS DATE DATEVALUE DATETIMEVALUE DAY DAYOFYEAR FORMATDURATION FROMUNIXTIME HOUR ISOWEEK ISOYEAR
            MILLISECOND MINUTE MONTH NOW SECOND TIMENOW TIMEVALUE TODAY UNIXTIMESTAMP WEEKDAY YEAR
            AND BLANKVALUE CASE IF IFERROR IFS IN ISBLANK ISCLONE ISNEW ISNULL ISNUMBER NOT NULLVALUE OR PRIORVALUE
            ISCHANGED
            ABS ACOS ASIN ATAN ATAN2 CEILING COS DISTANCE EXP FLOOR GEOLOCATION LN LOG MAX MCEILING MFLOOR MIN MOD PI
            ROUND SIN SQRT TAN TRUNC
            ASCII BEGINS BR CASESAFEID CHR CONTAINS ENDS FIND FORMAT FORMATCURRENCY HYPERLINK IMAGE INCLUDES INITCAP
            ISPICKVAL LABEL LEFT LEN LIKE LOWER LPAD MID PICKLISTCOUNT REVERSE RIGHT RPAD SUBSTITUTE SUBSTR TEXT TRIM
            UPPER VALUE
            HTMLENCODE JSENCODE JSINHTMLENCODE URLENCODE
            CURRENCYRATE JUNCTIONIDLIST PARENTGROUPVAL PREVGROUPVAL REGEX VLOOKUP JSONVALUE JSONPATHVALUE MAP TEMPLATE
            """.strip().split("\\s+"));

    static List<FormulaFunction> functions() {
        return FormulaFunctions.all();
    }

    @Test
    void allFunctionsOfTheTradeAreThere() {
        assertThat(functions())
                .extracting(FormulaFunction::name)
                .containsExactlyInAnyOrderElementsOf(OF_THE_TRADE)
                .isSorted();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void eachExplainsItselfInBothLanguages(FormulaFunction function) {
        for (Sentence sentence : List.of(
                function.help(), function.blanksAndErrors(), function.category().label())) {
            assertThat(sentence.in(Locale.ENGLISH)).isNotBlank();
            assertThat(sentence.in(Locale.CHINESE)).isNotBlank().isNotEqualTo(sentence.in(Locale.ENGLISH));
        }
        assertThat(function.signature()).startsWith(function.name() + "(");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void examplesAreFormulasThatUseTheFunction(FormulaFunction function) {
        assertThat(FormulaParser.parse(function.example()))
                .as(function.example())
                .isInstanceOf(Parsed.Tree.class);
        boolean refused = function.uses().isEmpty();
        assertThat(refused || function.example().contains(function.name() + "("))
                .isTrue();
    }

    @Test
    void namesAreFoundInAnyCase() {
        assertThat(FormulaFunctions.find("iSbLaNk")).map(FormulaFunction::name).isEqualTo(Optional.of("ISBLANK"));
        assertThat(FormulaFunctions.find("IsBlanc")).isEmpty();
    }
}
