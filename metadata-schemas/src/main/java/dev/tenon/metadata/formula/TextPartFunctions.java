package dev.tenon.metadata.formula;

import static dev.tenon.metadata.formula.FormulaType.CHECKBOX;
import static dev.tenon.metadata.formula.FormulaType.NUMBER;
import static dev.tenon.metadata.formula.FormulaType.TEXT;
import static dev.tenon.metadata.formula.Parameter.number;
import static dev.tenon.metadata.formula.Parameter.text;

import java.math.BigDecimal;
import java.util.List;

/** The functions that look into texts, cut them and change their letters. */
final class TextPartFunctions {
    /** As long as any text may be. */
    private static final long ALL = 131_072;

    private TextPartFunctions() {}

    static List<FormulaFunction> all() {
        return FunctionDraft.all(cuts(), searches(), changes());
    }

    private static FunctionDraft function(String name, Parameter... parameters) {
        return FunctionDraft.of(FunctionCategory.TEXT, name, parameters);
    }

    private static List<FormulaFunction> cuts() {
        return List.of(
                function("LEN", text("text"))
                        .gives(NUMBER, TextOperation.LENGTH)
                        .blanks("0 for blank.", "参数为空时返回 0。")
                        .help("How many characters a text has.", "文本的字符数。", "LEN(\"abc\") = 3"),
                function("LEFT", text("text"), number("count"))
                        .gives(TEXT, TextOperation.LEFT)
                        .help("The first characters.", "开头的若干字符。", "LEFT(\"abcde\", 2) = \"ab\""),
                function("RIGHT", text("text"), number("count"))
                        .gives(TEXT, TextOperation.RIGHT)
                        .help("The last characters.", "结尾的若干字符。", "RIGHT(\"abcde\", 2) = \"de\""),
                function("MID", text("text"), number("start"), number("count"))
                        .gives(TEXT, TextOperation.MID)
                        .help(
                                "So many characters from a position on; the first character is 1.",
                                "从指定位置开始的若干字符；首字符的位置为 1。",
                                "MID(\"abcde\", 2, 3) = \"bcd\""),
                function(
                                "SUBSTR",
                                text("text"),
                                number("start"),
                                number("count").optional())
                        .typed(TextPartFunctions::substring)
                        .help(
                                "As MID; a start below 0 counts from the end, without a count all characters follow.",
                                "同 MID；起始位置为负数时从结尾计数，省略数量时返回其后的全部字符。",
                                "SUBSTR(\"abcde\", -3, 2) = \"cd\""),
                function("LPAD", text("text"), number("length"), text("padding").optional())
                        .gives(TEXT, TextOperation.LPAD)
                        .blanks("Blank for blank; blank padding is one of blanks.", "参数为空时返回空值；填充为空时使用空格。")
                        .help(
                                "Fills up on the left to a length; longer texts are cut.",
                                "在左侧填充到指定长度；过长的文本被截断。",
                                "LPAD(\"7\", 3, \"0\") = \"007\""),
                function("RPAD", text("text"), number("length"), text("padding").optional())
                        .gives(TEXT, TextOperation.RPAD)
                        .blanks("Blank for blank; blank padding is one of blanks.", "参数为空时返回空值；填充为空时使用空格。")
                        .help(
                                "Fills up on the right to a length; longer texts are cut.",
                                "在右侧填充到指定长度；过长的文本被截断。",
                                "RPAD(\"7\", 3, \"0\") = \"700\""));
    }

    /** Made of LEFT, RIGHT and MID: only a start from the end needs more than MID. */
    private static Part substring(FunctionCall call) {
        Span span = call.span();
        Calculation text = call.operand(0);
        Calculation start = call.operand(1);
        Calculation count = call.has(2) ? call.operand(2) : Calculations.number(ALL, span);
        Calculation forwards = Calculations.textual(TextOperation.MID, span, text, start, count);
        BigDecimal constant = Calculations.constantNumber(start);
        if (constant != null && constant.signum() >= 0) {
            return call.gives(TEXT, forwards);
        }
        Calculation distance = Calculations.numeric(NumberOperation.NEGATE, span, start);
        Calculation end = Calculations.textual(TextOperation.RIGHT, span, text, distance);
        Calculation backwards = Calculations.textual(TextOperation.LEFT, span, end, count);
        Calculation length = new Calculation.Apply(TextOperation.LENGTH, List.of(text), ValueType.NUMBER, span);
        Calculation before = Calculations.logical(LogicOperation.GREATER, span, distance, length);
        Calculation fromEnd = new Calculation.If(before, Calculations.blank(ValueType.TEXT, span), backwards, span);
        Calculation negative = Calculations.logical(LogicOperation.LESS, span, start, Calculations.number(0, span));
        return call.gives(TEXT, new Calculation.If(negative, fromEnd, forwards, span));
    }

