package dev.tenon.metadata.formula;

import java.util.List;

/** What a function takes at one place. No types: whatever has a value. */
record Parameter(String name, List<FormulaType> accepts, Arity arity) {

    enum Arity {
        REQUIRED,
        OPTIONAL,
        /** The last one, once or more. */
        REPEATED
    }

    Parameter {
        accepts = List.copyOf(accepts);
    }

    static Parameter of(String name, FormulaType... accepts) {
        return new Parameter(name, List.of(accepts), Arity.REQUIRED);
    }

    static Parameter any(String name) {
        return of(name);
    }

    static Parameter number(String name) {
        return of(name, FormulaType.NUMBER, FormulaType.CURRENCY, FormulaType.PERCENT);
    }

    static Parameter text(String name) {
        return of(name, FormulaType.TEXT);
    }

    static Parameter checkbox(String name) {
        return of(name, FormulaType.CHECKBOX);
    }

    Parameter optional() {
        return new Parameter(name, accepts, Arity.OPTIONAL);
    }

    Parameter repeated() {
        return new Parameter(name, accepts, Arity.REPEATED);
    }
}
