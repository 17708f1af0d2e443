package dev.tenon.metadata.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.object.Blanks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the text, it is understood or refused, in time. */
class FormulaFuzzTests {
    private static final List<String> TEXTS = List.of(
            "IF(ISBLANK(CloseDate), \"\", TEXT(CloseDate + 30) & ' ' & Name)",
            "CASE(Stage, \"Won\", Amount * Probability, 'Lost', 0, NULL) ^ 2 / 4 - -1.5",
            "AND(NOT(Closed), OwnerId <> $User.Id || REGEX(Name, \"^[A-Z]{2,5}\\\\d+(-x)?$\"), Amount >= .5)",
            "/* two */ DISTANCE(Place, GEOLOCATION(48.1, 11.5), \"km\") < 10 && INCLUDES(Interests, 'Golf')",
            "VLOOKUP($ObjectType.Country__c.Fields.Name, $ObjectType.Country__c.Fields.Code__c, LEFT(Name, 2)) = Account.Name",
            "SUBSTR(SUBSTR(Name, Quantity), -3, 2) + FORMAT(\"{0} 客户 😀\", CreatedDate, StartTime) + BR()",
            "IFS(ISCHANGED(Amount), PRIORVALUE(Amount), IFERROR(1 / Quantity, 0) == 1, MAX(1, 2, Amount), ROUND(Amount, 2))",
            "IN(Quantity, 1, 2.50, NULL) || DATEVALUE(\"2024-02-29\") < TODAY() - 5");
    private static final List<String> PIECES = List.of(
            "(",
            ")",
            ",",
            "\"",
            "'",
            "\\",
            "/*",
            "*/",
            "&&",
            "||",
            "=",
            "<>",
            "!",
            "-",
            "+",
            "^",
            ".",
            "$",
            "{!",
            "}",
            "[",
            "NULL",
            "TRUE",
            "Amount",
            "Name",
            "Stage",
            "Place",
            "Interests",
            "OwnerId",
            "Id",
            "CloseDate",
            "IF(",
            "CASE(",
            "TEXT(",
            "ISNULL(",
            "PRIORVALUE(",
            "ISCHANGED(",
            "REGEX(",
            "MAP(",
            "VLOOKUP(",
            "$Record.",
            "$Record__Prior.Amount",
            "$ObjectType.",
            "1e9",
            "99999999999999999999",
            "\u0000",
            "\uD800",
            "😀",
            "客",
            "\u00a0",
            "\r\n",
            "\n",
            "NOT ",
            "AND",
            "\\\\d{3}",
            "(?=");

    @Test
    void mutatedTextsAreAnswered() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> mutate(20_000));
    }

    @Test
    @Tag("long")
    void aMillionMutatedTextsAreAnswered() {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(15), () -> mutate(1_000_000));
    }

    private static void mutate(int times) {
        Random random = new Random(4_711);
        int sound = 0;
        for (int i = 0; i < times; i++) {
            String text = mutated(random);
            Demand demand = new Demand(
                    pick(random, List.of(FormulaUse.values())),
                    pick(random, List.of(Blanks.values())),
                    random.nextBoolean() ? Optional.empty() : Optional.of(pick(random, List.of(FormulaType.values()))));
            try {
                switch (FormulaCheck.check(text, TestingNames.DEAL, demand)) {
                    case Checked.Sound checked -> sound++;
                    case Checked.Unsound unsound ->
                        assertThat(unsound.problems().all())
                                .as(text)
                                .isNotEmpty()
                                .allMatch(problem -> problem.place() != null);
                }
            } catch (RuntimeException | StackOverflowError thrown) {
                throw new AssertionError("thrown by " + text, thrown);
            }
        }
        assertThat(sound).isGreaterThan(times / 200);
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(pick(random, TEXTS));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(random.nextBoolean() ? 3 : 20));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, pick(random, PIECES));
                case 2 -> text.replace(from, to, pick(random, PIECES));
                case 3 -> text.insert(from, text.substring(from, to).repeat(1 + random.nextInt(3)));
                default -> text.insert(from, pick(random, PIECES).repeat(random.nextInt(40)));
            }
        }
        return text.toString();
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
