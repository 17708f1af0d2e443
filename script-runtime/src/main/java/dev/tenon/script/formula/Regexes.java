package dev.tenon.script.formula;

import com.google.re2j.Pattern;
import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.RegexPattern;
import dev.tenon.metadata.problem.Sentence;
import dev.tenon.script.formula.Failure.Reason;

/** Regular expressions, matched in time that grows with the text only. */
final class Regexes {
    private Regexes() {}

    /** The pattern is a constant that the check has accepted. */
    static <R> Node<R> node(Node<R> text, Calculation pattern) {
        String written = pattern instanceof Calculation.Constant constant ? Texts.orEmpty(constant.value()) : "";
        return switch (RegexPattern.parse(written)) {
            case RegexPattern.Usable usable -> matching(text, Pattern.compile(RegexSyntax.RE2.of(usable.regex())));
            case RegexPattern.Refused refused -> refusing(text, refused.reason());
        };
    }

    private static <R> Node<R> matching(Node<R> text, Pattern pattern) {
        return (record, around) -> pattern.matches(Texts.orEmpty(text.value(record, around)));
    }

    private static <R> Node<R> refusing(Node<R> text, Sentence reason) {
        return (record, around) -> {
            text.value(record, around);
            throw FormulaFailure.of(Reason.PATTERN, "The pattern cannot be read: {0}", "无法识别正则表达式：{0}", reason);
        };
    }
}
