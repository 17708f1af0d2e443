package dev.tenon.metadata.formula;

import static dev.tenon.metadata.formula.FormulaType.CHECKBOX;
import static dev.tenon.metadata.formula.FormulaType.CURRENCY;
import static dev.tenon.metadata.formula.FormulaType.DATE;
import static dev.tenon.metadata.formula.FormulaType.DATETIME;
import static dev.tenon.metadata.formula.FormulaType.MULTI_PICKLIST;
import static dev.tenon.metadata.formula.FormulaType.NUMBER;
import static dev.tenon.metadata.formula.FormulaType.PERCENT;
import static dev.tenon.metadata.formula.FormulaType.PICKLIST;
import static dev.tenon.metadata.formula.FormulaType.RECORD;
import static dev.tenon.metadata.formula.FormulaType.TEXT;
import static dev.tenon.metadata.formula.FormulaType.TIME;
import static dev.tenon.metadata.formula.Parameter.any;
import static dev.tenon.metadata.formula.Parameter.number;
import static dev.tenon.metadata.formula.Parameter.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The functions that turn values into text and back, and ask about choices and patterns. */
final class TextFunctions {
    private static final List<FormulaType> PRINTABLE =
            List.of(PICKLIST, NUMBER, CURRENCY, PERCENT, DATE, DATETIME, TIME, CHECKBOX);
    private static final Set<FormulaUse> ALL_BUT_FIELDS = EnumSet.complementOf(EnumSet.of(FormulaUse.FIELD));

    private TextFunctions() {}

    static List<FormulaFunction> all() {
        return FunctionDraft.all(conversions(), formats(), markup(), choices(), patterns(), json());
    }

    private static FunctionDraft function(String name, Parameter... parameters) {
        return FunctionDraft.of(FunctionCategory.TEXT, name, parameters);
    }

    private static List<FormulaFunction> conversions() {
        return List.of(
                function("TEXT", Parameter.of("value", PRINTABLE.toArray(FormulaType[]::new)))
                        .typed(call -> call.gives(TEXT, printed(call.value(0))))
                        .blanks("Blank for blank.", "参数为空时返回空值。")
                        .help(
                                "A picklist's value, a number, a date, a time or a checkbox as text.",
                                "将选项值、数字、日期、时间或复选框转换为文本。",
                                "TEXT(1.50) = \"1.5\""),
                function("VALUE", text("text"))
                        .gives(NUMBER, TextOperation.VALUE)
                        .blanks("Blank for blank; an error for what is no number.", "参数为空时返回空值；不是数字时出错。")
                        .help("The number that a text says.", "文本所表示的数字。", "VALUE(\" 12.5 \") = 12.5"),
                function("ASCII", text("text"))
                        .gives(NUMBER, TextOperation.ASCII)
                        .blanks("Blank for blank.", "参数为空时返回空值。")
                        .help("The Unicode number of the first character.", "首字符的 Unicode 编码。", "ASCII(\"A\") = 65"),
                function("CHR", number("number"))
                        .gives(TEXT, TextOperation.CHR)
                        .blanks("Blank for blank; an error for what is no character.", "参数为空时返回空值；无对应字符时出错。")
                        .help("The character with this Unicode number.", "指定 Unicode 编码的字符。", "CHR(65) = \"A\""),
                function("CASESAFEID", Parameter.of("id", TEXT, RECORD))
                        .typed(TextFunctions::caseSafe)
                        .blanks("Blank for blank.", "参数为空时返回空值。")
                        .help(
                                "The 18 characters of an id of 15.",
                                "将 15 位 ID 转换为 18 位。",
                                "LEN(CASESAFEID(\"001000000000001\")) = 18"));
    }

    private static Part caseSafe(FunctionCall call) {
        Part.Value id = call.value(0);
        return call.gives(
                TEXT,
                id.type() == RECORD
                        ? Conversion.recordText(id)
                        : Calculations.textual(TextOperation.CASESAFEID, call.span(), id.calculation()));
    }

    /** Any value that has a text. */
    private static Calculation printed(Part.Value value) {
        Span span = value.formula().span();
        Calculation operand = value.calculation();
        return switch (value.type()) {
            case NUMBER, CURRENCY, PERCENT -> Calculations.textual(TextOperation.NUMBER_TEXT, span, operand);
            case CHECKBOX -> Calculations.textual(TextOperation.CHECKBOX_TEXT, span, operand);
            case DATE -> Calculations.textual(TextOperation.DATE_TEXT, span, operand);
            case DATETIME -> Calculations.textual(TextOperation.DATETIME_TEXT, span, operand);
            case TIME -> Calculations.textual(TextOperation.TIME_TEXT, span, operand);
            case RECORD -> Conversion.recordText(value);
            case TEXT, PICKLIST, MULTI_PICKLIST, LOCATION, BLANK -> operand;
        };
    }

