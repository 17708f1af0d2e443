package dev.tenon.metadata.formula;

/** The codes of everything that can be wrong with a formula. */
public final class FormulaCodes {
    public static final String SYNTAX = "FORMULA_SYNTAX";
    public static final String TOO_LONG = "FORMULA_TOO_LONG";
    public static final String UNKNOWN_NAME = "FORMULA_UNKNOWN_NAME";
    public static final String UNKNOWN_FUNCTION = "FORMULA_UNKNOWN_FUNCTION";
    public static final String TYPE = "FORMULA_TYPE";
    public static final String ARGUMENTS = "FORMULA_ARGUMENTS";
    public static final String NOT_HERE = "FORMULA_NOT_HERE";
    public static final String PATTERN = "FORMULA_PATTERN";

    private FormulaCodes() {}
}
