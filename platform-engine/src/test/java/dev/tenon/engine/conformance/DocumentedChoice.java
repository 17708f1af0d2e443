package dev.tenon.engine.conformance;

import dev.tenon.engine.agreement.Answer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the trade's back ends differ and {@code docs/formulas.md} chose another answer than that of its Java. */
enum DocumentedChoice {
    /** Objects and arrays within JSON are compact JSON, as in its SQL, and not a text without characters. */
    JSON_WITHIN_JSON("(?i)\\bJSON(PATH)?VALUE\\s*\\(");

    private final Pattern formulas;

    DocumentedChoice(String formulas) {
        this.formulas = Pattern.compile(formulas);
    }

    /** Whether an answer is right since it is that of another of the trade's back ends, and the choice is documented. */
    static boolean covers(String formula, Expected expected, Answer answer) {
        return Stream.of(values())
                        .anyMatch(choice -> choice.formulas.matcher(formula).find())
                && expected.others().stream()
                        .anyMatch(other -> Expected.of(other).isMetBy(answer));
    }
}
