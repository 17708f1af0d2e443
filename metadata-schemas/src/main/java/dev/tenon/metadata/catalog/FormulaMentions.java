package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.LookupFilter;
import java.util.Optional;

/** What one field names by its formulas: what computes it, its default, its lookup filter. */
record FormulaMentions(ApiName object, String part, MentionVisitor visitor) {

    FieldDef field(FieldDef field) {
        boolean bare = field.computation().isEmpty()
                && field.defaultFormula().isEmpty()
                && field.lookupFilter().isEmpty();
        return bare
                ? field
                : field.withComputation(field.computation().map(computation -> computation(field, computation)))
                        .withDefaultFormula(field.defaultFormula().map(text -> defaultFormula(field, text)))
                        .withLookupFilter(field.lookupFilter().map(filter -> lookupFilter(field, filter)));
    }

    private String defaultFormula(FieldDef field, String text) {
        return visitor.formula(FormulaPlace.defaultValue(object, field.type()), text, part + "defaultFormula");
    }

    private Computation computation(FieldDef field, Computation computation) {
        return switch (computation) {
            case Computation.ByFormula formula -> {
                FormulaPlace place = FormulaPlace.field(object, field.type(), formula.blanks());
                String text = visitor.formula(place, formula.text(), part + "formula");
                yield new Computation.ByFormula(text, formula.blanks(), formula.indexed());
            }
            case Computation.RollUp rollUp -> rollUp(rollUp);
        };
    }

    private Computation rollUp(Computation.RollUp rollUp) {
        ApiName child = visitor.object(rollUp.child(), part + "rollUp.child");
        Optional<ApiName> field =
                rollUp.field().map(summed -> visitor.neededField(child, summed, part + "rollUp.field"));
        return new Computation.RollUp(
                child,
                visitor.neededField(child, rollUp.relation(), part + "rollUp.relation"),
                rollUp.summary(),
                field,
                visitor.formula(FormulaPlace.rollUpCondition(child), rollUp.condition(), part + "rollUp.condition"));
    }

    private LookupFilter lookupFilter(FieldDef field, LookupFilter filter) {
        String condition = visitor.formula(
                FormulaPlace.lookupFilter(object, field), filter.condition(), part + "lookupFilter.condition");
        return new LookupFilter(condition, filter.required(), filter.message());
    }
}