    private static List<FormulaFunction> formats() {
        return List.of(
                function("FORMAT", text("template"), any("value").repeated())
                        .typed(TextFunctions::formatted)
                        .blanks("Blank values are left out; blank if the template is.", "空值被略去；模板为空时返回空值。")
                        .help(
                                "The template with {0} replaced by the first value, {1} by the second, ...",
                                "将模板中的 {0} 替换为第一个值，{1} 替换为第二个值，以此类推。", "FORMAT(\"{0} of {1}\", 2, 5) = \"2 of 5\""),
                function("FORMATCURRENCY", text("currency"), number("amount"))
                        .gives(TEXT, TextOperation.FORMAT_CURRENCY)
                        .help(
                                "An amount with the code of its currency and two digits.",
                                "带货币代码和两位小数的金额。",
                                "FORMATCURRENCY(\"EUR\", 12.5) = \"EUR 12.50\""),
                function("LABEL", text("name"))
                        .typed(TextFunctions::label)
                        .blanks("Blank if the label has no text.", "标签没有文本时返回空值。")
                        .help(
                                "A text of the organisation in the reader's language, as $Label.Name.",
                                "以读者语言显示的组织标签，同 $Label.Name。",
                                "LABEL(\"Greeting\")"),
                function("TEMPLATE", any("part").repeated())
                        .never()
                        .typed(call -> call.refused(
                                FormulaCodes.NOT_HERE,
                                "TEMPLATE is no part of formulas here; join texts with &, or write FORMAT(\"{0} ...\", ...).",
                                "此处的公式不支持 TEMPLATE；请用 & 连接文本，或使用 FORMAT(\"{0} …\", …)。"))
                        .help("Not supported; use FORMAT.", "不支持；请使用 FORMAT。", "FORMAT(\"Dear {0}\", Name)"),
                function("MAP", any("part").repeated())
                        .never()
                        .typed(call -> call.refused(
                                FormulaCodes.NOT_HERE,
                                "MAP is no part of formulas here; choose among values with CASE, or read JSON with JSONVALUE.",
                                "此处的公式不支持 MAP；请用 CASE 选择值，或用 JSONVALUE 读取 JSON。"))
                        .help("Not supported; use CASE.", "不支持；请使用 CASE。", "CASE(1, 1, \"one\", \"other\") = \"one\""));
    }

    private static Part formatted(FunctionCall call) {
        List<Calculation> operands = new ArrayList<>(List.of(call.operand(0)));
        for (int i = 1; i < call.count(); i++) {
            Part.Value value = call.value(i);
            if (value.type() == MULTI_PICKLIST) {
                return call.refused(
                        FormulaCodes.TYPE,
                        "FORMAT cannot show {0}: it is a multi-select picklist.",
                        "FORMAT 不能显示 {0}：它是多选列表。",
                        call.checking().shown(value.formula()));
            }
            operands.add(printed(value));
        }
        return call.gives(TEXT, new Calculation.Apply(TextOperation.FORMAT, operands, ValueType.TEXT, call.span()));
    }

    private static Part label(FunctionCall call) {
        String name = call.constant(0);
        return name == null
                ? new Part.Broken(call.formula())
                : call.checking().reading().read(new Formula.Name(List.of("$Label", name), call.span()));
    }

    private static List<FormulaFunction> markup() {
        return List.of(
                function("BR")
                        .typed(call -> call.gives(TEXT, Calculations.text("\n", call.span())))
                        .blanks("Never blank.", "从不为空。")
                        .help("A line end.", "换行。", "LEN(\"a\" & BR() & \"b\") = 3"),
                function(
                                "HYPERLINK",
                                text("address"),
                                text("words"),
                                text("target").optional())
                        .gives(TEXT, TextOperation.HYPERLINK)
                        .blanks("Blank parts are empty.", "空的部分留空。")
                        .help(
                                "A link that shows the words.",
                                "显示指定文字的链接。",
                                "HYPERLINK(\"/\", \"Home\") = \"<a href=\\\"/\\\">Home</a>\""),
                function(
                                "IMAGE",
                                text("address"),
                                text("words"),
                                number("height").optional(),
                                number("width").optional())
                        .gives(TEXT, TextOperation.IMAGE)
                        .blanks("Blank parts are empty.", "空的部分留空。")
                        .help(
                                "An image; the words stand for it where it cannot be seen.",
                                "图片；无法显示时用文字代替。",
                                "IMAGE(\"/flag.png\", \"Flag\", 20, 20)"));
    }

