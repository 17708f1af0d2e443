package dev.tenon.script.formula.js;

import dev.tenon.metadata.formula.Calculation;

/**
 * Formulas as JavaScript for modules, where pages may not make code of texts: {@code f} is the run-time library
 * {@code tenon/formula}, {@code r} the record, as that library describes it.
 */
public final class FormulaJs {
    private FormulaJs() {}

    /** An expression that gives the value, null if it is blank; what fails throws {@code f.Failure}. */
    public static String of(Calculation calculation) {
        StringBuilder out = new StringBuilder();
        new ExpressionWriter(out).write(calculation);
        return out.toString();
    }

    /** A function for {@code f.run(function, record)}, which gives {@code {value}} or {@code {failed: reason}}. */
    public static String function(Calculation calculation) {
        return "(f, r) => " + of(calculation);
    }
}
