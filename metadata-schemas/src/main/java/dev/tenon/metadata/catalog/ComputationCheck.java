package dev.tenon.metadata.catalog;

import dev.tenon.metadata.formula.FormulaTypes;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;

/** Checks what computes a field, its default and its lookup filter, but for the texts of formulas. */
record ComputationCheck(Catalog draft, Complaints about) {

    void check(CatalogObject object, FieldDef field) {
        if (field.defaultValue().isPresent() && field.defaultFormula().isPresent()) {
            about.note(
                    "INVALID_DEFAULT",
                    "defaultFormula",
                    "Give default or defaultFormula, not both.",
                    "default 与 defaultFormula 只能二选一。");
        }
        checkDefault(field);
        checkFilter(field);
        if (field.computation().isEmpty()) {
            return;
        }
        checkProperties(field);
        switch (field.computation().get()) {
            case Computation.ByFormula ignored -> checkResult(field);
            case Computation.RollUp rollUp -> new RollUpCheck(draft, about).check(object, field, rollUp);
        }
    }

    private void checkDefault(FieldDef field) {
        boolean impossible = field.type() instanceof FieldType.Compound
                || field.type() instanceof FieldType.AutoNumber
                || FormulaTypes.of(field.type()).isEmpty();
        if (field.defaultFormula().isPresent() && impossible) {
            about.note("INVALID_DEFAULT", "defaultFormula", "This type has no default.", "该类型不能设置默认值。");
        }
    }

    /** Nobody writes a computed value, so nobody can be asked for one. */
    private void checkProperties(FieldDef field) {
        property(field.required(), "required");
        property(field.unique(), "unique");
        property(field.externalId(), "externalId");
        property(field.trackHistory(), "trackHistory");
        property(field.defaultValue().isPresent(), "default");
        property(field.defaultFormula().isPresent(), "defaultFormula");
    }

    private void property(boolean said, String part) {
        if (said) {
            about.note("INVALID_FIELD_PROPERTY", part, "A computed field cannot have {0}.", "计算字段不能设置 {0}。", part);
        }
    }

    private void checkResult(FieldDef field) {
        if (!FormulaPlace.isResult(field.type())) {
            about.note(
                    "INVALID_FIELD_TYPE",
                    "type",
                    "A formula gives text, number, currency, percent, checkbox, date, dateTime or time.",
                    "公式的结果类型只能是 text、number、currency、percent、checkbox、date、dateTime 或 time。");
        }
    }

    private void checkFilter(FieldDef field) {
        boolean possible =
                field.type() instanceof FieldType.Relation && !(field.type() instanceof FieldType.PolymorphicLookup);
        if (field.lookupFilter().isPresent() && !possible) {
            about.note(
                    "INVALID_FIELD_PROPERTY",
                    "lookupFilter",
                    "Only a lookup, masterDetail or hierarchy has a lookupFilter.",
                    "只有 lookup、masterDetail 和 hierarchy 可以设置 lookupFilter。");
        }
    }
}
