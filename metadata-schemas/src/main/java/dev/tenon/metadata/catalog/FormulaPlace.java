package dev.tenon.metadata.catalog;

import dev.tenon.metadata.formula.Demand;
import dev.tenon.metadata.formula.FormulaType;
import dev.tenon.metadata.formula.FormulaTypes;
import dev.tenon.metadata.formula.FormulaUse;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Blanks;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import java.util.Optional;

/** A place in the definitions where a formula stands: whose names it knows, and what it must give. */
public record FormulaPlace(FormulaScope scope, Demand demand) {

    /** What computes a field of this object. */
    public static FormulaPlace field(ApiName object, FieldType result, Blanks blanks) {
        Optional<FormulaType> type = isResult(result) ? FormulaTypes.of(result) : Optional.empty();
        return new FormulaPlace(FormulaScope.of(object), new Demand(FormulaUse.FIELD, blanks, type));
    }

    /** What a field of a new record begins with. */
    public static FormulaPlace defaultValue(ApiName object, FieldType type) {
        return new FormulaPlace(
                FormulaScope.of(object), new Demand(FormulaUse.DEFAULT_VALUE, Blanks.AS_BLANK, FormulaTypes.of(type)));
    }

    /** Which records a lookup of the {@code source} may point at. */
    public static FormulaPlace lookupFilter(ApiName candidates, ApiName source) {
        return condition(FormulaScope.ofFilter(candidates, source), FormulaUse.LOOKUP_FILTER);
    }

    /** The filter of this field of the object. */
    public static FormulaPlace lookupFilter(ApiName object, FieldDef field) {
        ApiName candidates = field.type() instanceof FieldType.Relation relation
                        && !relation.targets().isEmpty()
                ? relation.targets().getFirst()
                : object;
        return lookupFilter(candidates, object);
    }

    /** Which children a roll-up sums up. */
    public static FormulaPlace rollUpCondition(ApiName child) {
        return condition(FormulaScope.of(child), FormulaUse.ROLL_UP_FILTER);
    }

    public static FormulaPlace validationRule(ApiName object) {
        return condition(FormulaScope.of(object), FormulaUse.VALIDATION);
    }

    /** When a field of a form is shown, required or read-only. */
    public static FormulaPlace formCondition(ApiName object) {
        return condition(FormulaScope.of(object), FormulaUse.FORM_CONDITION);
    }

    private static FormulaPlace condition(FormulaScope scope, FormulaUse use) {
        return new FormulaPlace(scope, Demand.condition(use));
    }

    /** True for the types that a formula field may have. */
    static boolean isResult(FieldType type) {
        return type instanceof FieldType.Text
                || type instanceof FieldType.Number
                || type instanceof FieldType.Currency
                || type instanceof FieldType.Percent
                || type instanceof FieldType.Checkbox
                || type instanceof FieldType.Date
                || type instanceof FieldType.DateTime
                || type instanceof FieldType.Time;
    }

    /** True where nothing said means no condition. */
    boolean mayBeEmpty() {
        return switch (demand.use()) {
            case ROLL_UP_FILTER, FORM_CONDITION -> true;
            case FIELD, DEFAULT_VALUE, VALIDATION, LOOKUP_FILTER, FLOW, REPORT_SUMMARY -> false;
        };
    }
}
