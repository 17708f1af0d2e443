package dev.tenon.script.formula;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts for HTML, scripts and addresses. */
final class Markup {
    private Markup() {}

    /** Address, words, and perhaps a target. */
    static @Nullable String hyperlink(@Nullable Object[] operands) {
        String target = operands.length > 2 ? "\" target=\"" + Texts.orEmpty(operands[2]) : "";
        return Texts.checked(
                "<a href=\"" + Texts.orEmpty(operands[0]) + target + "\">" + Texts.orEmpty(operands[1]) + "</a>");
    }

    /** Address, words, and perhaps height and width. */
    static @Nullable String image(@Nullable Object[] operands) {
        String size = operands.length > 3
                ? " style=\"height:" + pixels(operands[2]) + "px; width:" + pixels(operands[3]) + "px;\" border=\"0\""
                : "";
        return Texts.checked("<img src=\"" + Texts.orEmpty(operands[0]) + "\" alt=\"" + Texts.orEmpty(operands[1])
                + "\"" + size + "/>");
    }

    private static String pixels(@Nullable Object number) {
        return number == null ? "" : NumberText.write((BigDecimal) number);
    }

    static String html(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static String script(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', '\'', '"', '/' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\u2028' -> out.append("\\u2028");
                case '\u2029' -> out.append("\\u2029");
                case '<' -> out.append("\\u003C");
                case '>' -> out.append("\\u003E");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static String address(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
