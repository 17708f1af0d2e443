package dev.tenon.metadata.formula;

/** A part of a formula once checked. */
sealed interface Part {
    Formula formula();

    /** Has one value. Its calculation's type is that of its type, and a blank is a constant. */
    record Value(Calculation calculation, FormulaType type, Formula formula) implements Part {}

    record Location(Calculation latitude, Calculation longitude, Formula formula) implements Part {}

    /** Something is wrong with it that has been said already. */
    record Broken(Formula formula) implements Part {}
}
