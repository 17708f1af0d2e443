package dev.tenon.engine.conformance;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.formula.Demand;
import dev.tenon.metadata.formula.FormulaCheck;
import dev.tenon.metadata.formula.FormulaUse;
import dev.tenon.metadata.formula.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** From a question's text to what the back ends compute: formulas of fields take the places of their names. */
sealed interface Compiling {

    record Compiled(Calculation calculation) implements Compiling {}

    record Refused(String why) implements Compiling {}

    static Compiling of(Question question) {
        return compiled(question, question.formula(), new FieldNames(question.fields()));
    }

    private static Compiling compiled(Question question, String formula, FieldNames names) {
        Demand demand = new Demand(FormulaUse.VALIDATION, question.blanks(), Optional.empty());
        return switch (FormulaCheck.check(formula, names, demand)) {
            case Checked.Sound sound -> withFormulaFields(question, sound, names);
            case Checked.Unsound unsound -> new Refused(unsound.problems().toString());
        };
    }

    private static Compiling withFormulaFields(Question question, Checked.Sound sound, FieldNames names) {
        Map<Source, Calculation> formulas = new HashMap<>();
        for (Source source : sound.sources()) {
            Optional<Field> field = names.formulaField(source);
            if (field.isPresent()) {
                String text = field.get().formula().orElseThrow();
                switch (compiled(question, text, new FieldNames(field.get().inputs()))) {
                    case Compiled inner -> formulas.put(source, FieldFormula.value(field.get(), inner.calculation()));
                    case Refused refused -> {
                        return refused;
                    }
                }
            }
        }
        return new Compiled(FieldFormula.inserted(sound.calculation(), formulas));
    }
}