    private static List<FormulaFunction> choices() {
        return List.of(
                function("ISPICKVAL", Parameter.of("picklist", PICKLIST), text("value"))
                        .typed(call -> call.gives(
                                CHECKBOX,
                                Calculations.logical(
                                        LogicOperation.EQUAL, call.span(), call.operand(0), call.operand(1))))
                        .blanks("A blank picklist equals the blank text \"\".", "空选项等于空文本 \"\"。")
                        .help(
                                "Whether a picklist has this value, by its API name.",
                                "选项列表是否为指定值（API 名称）。",
                                "ISPICKVAL(StageName, \"Closed Won\")"),
                function("INCLUDES", Parameter.of("choices", MULTI_PICKLIST), text("value"))
                        .gives(CHECKBOX, TextOperation.INCLUDES)
                        .blanks("False if nothing is chosen.", "未选择任何值时为假。")
                        .help(
                                "Whether a value of a multi-select picklist is chosen.",
                                "多选列表是否选中某个值。",
                                "INCLUDES(Interests__c, \"Golf\")"),
                function("PICKLISTCOUNT", Parameter.of("choices", MULTI_PICKLIST))
                        .gives(NUMBER, TextOperation.COUNT_CHOICES)
                        .blanks("0 if nothing is chosen.", "未选择任何值时为 0。")
                        .help(
                                "How many values of a multi-select picklist are chosen.",
                                "多选列表选中的值的数量。",
                                "PICKLISTCOUNT(Interests__c) > 2"));
    }

    private static List<FormulaFunction> patterns() {
        return List.of(
                function("REGEX", text("text"), text("pattern"))
                        .only(ALL_BUT_FIELDS)
                        .typed(TextFunctions::matched)
                        .blanks("A blank text is one without characters.", "空文本视为没有字符的文本。")
                        .help(
                                "Whether the whole text matches a regular expression. Backslashes are doubled.",
                                "整个文本是否匹配正则表达式。反斜杠需写两次。",
                                "REGEX(\"A-17\", \"[A-Z]-\\\\d+\")"),
                function("LIKE", text("text"), text("pattern"))
                        .gives(CHECKBOX, TextOperation.LIKE)
                        .blanks("A blank text matches only patterns without characters.", "空文本只匹配没有字符的模式。")
                        .help(
                                "Whether the text matches a pattern: % is any characters, _ is one.",
                                "文本是否匹配模式：% 代表任意字符，_ 代表一个字符。", "LIKE(\"Acme Ltd\", \"Acme%\")"));
    }

    private static Part matched(FunctionCall call) {
        String pattern = call.constant(1);
        if (pattern == null) {
            return new Part.Broken(call.formula());
        }
        return switch (RegexPattern.parse(pattern)) {
            case RegexPattern.Refused refused ->
                call.refused(
                        FormulaCodes.PATTERN,
                        "REGEX cannot use this pattern: {0}",
                        "REGEX 无法使用此表达式：{0}",
                        refused.reason());
            case RegexPattern.Usable usable ->
                call.gives(CHECKBOX, call.apply(TextOperation.REGEX, ValueType.CHECKBOX));
        };
    }

    private static List<FormulaFunction> json() {
        return List.of(
                function("JSONVALUE", text("json"), text("name"))
                        .typed(call -> constantKey(call, TextOperation.JSON_VALUE))
                        .blanks("Blank for what is absent; an error for text that is no JSON.", "不存在时返回空值；不是 JSON 时出错。")
                        .help(
                                "A member of a JSON object as text.",
                                "JSON 对象中某个成员的文本。",
                                "JSONVALUE('{\"a\": 45}', 'a') = \"45\""),
                function("JSONPATHVALUE", text("json"), text("path"))
                        .typed(call -> constantKey(call, TextOperation.JSON_PATH_VALUE))
                        .blanks("Blank for what is absent; an error for text that is no JSON.", "不存在时返回空值；不是 JSON 时出错。")
                        .help(
                                "What stands in JSON at a path, as text.",
                                "JSON 中指定路径处的文本。",
                                "JSONPATHVALUE('{\"a\": [1, 2]}', '$.a[1]') = \"2\""));
    }

    private static Part constantKey(FunctionCall call, TextOperation operation) {
        return call.constant(1) == null
                ? new Part.Broken(call.formula())
                : call.gives(TEXT, call.apply(operation, ValueType.TEXT));
    }
}
