package dev.tenon.metadata.formula;

/** How a formula takes number fields without a value. */
public enum Blanks {
    AS_ZERO,
    AS_BLANK
}
