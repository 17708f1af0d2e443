package dev.tenon.engine.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.record.ObjectFormulas.Compiled;
import dev.tenon.engine.record.ObjectFormulas.Default;
import dev.tenon.engine.record.ObjectFormulas.Filter;
import dev.tenon.engine.record.ObjectFormulas.Rule;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Formulas;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.object.LookupFilter;
import dev.tenon.script.formula.FormulaEvaluator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The formulas of each object for saves, compiled when first needed and kept for as long as their catalog is in use. */
final class RecordFormulas {
    private final ColumnsCache columns;
    private final Cache<Catalog, Map<Long, ObjectFormulas>> kept =
            Caffeine.newBuilder().weakKeys().build();

    RecordFormulas(ColumnsCache columns) {
        this.columns = columns;
    }

    ObjectFormulas of(Catalog catalog, CatalogObject object) {
        Map<Long, ObjectFormulas> compiled = kept.get(catalog, c -> new ConcurrentHashMap<>());
        ObjectFormulas known = compiled.get(object.id());
        if (known == null) {
            known = new Compiling(catalog.formulas(), columns.of(object)).all();
            compiled.put(object.id(), known);
        }
        return known;
    }

    /** One object's formulas on their way from checked to compiled. */
    private static final class Compiling {
        private final Formulas formulas;
        private final ObjectColumns columns;
        private final DraftSources sources;

        Compiling(Formulas formulas, ObjectColumns columns) {
            this.formulas = formulas;
            this.columns = columns;
            this.sources = new DraftSources(
                    columns,
                    field -> formulas.ofField(columns.object(), field)
                            .orElseThrow()
                            .calculation());
        }

        ObjectFormulas all() {
            return new ObjectFormulas(rules(), defaults(), filters(), sources.paths());
        }

        private List<Rule> rules() {
            return formulas.rules(columns.object()).stream()
                    .map(rule -> new Rule(
                            compiled(rule.condition(), DraftBinding.ofRecord(sources)),
                            FormulaProblems.violated(rule.rule())))
                    .toList();
        }

        private List<Default> defaults() {
            Map<Column, Default> defaults = new LinkedHashMap<>();
            for (Column column : columns.all()) {
                formulas.defaultOf(columns.object(), column.field())
                        .ifPresent(value -> defaults.put(
                                column, new Default(column, compiled(value, DraftBinding.ofRecord(sources)))));
            }
            return DefaultOrder.of(defaults);
        }

        private List<Filter> filters() {
            List<Filter> filters = new ArrayList<>();
            for (Column column : columns.all()) {
                Optional<Checked.Sound> condition = formulas.lookupFilter(columns.object(), column.field());
                column.field()
                        .def()
                        .lookupFilter()
                        .ifPresent(filter -> filters.add(filter(column, filter, condition.orElseThrow())));
            }
            return filters;
        }

        private Filter filter(Column lookup, LookupFilter filter, Checked.Sound condition) {
            DraftBinding binding = DraftBinding.ofTarget(sources, lookup.field());
            String parent = lookup.field().def().parentPath();
            int target = binding.place(new FieldPath(List.of(parent, "Id")));
            Compiled compiled = compiled(condition, binding);
            return new Filter(
                    lookup,
                    target,
                    condition.calculation(),
                    compiled,
                    filter.required(),
                    binding.given(),
                    FormulaProblems.outside(lookup.field(), filter));
        }

        private static Compiled compiled(Checked.Sound formula, DraftBinding binding) {
            FormulaEvaluator<DraftValues> evaluator = FormulaEvaluator.of(formula.calculation(), binding);
            return new Compiled(evaluator, binding.reads());
        }
    }
}
