package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;

/** From a formula's text to its tree. Operators bind as the trade has them: {@code ^} looser than {@code *}. */
public final class FormulaParser {

    private FormulaParser() {}

    public static Parsed parse(String text) {
        return parse(text, FormulaDialect.PLAIN);
    }

    /** Reads {@code {!name}} as {@code name}. */
    public static Parsed parseFlow(String text) {
        return parse(text, FormulaDialect.FLOW);
    }

    private static Parsed parse(String text, FormulaDialect dialect) {
        FormulaText source = new FormulaText(text);
        if (text.length() > FormulaLimits.MAX_CHARACTERS) {
            Problem tooLong = Problem.of(
                    FormulaCodes.TOO_LONG,
                    "",
                    "A formula has at most {0} characters; this one has {1}.",
                    "公式最多有 {0} 个字符；此公式有 {1} 个。",
                    FormulaLimits.MAX_CHARACTERS,
                    text.length());
            return new Parsed.Refused(Problems.of(tooLong.at(source.place(0))));
        }
        try {
            return new Parsed.Tree(new FormulaReading(source, FormulaTokenizer.tokens(source, dialect)).whole());
        } catch (SyntaxRefusal refusal) {
            return new Parsed.Refused(Problems.of(refusal.problem()));
        }
    }
}
