package dev.tenon.metadata.formula;

/** Numbers to a number. Exact decimals; see {@code docs/formulas.md} for digits and errors. */
public enum NumberOperation implements Operation {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    POWER,
    NEGATE,
    ABS,
    CEILING,
    FLOOR,
    MCEILING,
    MFLOOR,
    /** Number, digits after the point. */
    ROUND,
    TRUNCATE,
    MOD,
    /** One operand or more. */
    MAX,
    MIN,
    SQRT,
    EXP,
    LN,
    LOG,
    SIN,
    COS,
    TAN,
    ASIN,
    ACOS,
    ATAN,
    /** y, x. */
    ATAN2,
    /** Latitude and longitude of one place, of another, and the unit: a constant text, {@code mi} or {@code km}. */
    DISTANCE,
    /** A blank number becomes 0: wrapped by the check around number fields of formulas with blanks as zero. */
    ZERO_IF_BLANK,
    /** A percent field's value as a number: 50 becomes 0.5. */
    PARTS_OF_ONE,
    /** A number as the value of a percent field: 0.5 becomes 50. */
    PERCENT
}
