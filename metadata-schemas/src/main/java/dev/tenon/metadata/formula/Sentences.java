package dev.tenon.metadata.formula;

import static dev.tenon.metadata.formula.FormulaType.CHECKBOX;
import static dev.tenon.metadata.formula.FormulaType.DATE;
import static dev.tenon.metadata.formula.FormulaType.DATETIME;
import static dev.tenon.metadata.formula.FormulaType.MULTI_PICKLIST;
import static dev.tenon.metadata.formula.FormulaType.NUMBER;
import static dev.tenon.metadata.formula.FormulaType.PICKLIST;
import static dev.tenon.metadata.formula.FormulaType.TEXT;
import static dev.tenon.metadata.formula.FormulaType.TIME;

import dev.tenon.metadata.problem.Sentence;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Parts of the sentences that say what is wrong with a formula. */
final class Sentences {
    static final Sentence NOTHING = Sentence.of("", "");

    private Sentences() {}

    /** {@code a number, a date or text}: numbers of all kinds are one. */
    static Sentence oneOf(Collection<FormulaType> types) {
        return joined(
                types.stream()
                        .map(type -> type.isNumber() ? NUMBER : type)
                        .distinct()
                        .map(FormulaType::noun)
                        .toList(),
                "or",
                "或");
    }

    static Sentence joined(List<Sentence> parts, String lastEn, String lastZh) {
        return Sentence.of(
                joined(parts, Locale.ENGLISH, ", ", " " + lastEn + " "), joined(parts, Locale.CHINESE, "、", lastZh));
    }

    private static String joined(List<Sentence> parts, Locale locale, String separator, String last) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : i == parts.size() - 1 ? last : separator)
                    .append(parts.get(i).in(locale));
        }
        return out.toString();
    }

    /** How to get from what stands there to what is wanted; begins with a blank, or is empty. */
    static Sentence way(FormulaType given, Collection<FormulaType> wanted, String shown) {
        if (given == PICKLIST && !wanted.contains(MULTI_PICKLIST)) {
            return Sentence.of(
                    " TEXT({0}) gives its value; ISPICKVAL({0}, \"...\") compares it.",
                    "TEXT({0}) 返回其值；ISPICKVAL({0}, \"…\") 用于比较。", shown);
        }
        if (given == MULTI_PICKLIST) {
            return Sentence.of(
                    " INCLUDES({0}, \"...\") tells whether a value is chosen.",
                    "INCLUDES({0}, \"…\") 判断是否选中某个值。", shown);
        }
        String function = function(given, wanted);
        return function.isEmpty() ? NOTHING : Sentence.of(" Write {0}({1}).", "请写 {0}({1})。", function, shown);
    }

    private static String function(FormulaType given, Collection<FormulaType> wanted) {
        boolean readable = given == TEXT && !wanted.contains(PICKLIST);
        if (wanted.contains(TEXT)) {
            boolean printable =
                    given.isNumber() || given == DATE || given == DATETIME || given == TIME || given == CHECKBOX;
            return printable ? "TEXT" : "";
        }
        if (wanted.contains(DATE) && (readable || given == DATETIME)) {
            return "DATEVALUE";
        }
        if (wanted.contains(DATETIME) && (readable || given == DATE)) {
            return "DATETIMEVALUE";
        }
        if (wanted.contains(TIME) && (readable || given == DATETIME)) {
            return "TIMEVALUE";
        }
        return wanted.contains(NUMBER) && readable ? "VALUE" : "";
    }
}
