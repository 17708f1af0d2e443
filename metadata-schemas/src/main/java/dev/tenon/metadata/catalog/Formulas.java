package dev.tenon.metadata.catalog;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.CalculationTree;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.formula.Formula;
import dev.tenon.metadata.formula.FormulaCheck;
import dev.tenon.metadata.formula.FormulaNames;
import dev.tenon.metadata.formula.FormulaType;
import dev.tenon.metadata.formula.Operation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.Span;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.ValidationRule;
import dev.tenon.metadata.page.LayoutDef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The formulas of one catalog, each parsed and checked once, when somebody first asks for it. A deployed catalog has only
 * sound ones; where one is not, it computes nothing, and a condition is false. Safe for many threads.
 */
public final class Formulas {
    private static final Span NOWHERE = new Span(0, 0);
    private static final Checked.Sound NEVER = new Checked.Sound(
            new Calculation.Constant(false, ValueType.CHECKBOX, NOWHERE),
            FormulaType.CHECKBOX,
            new Formula.BooleanLiteral(false, NOWHERE),
            Set.of());

    private final Catalog catalog;
    private final Map<Written, Checked> checked = new ConcurrentHashMap<>();
    private final Map<ApiName, List<Rule>> rules = new ConcurrentHashMap<>();
    private final Map<ApiName, List<RollUpField>> rollUps = new ConcurrentHashMap<>();
    private final Map<String, Boolean> markup = new ConcurrentHashMap<>();

    private record Written(FormulaPlace place, String text) {}

    /** An active validation rule with its condition. */
    public record Rule(ValidationRule rule, Checked.Sound condition) {}

    /** The conditions of a field of a form; absent: always shown, required or read-only as the layout says without them. */
    public record FormConditions(
            Optional<Checked.Sound> showIf, Optional<Checked.Sound> requireIf, Optional<Checked.Sound> readOnlyIf) {
        public boolean isEmpty() {
            return showIf.isEmpty() && requireIf.isEmpty() && readOnlyIf.isEmpty();
        }

        public Stream<Checked.Sound> all() {
            return Stream.of(showIf, requireIf, readOnlyIf).flatMap(Optional::stream);
        }
    }

    Formulas(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Checks any text as if it stood at this place: for editors. */
    public Checked check(FormulaPlace place, String text) {
        return FormulaCheck.check(text, names(place), place.demand());
    }

    /** What names mean at this place. */
    public FormulaNames names(FormulaPlace place) {
        return new CatalogNames(catalog, catalog, place);
    }

    /** A formula of the definitions, checked. */
    Checked checked(FormulaPlace place, String text) {
        return checked.computeIfAbsent(new Written(place, text), written -> check(place, text));
    }

    private Optional<Checked.Sound> sound(FormulaPlace place, String text) {
        return checked(place, text) instanceof Checked.Sound sound ? Optional.of(sound) : Optional.empty();
    }

    private Optional<Checked.Sound> condition(FormulaPlace place, String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(sound(place, text).orElse(NEVER));
    }

    /** What computes a field; absent for fields without a formula. */
    public Optional<Checked.Sound> ofField(CatalogObject object, CatalogField field) {
        return field.def()
                .formula()
                .flatMap(formula ->
                        sound(FormulaPlace.field(object.name(), field.type(), formula.blanks()), formula.text()));
    }

    /** True if a formula field gives HTML, as HYPERLINK and IMAGE write it, by itself or by another that it reads. */
    public boolean givesMarkup(CatalogObject object, CatalogField field) {
        if (!field.def().isFormula()) {
            return false;
        }
        String path = object.name() + "." + field.name();
        Boolean known = markup.get(path);
        if (known == null) {
            known = ofField(object, field)
                    .filter(formula -> formula.type() == FormulaType.TEXT)
                    .filter(formula -> writesMarkup(formula.calculation())
                            || formula.sources().stream().anyMatch(source -> isMarkup(object, source)))
                    .isPresent();
            markup.put(path, known);
        }
        return known;
    }

    private static boolean writesMarkup(Calculation calculation) {
        Set<Operation> operations = CalculationTree.operations(calculation);
        return operations.contains(TextOperation.HYPERLINK) || operations.contains(TextOperation.IMAGE);
    }

    private boolean isMarkup(CatalogObject object, Source source) {
        return source instanceof Source.Field read
                && read.path().size() == 1
                && object.field(read.path().getFirst())
                        .filter(field -> givesMarkup(object, field))
                        .isPresent();
    }

    /** What a field of a new record begins with; absent for fields without a default formula. */
    public Optional<Checked.Sound> defaultOf(CatalogObject object, CatalogField field) {
        return field.def()
                .defaultFormula()
                .flatMap(text -> sound(FormulaPlace.defaultValue(object.name(), field.type()), text));
    }

    /** Which records a lookup may point at, over the candidate and {@code $Source}; absent for fields without a filter. */
    public Optional<Checked.Sound> lookupFilter(CatalogObject object, CatalogField field) {
        return field.def()
                .lookupFilter()
                .map(filter -> sound(FormulaPlace.lookupFilter(object.name(), field.def()), filter.condition())
                        .orElse(NEVER));
    }

    /** Which children a roll-up sums up, over the child; absent: all. */
    public Optional<Checked.Sound> rollUpCondition(Computation.RollUp rollUp) {
        return condition(FormulaPlace.rollUpCondition(rollUp.child()), rollUp.condition());
    }

    /** The active rules of an object in their order. */
    public List<Rule> rules(CatalogObject object) {
        return rules.computeIfAbsent(
                object.name(),
                name -> object.def().validationRules().stream()
                        .filter(ValidationRule::active)
                        .flatMap(rule -> sound(FormulaPlace.validationRule(name), rule.condition()).stream()
                                .map(condition -> new Rule(rule, condition)))
                        .toList());
    }

    /** The conditions of a layout by field, for those that have any. */
    public Map<ApiName, FormConditions> layoutConditions(LayoutDef layout) {
        FormulaPlace place = FormulaPlace.formCondition(layout.object());
        Map<ApiName, FormConditions> conditions = new LinkedHashMap<>();
        layout.sections().stream().flatMap(section -> section.items().stream()).forEach(item -> {
            if (item instanceof LayoutDef.FieldItem field && !field.conditions().equals(LayoutDef.Conditions.NONE)) {
                conditions.put(
                        field.field(),
                        new FormConditions(
                                condition(place, field.conditions().showIf()),
                                condition(place, field.conditions().requireIf()),
                                condition(place, field.conditions().readOnlyIf())));
            }
        });
        return conditions;
    }

    /** The roll-ups, of whatever object, whose children are records of this one. */
    public List<RollUpField> rollUpsOver(CatalogObject child) {
        return rollUps.computeIfAbsent(child.name(), name -> RollUpField.over(catalog, child));
    }
}
