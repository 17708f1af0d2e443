package dev.tenon.script.formula;

import dev.tenon.script.formula.Failure.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as texts. */
final class NumberText {
    /** Possessive, so that a long text that is no number is refused at once. */
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?+)([0-9]++\\.?+[0-9]*+|\\.[0-9]++)(?:[eE]([+-]?[0-9]{1,4}))?+");

    private NumberText() {}

    static BigDecimal read(String text) {
        Matcher found = NUMBER.matcher(Texts.trim(text));
        if (!found.matches()) {
            throw FormulaFailure.of(Reason.NOT_A_NUMBER, "This is no number: {0}", "这不是数字：{0}", Texts.excerpt(text));
        }
        return Numbers.bounded(new BigDecimal(found.group()));
    }

    static boolean isNumber(@Nullable String text) {
        try {
            return text != null && read(text).precision() > 0;
        } catch (FormulaFailure none) {
            return false;
        }
    }

    static String write(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String currency(String code, BigDecimal number) {
        return code + " " + number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
