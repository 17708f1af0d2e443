package dev.tenon.metadata.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.formula.Formula.BinaryOperator;
import dev.tenon.metadata.formula.Formula.UnaryOperator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tree printed and read again is the same tree. */
class FormulaPrinterTests {
    private static final Span NOWHERE = new Span(0, 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "((a)) + (b * c)             → a + b * c",
                "(a + b) * c                 → (a + b) * c",
                "a - (b - c)                 → a - (b - c)",
                "(a - b) - c                 → a - b - c",
                "a * (b ^ c)                 → a * (b ^ c)",
                "(a * b) ^ c                 → a * b ^ c",
                "-(2 ^ 2)                    → -(2 ^ 2)",
                "not(a) && not b             → NOT(a) && !b",
                "a == b || a != null         → a = b || a <> NULL",
                "if( true,'it' ,\"\")         → IF(TRUE, \"it\", \"\")",
                "'say \"hi\" \\\\ \\n'       → \"say \\\"hi\\\" \\\\ \\n\"",
                ".5 + 5.                     → 0.5 + 5",
            })
    void textsAreCanonical(String text, String canonical) {
        assertThat(FormulaPrinter.print(tree(text))).isEqualTo(canonical);
    }

    @Test
    void randomTreesComeBack() {
        Random random = new Random(20_260_101);
        for (int i = 0; i < 20_000; i++) {
            Formula formula = random(random, 6);
            String text = FormulaPrinter.print(formula);
            assertThat(FormulaTrees.same(tree(text), formula)).as(text).isTrue();
        }
    }

    @Test
    void longChainsArePrinted() {
        String text = "a" + " & a".repeat(2_000);
        assertThat(FormulaPrinter.print(tree(text))).isEqualTo(text);
    }

    private static Formula tree(String text) {
        Parsed parsed = FormulaParser.parse(text);
        assertThat(parsed).as(text).isInstanceOf(Parsed.Tree.class);
        return ((Parsed.Tree) parsed).formula();
    }

    private static Formula random(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 9)) {
            case 0 ->
                new Formula.NumberLiteral(
                        new BigDecimal(random.nextInt(100_000)).movePointLeft(random.nextInt(4)), NOWHERE);
            case 1 -> new Formula.TextLiteral(text(random), NOWHERE);
            case 2 -> new Formula.BooleanLiteral(random.nextBoolean(), NOWHERE);
            case 3 -> new Formula.NullLiteral(NOWHERE);
            case 4 ->
                new Formula.Name(
                        pick(random, List.of(List.of("Amount"), List.of("$User", "Id"), List.of("客户", "名称__c"))),
                        NOWHERE);
            case 5 ->
                new Formula.Unary(pick(random, List.of(UnaryOperator.values())), random(random, depth - 1), NOWHERE);
            case 6 ->
                new Formula.Call(
                        pick(random, List.of("IF", "Len", "not")),
                        IntStream.range(0, random.nextInt(4))
                                .mapToObj(i -> random(random, depth - 1))
                                .toList(),
                        NOWHERE);
            default ->
                new Formula.Binary(
                        pick(random, List.of(BinaryOperator.values())),
                        random(random, depth - 1),
                        random(random, depth - 1),
                        NOWHERE);
        };
    }

    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            out.append(pick(random, List.of("a", "\"", "'", "\\", "\n", "\t", "\r", "名", "😀", "/*", " ")));
        }
        return out.toString();
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
