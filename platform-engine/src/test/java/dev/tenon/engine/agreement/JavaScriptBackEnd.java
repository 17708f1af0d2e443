package dev.tenon.engine.agreement;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.script.formula.Outcome;
import dev.tenon.script.formula.Surroundings;
import dev.tenon.script.formula.js.JavaScriptFormulas;
import dev.tenon.script.formula.js.Translated;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;

/** Formulas in JavaScript, run as a browser would. */
public final class JavaScriptBackEnd implements BackEnd {
    private final JavaScriptFormulas javaScript = JavaScriptFormulas.start();

    @Override
    public String name() {
        return "javascript";
    }

    @Override
    public List<Answer> answers(Calculation calculation, List<Row> rows, Moment moment) {
        Translated<Row> translated = javaScript.translate(calculation, (source, type) -> row -> row.value(source));
        Surroundings around = Surroundings.of(moment.now(), moment.zone(), JvmBackEnd.CURRENCY);
        return rows.stream().map(row -> answer(translated, row, around)).toList();
    }

    private static Answer answer(Translated<Row> translated, Row row, Surroundings around) {
        try {
            return switch (translated.evaluate(row, around)) {
                case Outcome.Value(var value) -> new Answer.Value(value);
                case Outcome.Failed failed -> new Answer.Failed();
            };
        } catch (PolyglotException broken) {
            return new Answer.Broken(String.valueOf(broken.getMessage()));
        }
    }
}
