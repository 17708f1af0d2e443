package dev.tenon.metadata.formula;

/** How names are written: plain, or as flows write them too, {@code {!Name}}. */
enum FormulaDialect {
    PLAIN,
    FLOW
}
