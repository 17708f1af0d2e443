package dev.tenon.metadata.object;

/** How a formula takes number fields without a value. */
public enum Blanks {
    AS_ZERO,
    AS_BLANK
}
