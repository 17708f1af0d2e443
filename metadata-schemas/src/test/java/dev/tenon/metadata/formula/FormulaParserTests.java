package dev.tenon.metadata.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.formula.Formula.Binary;
import dev.tenon.metadata.formula.Formula.Call;
import dev.tenon.metadata.formula.Formula.Unary;
import dev.tenon.metadata.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts become trees as the trade reads them, or are refused with a place and a sentence. */
class FormulaParserTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "a + b * c           → (a + (b * c))",
                "a * b ^ c           → ((a * b) ^ c)",
                "a ^ b ^ c           → ((a ^ b) ^ c)",
                "a + b ^ c           → (a + (b ^ c))",
                "-2 ^ 2              → ((-2) ^ 2)",
                "a & b + c           → ((a & b) + c)",
                "a - b - c           → ((a - b) - c)",
                "a & b = c & d       → ((a & b) = (c & d))",
                "a < b = c > d       → ((a < b) = (c > d))",
                "a = b = c           → ((a = b) = c)",
                "a || b && c         → (a || (b && c))",
                "a && b || c && d    → ((a && b) || (c && d))",
                "a -- 2              → (a - (-2))",
                "!a && b             → ((!a) && b)",
                "NOT a = b           → ((!a) = b)",
                "not(a) = b          → (not[a] = b)",
                "a /* b */ + /**/ c  → (a + c)",
                "a != b <> c == d    → (((a <> b) <> c) = d)",
                "+a                  → (+a)",
                "If(a,b , c)         → If[a b c]",
                "Today()             → Today[]",
                "TRUE = false        → (true = false)",
                "Null                → null",
                "$User.Profile.Name  → $User.Profile.Name",
                "Owner:User.Name     → Owner:User.Name",
                "客户__r.名称          → 客户__r.名称",
                "AMOUNT:SUM / 2      → (AMOUNT:SUM / 2)",
                ".5 + 5.             → (0.5 + 5)",
            })
    void operatorsBindAsInTheTrade(String text, String shape) {
        assertThat(shape(tree(FormulaParser.parse(text)))).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "'a\"b'       → a\"b",
                "\"a'b\"      → a'b",
                "'\\''        → '",
                "\"\\\"\"     → \"",
                "'^\\\\d{2}$' → ^\\d{2}$",
                "'/* no */'   → /* no */",
            })
    void textsAreUnquoted(String text, String value) {
        assertThat(tree(FormulaParser.parse(text)))
                .isInstanceOfSatisfying(
                        Formula.TextLiteral.class,
                        literal -> assertThat(literal.value()).isEqualTo(value));
    }

    @Test
    void escapesOfLineEndsAreRead() {
        assertThat(tree(FormulaParser.parse("'\\n\\r\\t'")))
                .isInstanceOfSatisfying(
                        Formula.TextLiteral.class,
                        literal -> assertThat(literal.value()).isEqualTo("\n\r\t"));
    }

    @Test
    void flowsMarkTheirNames() {
        assertThat(shape(tree(FormulaParser.parseFlow("{!Get_Deal.Amount} + {! $Record.Total } & $Flow.Now"))))
                .isEqualTo("((Get_Deal.Amount + $Record.Total) & $Flow.Now)");
    }

    @Test
    void oddBlanksAreBlanks() {
        assertThat(shape(tree(FormulaParser.parse("\ufeffa\u00a0+\u3000b\u200b\r\n\f"))))
                .isEqualTo("(a + b)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "` `          → 1:2 The formula is empty.",
                "a +          → 1:4 The formula ends where a value is missing.",
                "a b          → 1:3 An operator or a comma is missing before b.",
                "(a           → 1:1 This bracket is never closed.",
                "a)           → 1:2 This closing bracket was never opened.",
                "IF(a,,b)     → 1:6 An argument of IF is missing before ,.",
                "IF(a,)       → 1:6 An argument of IF is missing before ).",
                "(a, b)       → 1:3 A comma can only stand between arguments.",
                "a AND b      → 1:3 AND does not stand between values: write AND(..., ...), or &&.",
                "'abc         → 1:1 This text has no end: ' is missing.",
                "a /* b       → 1:3 This comment has no end: */ is missing.",
                "“Won”        → 1:1 Write \" instead of “.",
                "IF（a）       → 1:3 Write ( instead of （.",
                "a # b        → 1:3 # means nothing in a formula.",
                "{!a}         → 1:1 Braces belong to flows; write the name alone.",
                "'\\d'        → 1:2 \\d means nothing in a text; write \\\\d for a backslash before d.",
                "Account.     → 1:1 Account. is no name: a step is missing after a point.",
                "* 2          → 1:1 A value is missing before *.",
                "a =< b       → 1:4 A value is missing before <.",
            })
    void refusalsSayWhereAndWhy(String text, String said) {
        assertThat(said(FormulaParser.parse(text))).isEqualTo(said);
    }

    @Test
    void linesAreCounted() {
        assertThat(said(FormulaParser.parse("a +\r\n  b +\n   # c"))).startsWith("3:4 ");
    }

    @Test
    void everySentenceHasItsChinese() {
        Parsed parsed = FormulaParser.parse("a b");
        assertThat(((Parsed.Refused) parsed).problems().all().getFirst().message(Locale.CHINESE))
                .isEqualTo("b 之前缺少运算符或逗号。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "!", "NOT ", "IF(", "a+(", "a = (b && "})
    void deepNestingIsRefusedPolitely(String opening) {
        Parsed parsed = FormulaParser.parse(opening.repeat(Math.min(10_000, 32_000 / opening.length())));
        assertThat(said(parsed)).contains("Brackets stand at most 100 deep inside each other.");
    }

    @Test
    void aMegabyteIsRefusedAtOnce() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () -> assertThat(said(FormulaParser.parse("a+".repeat(524_288))))
                        .isEqualTo("1:1 A formula has at most 32768 characters; this one has 1048576."));
    }

    @Test
    void tooManyPartsAreRefused() {
        assertThat(said(FormulaParser.parse("a" + "+a".repeat(10_000))))
                .contains("A formula has at most 5000 names, values, operators and calls.");
    }

    private static Formula tree(Parsed parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Tree.class);
        return ((Parsed.Tree) parsed).formula();
    }

    private static String said(Parsed parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Refused.class);
        List<Problem> problems = ((Parsed.Refused) parsed).problems().all();
        return problems.stream()
                .map(problem -> problem.place() + " " + problem.message(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    /** Every operation in brackets. */
    private static String shape(Formula formula) {
        return switch (formula) {
            case Formula.NumberLiteral number -> number.value().toPlainString();
            case Formula.TextLiteral text -> text.value();
            case Formula.BooleanLiteral bool -> String.valueOf(bool.value());
            case Formula.NullLiteral nothing -> "null";
            case Formula.Name name -> String.join(".", name.steps());
            case Unary unary -> "(" + unary.operator().sign() + shape(unary.operand()) + ")";
            case Binary binary ->
                "(" + shape(binary.left()) + " " + binary.operator().sign() + " " + shape(binary.right()) + ")";
            case Call call ->
                call.function()
                        + call.arguments().stream()
                                .map(FormulaParserTests::shape)
                                .collect(Collectors.joining(" ", "[", "]"));
        };
    }
}
