package dev.tenon.script.formula;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.tenon.metadata.formula.Calculation;
import dev.tenon.script.formula.Failure.Reason;

/** Regular expressions, matched in time that grows with the text only. */
final class Regexes {
    private Regexes() {}

    /** The pattern is a constant that the check has accepted. */
    static <R> Node<R> node(Node<R> text, Calculation pattern) {
        String written = pattern instanceof Calculation.Constant constant ? Texts.orEmpty(constant.value()) : "";
        try {
            Pattern compiled = Pattern.compile(written);
            return (record, around) -> compiled.matches(Texts.orEmpty(text.value(record, around)));
        } catch (PatternSyntaxException unknown) {
            FormulaFailure failure = FormulaFailure.of(
                    Reason.PATTERN, "The pattern cannot be read: {0}", "无法识别正则表达式：{0}", Texts.excerpt(written));
            return (record, around) -> {
                throw failure;
            };
        }
    }
}
