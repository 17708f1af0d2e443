package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
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
                : field.withComputation(field.computation().map(this::computation))
                        .withDefaultFormula(field.defaultFormula().map(text -> own(text, "defaultFormula")))
                        .withLookupFilter(field.lookupFilter().map(filter -> lookupFilter(field, filter)));
    }

    private String own(String text, String key) {
        return visitor.formula(FormulaScope.of(object), text, part + key);
    }

    private Computation computation(Computation computation) {
        return switch (computation) {
            case Computation.ByFormula formula ->
                new Computation.ByFormula(own(formula.text(), "formula"), formula.blanks(), formula.indexed());
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
                visitor.formula(FormulaScope.of(child), rollUp.condition(), part + "rollUp.condition"));
    }

    private LookupFilter lookupFilter(FieldDef field, LookupFilter filter) {
        ApiName candidates = field.type() instanceof FieldType.Relation relation
                        && !relation.targets().isEmpty()
                ? relation.targets().getFirst()
                : object;
        String condition = visitor.formula(
                FormulaScope.ofFilter(candidates, object), filter.condition(), part + "lookupFilter.condition");
        return new LookupFilter(condition, filter.required(), filter.message());
    }
}
