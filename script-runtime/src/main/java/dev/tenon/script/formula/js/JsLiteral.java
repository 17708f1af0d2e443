package dev.tenon.script.formula.js;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.object.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as they stand in code. */
final class JsLiteral {
    private static final String BLANK = "null";

    private JsLiteral() {}

    static String of(Calculation.Constant constant) {
        Object value = constant.value();
        if (value == null) {
            return BLANK;
        }
        return switch (constant.type()) {
            case NUMBER -> "f.n(" + quoted(value.toString()) + ")";
            case TEXT -> textOrBlank((String) value);
            case CHECKBOX -> value.toString();
            case DATE -> Long.toString(((LocalDate) value).toEpochDay());
            case DATETIME -> Long.toString(((Instant) value).toEpochMilli());
            case TIME -> Integer.toString(((LocalTime) value).get(ChronoField.MILLI_OF_DAY));
            case RECORD -> quoted(RecordId.format((Long) value));
            case CHOICES -> choices(value);
        };
    }

    private static String textOrBlank(String text) {
        return text.isEmpty() ? BLANK : quoted(text);
    }

    private static String choices(@Nullable Object value) {
        return value instanceof List<?> choices && !choices.isEmpty()
                ? choices.stream()
                        .map(choice -> quoted(String.valueOf(choice)))
                        .collect(java.util.stream.Collectors.joining(",", "[", "]"))
                : BLANK;
    }

    /** Quoted so that the text may stand in a script within HTML too, and ends no line. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                out.append(c);
            } else {
                out.append(String.format("\\u%04x", (int) c));
            }
        }
        return out.append('"').toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < '\u007f' && "\"\\<>&'`".indexOf(c) < 0;
    }
}
