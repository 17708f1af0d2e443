package dev.tenon.engine.agreement;

import static dev.tenon.engine.agreement.RandomFormulas.SPAN;
import static dev.tenon.metadata.formula.ValueType.CHECKBOX;
import static dev.tenon.metadata.formula.ValueType.DATE;
import static dev.tenon.metadata.formula.ValueType.NUMBER;
import static dev.tenon.metadata.formula.ValueType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.LogicOperation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.Operation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.formula.TimeOperation;
import dev.tenon.metadata.formula.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What back ends once said different things of, and what all of them say now. */
class FormulaDisagreementIntegrationTests {
    private static final List<BackEnd> BACK_ENDS = BackEnds.all();
    private static final Moment MOMENT = new Moment(Instant.parse("2026-01-31T10:20:30.456Z"), ZoneOffset.UTC);
    private static final String FAILURE = "failure";

    /** A row for each: a text, a date, a number; the others are blank. */
    private static final Map<String, Object> ROW = Map.of(
            "json", "{\"e\":null,\"g\":1.50}",
            "lines", "a\nb",
            "emoji", "USD 13.002024\ud83d\ude00",
            "day", LocalDate.of(2024, 2, 29),
            "huge", new BigDecimal("-999999999999999999"));

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments(
                        "null within JSON",
                        apply(TEXT, TextOperation.JSON_PATH_VALUE, text("json"), known("$")),
                        "\"{\"e\":null,\"g\":1.5}\""),
                arguments(
                        "a point is no line end",
                        apply(CHECKBOX, TextOperation.REGEX, text("lines"), known(".*")),
                        "false"),
                arguments(
                        "code points of patterns",
                        apply(CHECKBOX, TextOperation.REGEX, text("none"), known("[\\u4e00-\\u9fff]+")),
                        "false"),
                arguments(
                        "15 units are not 15 characters",
                        apply(TEXT, TextOperation.CASESAFEID, text("emoji")),
                        "\"USD 13.002024\ud83d\ude00\""),
                arguments(
                        "a length far below 0",
                        apply(
                                TEXT,
                                TextOperation.RPAD,
                                text("lines"),
                                apply(NUMBER, NumberOperation.MULTIPLY, number("huge"), number("1000"))),
                        "blank"),
                arguments(
                        "days far beyond the calendar",
                        apply(DATE, TimeOperation.ADD_DAYS_TO_DATE, read("day", DATE), number("-9007199254740993")),
                        FAILURE),
                arguments(
                        "a link without target",
                        apply(TEXT, TextOperation.HYPERLINK, known("/x"), known("X")),
                        "\"<a href=\"/x\">X</a>\""),
                arguments(
                        "an image without size",
                        apply(TEXT, TextOperation.IMAGE, known("/x"), known("X")),
                        "\"<img src=\"/x\" alt=\"X\"/>\""),
                arguments(
                        "nothing is replaced by nothing",
                        apply(TEXT, TextOperation.SUBSTITUTE, text("lines"), text("none"), known("x")),
                        "blank"),
                arguments(
                        "blank is in nothing", apply(CHECKBOX, LogicOperation.IN, text("none"), text("none")), "false"),
                arguments(
                        "small powers of e",
                        apply(NUMBER, NumberOperation.EXP, number("-100")),
                        "0.00000000000000000000000000000000000000000003720075976020836"),
                arguments("no smaller ones", apply(NUMBER, NumberOperation.EXP, number("-295")), "0"),
                arguments(
                        "nothing is found before the first character",
                        apply(NUMBER, TextOperation.FIND, known("b"), text("lines"), number("-3")),
                        "3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void allSayTheSame(String name, Calculation formula, String answer) {
        for (BackEnd backEnd : BACK_ENDS) {
            List<Answer> answers = backEnd.answers(formula, List.of(new Row(ROW), new Row(ROW)), MOMENT);
            assertThat(answers)
                    .as("%s of %s", backEnd.name(), Shown.of(formula))
                    .extracting(Answer::toString)
                    .containsExactly(answer, answer);
        }
    }

    private static Calculation apply(ValueType type, Operation operation, Calculation... operands) {
        return new Calculation.Apply(operation, List.of(operands), type, SPAN);
    }

    private static Calculation text(String field) {
        return read(field, TEXT);
    }

    private static Calculation read(String field, ValueType type) {
        return new Calculation.Read(new Source.Field(List.of(field), 255), type, SPAN);
    }

    private static Calculation known(@Nullable Object value) {
        return new Calculation.Constant(value, TEXT, SPAN);
    }

    private static Calculation number(String number) {
        return Character.isLetter(number.charAt(0))
                ? read(number, NUMBER)
                : new Calculation.Constant(new BigDecimal(number), NUMBER, SPAN);
    }
}
