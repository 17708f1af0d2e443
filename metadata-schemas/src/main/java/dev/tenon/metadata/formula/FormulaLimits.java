package dev.tenon.metadata.formula;

/** How large a formula may be, so that no text can overflow a stack or keep a machine busy. */
public final class FormulaLimits {
    public static final int MAX_CHARACTERS = 32_768;
    /** Brackets, arguments and signs inside each other. */
    public static final int MAX_NESTING = 100;
    /** Names, constants, operators and calls of one formula. */
    public static final int MAX_PARTS = 5_000;
    /** Operations inside each other, once checked. */
    public static final int MAX_DEPTH = 250;
    /** Operations in all, once checked; more than the parts, as some functions are made of several operations. */
    public static final int MAX_OPERATIONS = 50_000;
    /** Digits of a number. */
    public static final int MAX_DIGITS = 128;

    private FormulaLimits() {}
}
