package dev.tenon.engine.conformance;

import dev.tenon.metadata.formula.Formula;
import dev.tenon.metadata.formula.FormulaParser;
import dev.tenon.metadata.formula.FormulaPrinter;
import dev.tenon.metadata.formula.FormulaTrees;
import dev.tenon.metadata.formula.Parsed;
import tools.jackson.databind.JsonNode;

/** Lines with an {@code expression}: it must be read, and what is printed must be read as the same tree. */
final class ExpressionsShape {
    private final Tally tally;

    ExpressionsShape(Tally tally) {
        this.tally = tally;
    }

    void run(String where, JsonNode line) {
        // Stands for the name of whoever installs the package that the expression comes from.
        String text = line.path("expression").asString("").replaceAll("%%%\\w+%%%", "");
        switch (parse(text)) {
            case Parsed.Refused refused -> tally.fail(where, "a formula", refused.problems() + " in " + text);
            case Parsed.Tree(Formula formula) -> printed(where, formula);
        }
    }

    /** Flows write names as {@code {!name}}; so do some older places. */
    private static Parsed parse(String text) {
        return text.contains("{!") ? FormulaParser.parseFlow(text) : FormulaParser.parse(text);
    }

    private void printed(String where, Formula formula) {
        String printed = FormulaPrinter.print(formula);
        if (FormulaParser.parse(printed) instanceof Parsed.Tree(Formula again) && FormulaTrees.same(again, formula)) {
            tally.pass();
        } else {
            tally.fail(where, "the same tree", "another from " + printed);
        }
    }
}
