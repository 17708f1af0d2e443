package dev.tenon.metadata.formula;

/** What only a record in a save knows. Without one (lists, reports) it is neither new nor cloned nor changed. */
public enum RecordOperation implements Operation {
    IS_NEW,
    IS_CLONE,
    /** The operand is a {@link Calculation.Read} of a field. */
    IS_CHANGED,
    /** Three operands: constant "Object.Field" to return, constant "Object.Field" to look in, the text to look for. */
    VLOOKUP,
    /** Code of a currency. */
    CURRENCY_RATE
}
