package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.Computation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which fields a formula or a roll-up reads, along relations too. What cannot be resolved is left out. */
record FieldReads(Map<String, CatalogObject> objects) {

    /** Every field that the names of a formula lead to or pass, each as often as it is named. */
    List<FormulaPath.Reached> of(FormulaScope scope, String text) {
        List<FormulaPath.Reached> reads = new ArrayList<>();
        for (NamesInText.Name name : NamesInText.of(text)) {
            List<String> words = name.words();
            FormulaBases.of(scope, words).ifPresent(base -> {
                if (FormulaPath.of(objects, base.object(), base.path(words)) instanceof FormulaPath.Found found) {
                    reads.addAll(found.reached());
                }
            });
        }
        return reads;
    }

    /** What computes a field of this object reads these. */
    List<FormulaPath.Reached> of(CatalogObject object, Computation computation) {
        return switch (computation) {
            case Computation.ByFormula formula -> of(FormulaScope.of(object.name()), formula.text());
            case Computation.RollUp rollUp -> of(rollUp);
        };
    }

    private List<FormulaPath.Reached> of(Computation.RollUp rollUp) {
        List<FormulaPath.Reached> reads = new ArrayList<>();
        CatalogObject child = objects.get(rollUp.child().key());
        if (child != null) {
            child.field(rollUp.relation()).ifPresent(field -> reads.add(new FormulaPath.Reached(child.name(), field)));
            rollUp.field()
                    .flatMap(child::field)
                    .ifPresent(field -> reads.add(new FormulaPath.Reached(child.name(), field)));
            reads.addAll(of(FormulaScope.of(child.name()), rollUp.condition()));
        }
        return reads;
    }
}
