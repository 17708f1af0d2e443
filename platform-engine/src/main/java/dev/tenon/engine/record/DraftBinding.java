package dev.tenon.engine.record;

import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.script.formula.FormulaEvaluator;
import dev.tenon.script.formula.RecordState;
import dev.tenon.script.formula.ResultShape;
import dev.tenon.script.formula.SourceBinding;
import dev.tenon.script.formula.ValueReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Where one formula finds its values in a draft, found once when it is compiled. Notes what the formula reads. */
final class DraftBinding implements SourceBinding<DraftValues> {
    /** Before the fields of the record that is edited, in the formula of a lookup's filter. */
    private static final String EDITED = "$Source";

    private final DraftSources sources;
    private final Optional<CatalogField> lookup;
    private final DraftReads.Noting reads = new DraftReads.Noting();
    private final Map<Source.Global, ObjectFormulas.Given> given = new LinkedHashMap<>();

    private DraftBinding(DraftSources sources, Optional<CatalogField> lookup) {
        this.sources = sources;
        this.lookup = lookup;
    }

    /** For formulas of the record itself. */
    static DraftBinding ofRecord(DraftSources sources) {
        return new DraftBinding(sources, Optional.empty());
    }

    /** For the filter of a lookup: fields are those of its target. */
    static DraftBinding ofTarget(DraftSources sources, CatalogField lookup) {
        return new DraftBinding(sources, Optional.of(lookup));
    }

    /** What the filter of a lookup reads of the record that is edited. */
    Map<Source.Global, ObjectFormulas.Given> given() {
        return Map.copyOf(given);
    }

    DraftReads reads() {
        return reads.done();
    }

    @Override
    public ValueReader<DraftValues> reader(Source source, ValueType type) {
        return switch (source) {
            case Source.Field field ->
                lookup.map(found -> target(found, field.path())).orElseGet(() -> own(field.path()));
            case Source.Prior prior -> before(own(prior.path()));
            case Source.Global global -> global(global);
        };
    }

    private ValueReader<DraftValues> before(ValueReader<DraftValues> now) {
        reads.past();
        return values -> now.read(values.past());
    }

    private ValueReader<DraftValues> global(Source.Global global) {
        if (isEdited(global)) {
            return given(global);
        }
        reads.global(global);
        return values -> values.work().global(global);
    }

    static boolean isEdited(Source.Global global) {
        return global.path().getFirst().equalsIgnoreCase(EDITED);
    }

    private ValueReader<DraftValues> given(Source.Global global) {
        DraftBinding edited = ofRecord(sources);
        ValueReader<DraftValues> reader =
                edited.own(global.path().subList(1, global.path().size()));
        given.put(global, new ObjectFormulas.Given(reader, edited.reads()));
        reads.all(edited.reads());
        return reader;
    }

    private ValueReader<DraftValues> target(CatalogField relation, List<String> path) {
        List<String> steps = new ArrayList<>();
        steps.add(relation.def().parentPath());
        steps.addAll(path);
        return behind(new FieldPath(steps));
    }

    private ValueReader<DraftValues> own(List<String> path) {
        if (path.size() > 1) {
            return behind(new FieldPath(path));
        }
        CatalogField field = sources.field(path.getFirst());
        if (field.def().isFormula()) {
            return computed(field);
        }
        Column column = sources.columns().require(field);
        reads.own(column);
        return values -> values.own(column);
    }

    private ValueReader<DraftValues> computed(CatalogField field) {
        DraftSources.Computed formula = sources.computed(field);
        reads.all(formula.reads());
        FormulaEvaluator<DraftValues> evaluator = formula.evaluator();
        return values -> values.computed(
                field,
                () -> DraftValues.plain(ResultShape.of(
                        field.type(), evaluator.value(values, values.work().surroundings()))));
    }

    private ValueReader<DraftValues> behind(FieldPath path) {
        int place = place(path);
        return values -> values.behind(place);
    }

    /** Where among what is read behind lookups this value will be. */
    int place(FieldPath path) {
        reads.behind(sources.paths().relation(path));
        return sources.paths().place(path);
    }

    @Override
    public RecordState<DraftValues> state() {
        return new InSave();
    }

    /** What the save knows. */
    private final class InSave implements RecordState<DraftValues> {
        @Override
        public boolean isNew(DraftValues values) {
            return values.draft().isNew();
        }

        @Override
        public boolean isClone(DraftValues values) {
            return values.draft().isCopy();
        }

        @Override
        public Predicate<DraftValues> changed(Source source) {
            ValueReader<DraftValues> now = reader(source, ValueType.TEXT);
            ValueReader<DraftValues> before = before(now);
            return values -> !values.draft().isNew() && !Kept.areSame(now.read(values), before.read(values));
        }

        @Override
        public Lookup<DraftValues> lookup(String returned, String searched, ValueType type) {
            Lookups.Question question = new Lookups.Question(returned, searched);
            return (values, text) -> values.work().lookups().find(question, text);
        }
    }
}
