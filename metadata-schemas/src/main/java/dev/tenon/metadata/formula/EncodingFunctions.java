package dev.tenon.metadata.formula;

import static dev.tenon.metadata.formula.FormulaType.TEXT;
import static dev.tenon.metadata.formula.Parameter.text;

import java.util.List;

/** The functions that make texts safe for the place where they go. */
final class EncodingFunctions {

    private EncodingFunctions() {}

    private static FunctionDraft function(String name, TextOperation operation) {
        return FunctionDraft.of(FunctionCategory.ENCODING, name, text("text")).gives(TEXT, operation);
    }

    static List<FormulaFunction> all() {
        return List.of(
                function("HTMLENCODE", TextOperation.HTMLENCODE)
                        .help(
                                "The text for HTML: & < > \" ' are replaced by entities.",
                                "用于 HTML 的文本：& < > \" ' 被替换为实体。",
                                "HTMLENCODE(\"a < b\") = \"a &lt; b\""),
                function("JSENCODE", TextOperation.JSENCODE)
                        .help(
                                "The text for a string in JavaScript: quotes, backslashes and line ends are escaped.",
                                "用于 JavaScript 字符串的文本：引号、反斜杠和换行被转义。",
                                "JSENCODE(\"it's\") = \"it\\\\'s\""),
                function("JSINHTMLENCODE", TextOperation.JSINHTMLENCODE)
                        .help(
                                "The text for JavaScript that stands in HTML.",
                                "用于 HTML 中 JavaScript 的文本。",
                                "JSINHTMLENCODE(\"a\") = \"a\""),
                function("URLENCODE", TextOperation.URLENCODE)
                        .help(
                                "The text for a part of an address.",
                                "用于网址一部分的文本。",
                                "URLENCODE(\"a b&c\") = \"a+b%26c\""));
    }
}
