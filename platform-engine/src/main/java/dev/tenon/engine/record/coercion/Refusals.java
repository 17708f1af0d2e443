package dev.tenon.engine.record.coercion;

import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Sentence;
import java.util.Locale;

/** The refusals of coercion: codes of the trade, our own sentences, the user's text cut to what a sentence bears. */
final class Refusals {
    private static final int QUOTED = 60;

    private Refusals() {}

    static Coerced because(FieldDef field, String code, String en, String zh, Object... facts) {
        return new Coerced.Refused(problem(field, code, en, zh, facts));
    }

    /** A problem of a field; {@code {0}} is the field's label, the facts follow. */
    static Problem problem(FieldDef field, String code, String en, String zh, Object... facts) {
        Object[] all = new Object[facts.length + 1];
        all[0] = label(field);
        for (int i = 0; i < facts.length; i++) {
            all[i + 1] = facts[i] instanceof Sentence ? facts[i] : quoted(facts[i]);
        }
        return Problem.of(code, field.name().value(), en, zh, all);
    }

    static Coerced invalid(FieldDef field, String en, String zh, Object... facts) {
        return because(field, "FIELD_INTEGRITY_EXCEPTION", en, zh, facts);
    }

    /** JSON of a shape that this type has no use for: a list for a number, an object for a text. */
    static Coerced wrongShape(FieldDef field, Object value) {
        return invalid(field, "{0}: {1} is not a value for this field.", "{0}：{1} 不是该字段可用的值。", value);
    }

    static Coerced tooLong(FieldDef field, String text, int max) {
        return because(
                field,
                "STRING_TOO_LONG",
                "{0}: the text is too long: {1} (max length={2}, given {3}).",
                "{0}：文本过长：{1}（最多 {2} 个字符，当前 {3} 个）。",
                text,
                max,
                text.codePointCount(0, text.length()));
    }

    private static Sentence label(FieldDef field) {
        return Sentence.of(field.shown().in(Locale.ENGLISH), field.shown().in(Locale.SIMPLIFIED_CHINESE));
    }

    private static String quoted(Object fact) {
        String text = fact.toString().replace('\u0000', '\uFFFD');
        return text.codePointCount(0, text.length()) <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
