package dev.tenon.engine.conformance;

import dev.tenon.engine.agreement.Parts;
import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.ValueType;
import java.util.List;
import java.util.Map;

/** What a formula field is to the formulas that read it. */
final class FieldFormula {
    private FieldFormula() {}

    /** The value as a field of its type holds it: percent fields hold 50 for half, checkboxes are never blank. */
    static Calculation value(Field field, Calculation formula) {
        return switch (field.type()) {
            case PERCENT ->
                new Calculation.Apply(NumberOperation.PERCENT, List.of(formula), ValueType.NUMBER, formula.span());
            case CHECKBOX -> new Calculation.Or(List.of(formula), formula.span());
            case NUMBER, CURRENCY, TEXT, PICKLIST, CHOICES, DATE, DATETIME, TIME, RECORD, LOCATION -> formula;
        };
    }

    /** The same formula with these instead of what it reads there. */
    static Calculation inserted(Calculation part, Map<Source, Calculation> formulas) {
        if (part instanceof Calculation.Read read) {
            return formulas.getOrDefault(read.source(), read);
        }
        List<Calculation> below = Parts.below(part);
        return formulas.isEmpty() || below.isEmpty()
                ? part
                : Parts.with(
                        part, below.stream().map(one -> inserted(one, formulas)).toList());
    }
}
