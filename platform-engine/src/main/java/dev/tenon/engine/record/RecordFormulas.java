package dev.tenon.engine.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tenon.engine.record.FormFormulas.Conditions;
import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.record.ObjectFormulas.Compiled;
import dev.tenon.engine.record.ObjectFormulas.Default;
import dev.tenon.engine.record.ObjectFormulas.Filter;
import dev.tenon.engine.record.ObjectFormulas.Given;
import dev.tenon.engine.record.ObjectFormulas.Rule;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Formulas;
import dev.tenon.metadata.catalog.Formulas.FormConditions;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.LookupFilter;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.script.formula.FormulaEvaluator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The formulas of each object for saves or for its forms, compiled when first needed and kept for as long as their catalog is in use. */
final class RecordFormulas {
    private final ColumnsCache columns;
    private final Wanted wanted;
    private final Cache<Catalog, Map<Long, ObjectFormulas>> kept =
            Caffeine.newBuilder().weakKeys().build();

    /** What is compiled: who saves by a program does not fetch what only forms read. */
    private enum Wanted {
        OF_SAVES,
        OF_FORMS
    }

    RecordFormulas(ColumnsCache columns) {
        this(columns, Wanted.OF_SAVES);
    }

    private RecordFormulas(ColumnsCache columns, Wanted wanted) {
        this.columns = columns;
        this.wanted = wanted;
    }

    /** The conditions of layouts, and nothing else. */
    static RecordFormulas ofForms(ColumnsCache columns) {
        return new RecordFormulas(columns, Wanted.OF_FORMS);
    }

    ObjectFormulas of(Catalog catalog, CatalogObject object) {
        Map<Long, ObjectFormulas> compiled = kept.get(catalog, c -> new ConcurrentHashMap<>());
        ObjectFormulas known = compiled.get(object.id());
        if (known == null) {
            known = switch (wanted) {
                case OF_SAVES -> new Compiling(catalog.formulas(), columns.of(object)).ofSaves();
                case OF_FORMS -> new Compiling(catalog.formulas(), columns.of(object)).ofForms(catalog);
            };
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

        ObjectFormulas ofSaves() {
            return new ObjectFormulas(rules(), defaults(), filters(), FormFormulas.NONE, sources.paths());
        }

        ObjectFormulas ofForms(Catalog catalog) {
            Map<ApiName, Map<ApiName, Conditions>> conditions = new LinkedHashMap<>();
            Set<Source> read = new LinkedHashSet<>();
            for (LayoutDef layout : catalog.layouts(columns.object().name())) {
                conditions.put(layout.name(), conditions(layout));
                formulas.layoutConditions(layout).values().stream()
                        .flatMap(FormConditions::all)
                        .forEach(sound -> read.addAll(sound.sources()));
            }
            for (CatalogField field : columns.object().fields()) {
                Stream.of(formulas.ofField(columns.object(), field), formulas.defaultOf(columns.object(), field))
                        .flatMap(Optional::stream)
                        .forEach(sound -> read.addAll(sound.sources()));
                if (field.def().isFormula()) {
                    read.add(new Source.Field(List.of(field.name().value()), 0));
                }
            }
            FormFormulas forms = new FormFormulas(conditions, values(read));
            return new ObjectFormulas(List.of(), List.of(), List.of(), forms, sources.paths());
        }

        private Map<ApiName, Conditions> conditions(LayoutDef layout) {
            Map<ApiName, Conditions> conditions = new LinkedHashMap<>();
            formulas.layoutConditions(layout)
                    .forEach((field, checked) -> conditions.put(
                            field,
                            new Conditions(
                                    condition(checked.showIf()),
                                    condition(checked.requireIf()),
                                    condition(checked.readOnlyIf()))));
            return conditions;
        }

        private Map<String, Given> values(Set<Source> read) {
            Map<String, Given> values = new LinkedHashMap<>();
            for (Source source : read) {
                switch (source) {
                    case Source.Field field -> values.put(String.join(".", field.path()), given(source));
                    case Source.Global global -> values.put(String.join(".", global.path()), given(source));
                    // What was before the change, only saves ask for.
                    case Source.Prior prior -> {}
                }
            }
            return values;
        }

        private Given given(Source source) {
            DraftBinding binding = DraftBinding.ofRecord(sources);
            return new Given(binding.reader(source, ValueType.TEXT), binding.reads());
        }

        private Optional<Compiled> condition(Optional<Checked.Sound> checked) {
            return checked.map(sound -> compiled(sound, DraftBinding.ofRecord(sources)));
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
