package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Regex;
import dev.tenon.metadata.formula.RegexPattern;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.script.formula.RegexSyntax;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Operations on texts, and those from and to them. */
final class TextShapes {
    private static final int LONGEST_PATTERN = 4_000;

    private final Sizes sizes;

    TextShapes(Sizes sizes) {
        this.sizes = sizes;
    }

    Shape of(TextOperation operation, List<Calculation> operands) {
        return switch (operation) {
            case CONCATENATE -> joined(operands);
            case LENGTH -> Shape.lenient("coalesce(length($1), 0)::numeric", operands);
            case LEFT -> cut("left", operands);
            case RIGHT -> cut("right", operands);
            case MID -> Shape.plain("formula.mid($1, $2, $3)", operands);
            case UPPER -> cased("formula.upper($*)", operands);
            case LOWER -> cased("formula.lower($*)", operands);
            case INITCAP -> longer("formula.initcap($1)", sizes.sum(operands) * 3, operands);
            case TRIM -> Shape.plain("nullif(btrim($1, E' \\t\\n\\r'), '')", operands);
            case LPAD -> padded("formula.pad_left", operands);
            case RPAD -> padded("formula.pad_right", operands);
            case SUBSTITUTE -> substituted(operands);
            case FIND ->
                operands.size() < 3
                        ? Shape.lenient("coalesce(strpos($2, $1), 0)::numeric", operands)
                        : Shape.lenient("formula.find($1, $2, $3)", operands);
            case CONTAINS -> holds("%", "%", "(strpos(coalesce($1, ''), coalesce($2, '')) > 0)", operands);
            case BEGINS -> holds("", "%", "starts_with(coalesce($1, ''), coalesce($2, ''))", operands);
            case ENDS -> holds("%", "", "formula.ends(coalesce($1, ''), coalesce($2, ''))", operands);
            case LIKE -> like(operands);
            case REGEX -> regex(operands);
            case REVERSE -> Shape.plain("reverse($1)", operands);
            case ASCII -> Shape.plain("ascii($1)::numeric", operands);
            case CHR -> Shape.failing("formula.chr($1)", operands);
            case HYPERLINK, IMAGE -> html(operation, operands);
            case HTMLENCODE -> longer("formula.html($1)", sizes.sum(operands) * 6, operands);
            case JSENCODE -> longer("formula.javascript($1)", sizes.sum(operands) * 6, operands);
            case JSINHTMLENCODE -> longer("formula.javascript(formula.html($1))", sizes.sum(operands) * 12, operands);
            case URLENCODE -> longer("formula.url($1)", sizes.sum(operands) * 12, operands);
            case CASESAFEID -> Shape.plain("formula.case_safe_id($1)", operands);
            case INCLUDES -> Shape.neverBlank("($2 = any($1::text[]))", operands);
            case COUNT_CHOICES -> Shape.lenient("coalesce(cardinality($1), 0)::numeric", operands);
            case VALUE -> Shape.failing("formula.number($1)", operands);
            case IS_NUMBER -> Shape.lenient("(formula.number($1) is not null)", operands);
            case NUMBER_TEXT -> longer("trim_scale($1)::text", numberLength(operands), operands);
            case CHECKBOX_TEXT -> Shape.plain("(case $1 when true then 'true' when false then 'false' end)", operands);
            case DATE_TEXT, DATETIME_TEXT, TIME_TEXT, RECORD_TEXT -> Shape.plain("formula.text($1)", operands);
            case FORMAT -> template(operands);
            case FORMAT_CURRENCY -> Shape.failing("formula.bounded(formula.money($1, $2))", operands);
            case FORMAT_DURATION ->
                operands.size() < 2
                        ? Shape.plain("formula.duration($1, false)", operands)
                        : Shape.plain("formula.duration($1, $2)", operands);
            case JSON_VALUE -> json("formula.json_value", operands);
            case JSON_PATH_VALUE -> json("formula.json_path_value", operands);
        };
    }

    private Shape joined(List<Calculation> operands) {
        if (sizes.sum(operands) > Sizes.LONGEST_TEXT) {
            return Shape.lenient("formula.concatenate($*)", operands).failingIf("formula.too_long($*)");
        }
        String joined = IntStream.range(0, operands.size())
                .mapToObj(i -> Sizes.isNeverBlank(operands.get(i)) ? "$" + (i + 1) : "coalesce($" + (i + 1) + ", '')")
                .collect(Collectors.joining(" || "));
        return operands.stream().anyMatch(Sizes::isNeverBlank)
                ? Shape.lenient("(" + joined + ")", operands)
                : Shape.lenient("nullif(" + joined + ", '')", operands);
    }

