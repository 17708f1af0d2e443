package dev.tenon.engine.record;

import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.formula.Calculation;
import dev.tenon.script.formula.FormulaEvaluator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the formulas of one object share while they are compiled: its columns, its formula fields, what is read behind it. */
final class DraftSources {
    private final ObjectColumns columns;
    private final ParentPaths paths;
    private final Function<CatalogField, Calculation> formulas;
    private final Map<CatalogField, Computed> computed = new HashMap<>();
    private final Set<CatalogField> begun = new HashSet<>();

    /** A formula field ready to be evaluated, and what it reads. */
    record Computed(FormulaEvaluator<DraftValues> evaluator, DraftReads reads) {}

    DraftSources(ObjectColumns columns, Function<CatalogField, Calculation> formulas) {
        this.columns = columns;
        this.paths = new ParentPaths(columns);
        this.formulas = formulas;
    }

    ObjectColumns columns() {
        return columns;
    }

    ParentPaths paths() {
        return paths;
    }

    CatalogField field(String name) {
        return columns.object()
                .field(name)
                .orElseThrow(() -> new IllegalStateException("no field " + name + " on " + columns.object()));
    }

    Computed computed(CatalogField field) {
        Computed known = computed.get(field);
        if (known == null) {
            if (!begun.add(field)) {
                throw new IllegalStateException("the formula of " + field.name() + " reads itself");
            }
            DraftBinding binding = DraftBinding.ofRecord(this);
            FormulaEvaluator<DraftValues> evaluator = FormulaEvaluator.of(formulas.apply(field), binding);
            known = new Computed(evaluator, binding.reads());
            computed.put(field, known);
        }
        return known;
    }
}
