package dev.tenon.engine.agreement;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.script.formula.FormulaEvaluator;
import dev.tenon.script.formula.Surroundings;
import java.util.List;

/** Formulas evaluated in the JVM. */
public final class JvmBackEnd implements BackEnd {
    static final String CURRENCY = "EUR";

    @Override
    public String name() {
        return "jvm";
    }

    @Override
    public List<Answer> answers(Calculation calculation, List<Row> rows, Moment moment) {
        FormulaEvaluator<Row> evaluator = FormulaEvaluator.of(calculation, (source, type) -> row -> row.value(source));
        Surroundings around = Surroundings.of(moment.now(), moment.zone(), CURRENCY);
        return rows.stream()
                .map(row -> Answer.of(evaluator.evaluate(row, around)))
                .toList();
    }
}
