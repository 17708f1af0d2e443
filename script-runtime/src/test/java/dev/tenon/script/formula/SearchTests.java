package dev.tenon.script.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Finding parts, whatever the texts are. */
class SearchTests {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void longPartsAreFoundWhereShortOnesAre() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            String text = letters(random, 400);
            int from = random.nextInt(300);
            String part =
                    random.nextBoolean() ? text.substring(from, from + 33 + random.nextInt(60)) : letters(random, 40);
            assertThat(Search.indexOf(text, part, from / 2)).isEqualTo(text.indexOf(part, from / 2));
        }
    }

    private static String letters(Random random, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(random.nextInt(8) == 0 ? 'b' : 'a');
        }
        return letters.toString();
    }

    @Test
    void noTextMakesItSlow() {
        String text = "a".repeat(Texts.MAX_LENGTH);
        String part = "a".repeat(Texts.MAX_LENGTH / 2) + "b";
        Assertions.assertTimeout(SOON, () -> {
            assertThat(Search.contains(text, part)).isFalse();
            assertThat(Likeness.matches(text, "%" + "a".repeat(1_900) + "_".repeat(1_900) + "b%"))
                    .isFalse();
            assertThatThrownBy(() -> Search.replaced(new Object[] {text, "a", text}))
                    .isInstanceOf(FormulaFailure.class);
        });
    }
}