    private static Shape cut(String side, List<Calculation> operands) {
        return Sizes.constant(operands.get(1)) instanceof BigDecimal n
                        && n.compareTo(BigDecimal.ONE) >= 0
                        && n.compareTo(BigDecimal.valueOf(Sizes.LONGEST_TEXT)) <= 0
                ? Shape.plain(side + "($1, " + n.intValue() + ")", operands)
                : Shape.plain("formula." + side + "($1, $2)", operands);
    }

    private static Shape longer(String value, long length, List<Calculation> operands) {
        return length <= Sizes.LONGEST_TEXT
                ? Shape.plain(value, operands)
                : Shape.failing("formula.bounded(" + value + ")", operands);
    }

    /** A blank locale is none. */
    private Shape cased(String value, List<Calculation> operands) {
        Shape shape = longer(value, 3 * sizes.text(operands.getFirst()), operands);
        if (operands.size() == 1) {
            return shape;
        }
        Shape lenient = Shape.lenient(shape.value(), operands);
        return shape.canFail() ? lenient.failingIf("(length(" + value + ") > 131072)") : lenient;
    }

    private long numberLength(List<Calculation> operands) {
        NumberSize size = sizes.number(operands.getFirst());
        return 2L + size.whole() + size.fraction();
    }

    private static Shape padded(String function, List<Calculation> operands) {
        Shape shape = operands.size() < 3
                ? Shape.plain(function + "($1, $2, ' ')", operands)
                : Shape.lenient(function + "($1, $2, $3)", operands);
        boolean fits = Sizes.constant(operands.get(1)) instanceof BigDecimal n
                && n.compareTo(BigDecimal.valueOf(Sizes.LONGEST_TEXT)) <= 0;
        return fits ? shape : shape.failingIf("($1 is not null and $2 >= 131073)");
    }

    private Shape substituted(List<Calculation> operands) {
        long growth = Math.max(1, sizes.text(operands.get(2)));
        if (sizes.text(operands.get(0)) * growth <= Sizes.LONGEST_TEXT) {
            return Shape.lenient("nullif(replace($1, $2, coalesce($3, '')), '')", operands);
        }
        return Shape.lenient("formula.substitute($1, $2, $3)", operands)
                .failingIf("(formula.substitute_length($1, $2, $3) > 131072)");
    }

    private Shape html(TextOperation operation, List<Calculation> operands) {
        Shape shape =
                Shape.lenient("formula." + (operation == TextOperation.IMAGE ? "image" : "link") + "($*)", operands);
        return 100 + sizes.sum(operands) <= Sizes.LONGEST_TEXT
                ? shape
                : new Shape(
                        "formula.bounded(" + shape.value() + ")",
                        shape.condition(),
                        operands,
                        Shape.Blanks.LENIENT,
                        "(length(" + shape.value() + ") > 131072)");
    }

    private static Shape template(List<Calculation> operands) {
        return Shape.lenient("formula.format($*)", operands).failingIf("(formula.format_length($*) > 131072)");
    }

    /** The functions give a text without characters for blank, and null if they failed. */
    private static Shape json(String function, List<Calculation> operands) {
        return Shape.plain("nullif(" + function + "($1, $2), '')", operands)
                .failingIf("(" + function + "($1, $2) is null and $1 is not null and $2 is not null)");
    }

    private static Shape like(List<Calculation> operands) {
        Shape shape = Shape.lenient("formula.is_like($1, $2)", operands);
        return Sizes.constant(operands.get(1)) instanceof String pattern && pattern.length() <= LONGEST_PATTERN
                ? shape
                : shape.failingIf("(length($2) > " + LONGEST_PATTERN + ")");
    }

    private static Shape regex(List<Calculation> operands) {
        Calculation text = operands.get(0);
        return switch (RegexPattern.parse(Objects.toString(Sizes.constant(operands.get(1)), ""))) {
            case RegexPattern.Usable(Regex regex) ->
                Shape.lenient(
                        "formula.matches($1, $2)",
                        List.of(text, text("^" + RegexSyntax.POSTGRES.of(regex) + "$", operands.get(1))));
            // The check lets no such pattern pass.
            case RegexPattern.Refused refused ->
                Shape.lenient("null::boolean", List.of(text)).failingIf("(true)");
        };
    }

    private static Calculation text(String value, Calculation instead) {
        return new Calculation.Constant(value, ValueType.TEXT, instead.span());
    }

    /** With a known part the comparison is one that an index on the text can serve. */
    private static Shape holds(String before, String after, String general, List<Calculation> operands) {
        if (Sizes.constant(operands.get(1)) instanceof String part) {
            String pattern = before + part.replaceAll("([%_\\\\])", "\\\\$1") + after;
            Calculation constant = new Calculation.Constant(
                    pattern, ValueType.TEXT, operands.get(1).span());
            return Shape.neverBlank("($1 like $2)", List.of(operands.get(0), text(pattern, operands.get(1))));
        }
        return Shape.lenient(general, operands);
    }
}
