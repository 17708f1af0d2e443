package dev.tenon.script.formula;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.object.RecordId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To and from texts. */
final class TextEvaluation {
    private TextEvaluation() {}

    static <R> Node<R> node(TextOperation operation, Operands<R> operands, List<Calculation> calculations) {
        return switch (operation) {
            case CONCATENATE -> operands.manyOrBlank(Texts::concatenated);
            case LENGTH -> operands.oneOrBlank(TextEvaluation::length);
            case LEFT -> operands.two(Texts::left);
            case RIGHT -> operands.two(Texts::right);
            case MID -> operands.three(Texts::middle);
            case UPPER -> cased(operands, Cases::upper);
            case LOWER -> cased(operands, Cases::lower);
            case INITCAP -> operands.one(Cases::initials);
            case TRIM -> operands.one((String a) -> Texts.blankIfEmpty(Texts.trim(a)));
            case LPAD -> operands.manyOrBlank(values -> Padding.of(values).left());
            case RPAD -> operands.manyOrBlank(values -> Padding.of(values).right());
            case SUBSTITUTE -> operands.manyOrBlank(values -> Search.replaced(values));
            case FIND -> operands.manyOrBlank(values -> Search.position(values));
            case CONTAINS -> operands.twoOrBlank(Search::contains);
            case BEGINS -> operands.twoOrBlank(Search::begins);
            case ENDS -> operands.twoOrBlank(Search::ends);
            case LIKE -> operands.twoOrBlank(Likeness::matches);
            case REGEX -> Regexes.node(operands.nodes().get(0), calculations.get(1));
            case REVERSE ->
                operands.one((String a) -> new StringBuilder(a).reverse().toString());
            case ASCII -> operands.one((String a) -> BigDecimal.valueOf(a.codePointAt(0)));
            case CHR -> operands.one(Texts::character);
            case HYPERLINK -> operands.manyOrBlank(Markup::hyperlink);
            case IMAGE -> operands.manyOrBlank(Markup::image);
            case HTMLENCODE -> operands.one((String a) -> Texts.checked(Markup.html(a)));
            case JSENCODE -> operands.one((String a) -> Texts.checked(Markup.script(a)));
            case JSINHTMLENCODE -> operands.one((String a) -> Texts.checked(Markup.script(Markup.html(a))));
            case URLENCODE -> operands.one((String a) -> Texts.checked(Markup.address(a)));
            case CASESAFEID -> operands.one(RecordId::caseSafe);
            case INCLUDES -> operands.twoOrBlank(TextEvaluation::includes);
            case COUNT_CHOICES -> operands.oneOrBlank(TextEvaluation::count);
            case VALUE -> operands.one(NumberText::read);
            case IS_NUMBER -> operands.oneOrBlank(NumberText::isNumber);
            case NUMBER_TEXT -> operands.one(NumberText::write);
            case CHECKBOX_TEXT -> operands.one((Boolean a) -> a.toString());
            case DATE_TEXT -> operands.one(TimeText::date);
            case DATETIME_TEXT -> operands.one(TimeText::dateTime);
            case TIME_TEXT -> operands.one(TimeText::time);
            case RECORD_TEXT -> operands.one((Long a) -> RecordId.format(a));
            case FORMAT -> operands.manyOrBlank(Template::filled);
            case FORMAT_CURRENCY -> operands.two(NumberText::currency);
            case FORMAT_DURATION -> operands.two(TimeText::duration);
            case JSON_VALUE -> operands.two(JsonTexts::member);
            case JSON_PATH_VALUE -> operands.two(JsonTexts::at);
        };
    }

    private static BigDecimal length(@Nullable String text) {
        return BigDecimal.valueOf(text == null ? 0 : Texts.length(text));
    }

    private static BigDecimal count(@Nullable List<String> choices) {
        return BigDecimal.valueOf(choices == null ? 0 : choices.size());
    }

    private static boolean includes(@Nullable List<String> choices, @Nullable String value) {
        return choices != null && value != null && choices.contains(value);
    }

    /** A text, and perhaps a locale, which may be blank. */
    private static <R> Node<R> cased(Operands<R> operands, Operands.TwoOrBlank<String, String> mapping) {
        return operands.count() == 1
                ? operands.oneOrBlank((@Nullable String a) -> mapping.of(a, null))
                : operands.twoOrBlank(mapping);
    }
}