    private static List<FormulaFunction> searches() {
        return List.of(
                function("FIND", text("what"), text("text"), number("start").optional())
                        .gives(NUMBER, TextOperation.FIND)
                        .blanks("0 if nothing is found, also for blank.", "未找到或参数为空时返回 0。")
                        .help(
                                "The position of a text in another, perhaps from a position on.",
                                "一个文本在另一个文本中的位置，可指定起始位置。",
                                "FIND(\"c\", \"abcabc\", 4) = 6"),
                function("CONTAINS", text("text"), text("part"))
                        .gives(CHECKBOX, TextOperation.CONTAINS)
                        .blanks("True if the part is blank.", "被查找的部分为空时为真。")
                        .help(
                                "Whether a text has another in it; upper and lower case differ.",
                                "文本是否包含另一个文本；区分大小写。",
                                "CONTAINS(\"Acme Ltd\", \"Ltd\")"),
                function("BEGINS", text("text"), text("part"))
                        .gives(CHECKBOX, TextOperation.BEGINS)
                        .blanks("True if the part is blank.", "被查找的部分为空时为真。")
                        .help(
                                "Whether a text begins with another; upper and lower case differ.",
                                "文本是否以另一个文本开头；区分大小写。",
                                "BEGINS(\"Acme Ltd\", \"Acme\")"),
                function("ENDS", text("text"), text("part"))
                        .gives(CHECKBOX, TextOperation.ENDS)
                        .blanks("True if the part is blank.", "被查找的部分为空时为真。")
                        .help(
                                "Whether a text ends with another; upper and lower case differ.",
                                "文本是否以另一个文本结尾；区分大小写。",
                                "ENDS(\"Acme Ltd\", \"Ltd\")"));
    }

    private static List<FormulaFunction> changes() {
        return List.of(
                function("UPPER", text("text"), text("locale").optional())
                        .gives(TEXT, TextOperation.UPPER)
                        .blanks("Blank for blank.", "参数为空时返回空值。")
                        .help(
                                "All letters large, perhaps by the rules of a language.",
                                "全部转换为大写，可指定语言规则。",
                                "UPPER(\"abc\") = \"ABC\""),
                function("LOWER", text("text"), text("locale").optional())
                        .gives(TEXT, TextOperation.LOWER)
                        .blanks("Blank for blank.", "参数为空时返回空值。")
                        .help(
                                "All letters small, perhaps by the rules of a language.",
                                "全部转换为小写，可指定语言规则。",
                                "LOWER(\"ABC\") = \"abc\""),
                function("INITCAP", text("text"))
                        .gives(TEXT, TextOperation.INITCAP)
                        .help(
                                "The first letter of each word large, the others small.",
                                "每个单词首字母大写，其余小写。",
                                "INITCAP(\"new york\") = \"New York\""),
                function("TRIM", text("text"))
                        .gives(TEXT, TextOperation.TRIM)
                        .help("Without blanks at both ends.", "去除两端的空白。", "TRIM(\"  a b \") = \"a b\""),
                function("SUBSTITUTE", text("text"), text("old"), text("new"))
                        .gives(TEXT, TextOperation.SUBSTITUTE)
                        .blanks(
                                "Blank for blank; blank to replace: the text as it is; a blank replacement removes.",
                                "文本为空时返回空值；被替换部分为空时不变；替换为空时删除。")
                        .help(
                                "Replaces a text by another wherever it stands.",
                                "将文本中的某部分全部替换为另一个文本。",
                                "SUBSTITUTE(\"a-b-c\", \"-\", \".\") = \"a.b.c\""),
                function("REVERSE", text("text"))
                        .gives(TEXT, TextOperation.REVERSE)
                        .help("The characters from the last to the first.", "将字符顺序颠倒。", "REVERSE(\"abc\") = \"cba\""));
    }
}
