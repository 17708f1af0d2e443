package dev.tenon.metadata.formula;

/** Comparisons (both operands of one type) and blanks. */
public enum LogicOperation implements Operation {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    /** Subject, and one value or more. */
    IN,
    /** Any type. */
    IS_BLANK,
    /** The first operand, or the second if it is blank. */
    OR_IF_BLANK
}
