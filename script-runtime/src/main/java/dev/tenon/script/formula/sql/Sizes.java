package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.formula.ValueType;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of values before they are computed: how large numbers and how long texts can become. */
final class Sizes {
    static final int LONGEST_TEXT = 131_072;

    private static final Set<TextOperation> COUNTING =
            Set.of(TextOperation.LENGTH, TextOperation.FIND, TextOperation.COUNT_CHOICES, TextOperation.ASCII);

    private final Function<Source, NumberSize> fields;
    private final Map<Calculation, NumberSize> numbers = new IdentityHashMap<>();
    private final Map<Calculation, Long> texts = new IdentityHashMap<>();

    Sizes(Function<Source, NumberSize> fields) {
        this.fields = fields;
    }

    NumberSize number(Calculation calculation) {
        NumberSize known = numbers.get(calculation);
        if (known == null) {
            known = compute(calculation).bounded();
            numbers.put(calculation, known);
        }
        return known;
    }

    /** True if this operation's result, before any check, keeps within the limits of numbers. */
    boolean isWithinLimits(Calculation calculation) {
        return compute(calculation).isWithinLimits();
    }

    private NumberSize compute(Calculation calculation) {
        return switch (calculation) {
            case Calculation.Constant constant ->
                constant.value() instanceof BigDecimal number ? NumberSize.of(number) : new NumberSize(1, 0);
            case Calculation.Read read -> fields.apply(read.source());
            case Calculation.If branch -> number(branch.then()).or(number(branch.otherwise()));
            case Calculation.Case branches ->
                branches.whens().stream()
                        .map(when -> number(when.result()))
                        .reduce(number(branches.otherwise()), NumberSize::or);
            case Calculation.IfError attempt -> number(attempt.value()).or(number(attempt.fallback()));
            case Calculation.Apply apply -> ofOperation(apply);
            case Calculation.And ignored -> NumberSize.ANY;
            case Calculation.Or ignored -> NumberSize.ANY;
            case Calculation.Not ignored -> NumberSize.ANY;
        };
    }

    private NumberSize ofOperation(Calculation.Apply apply) {
        if (apply.operation() instanceof NumberOperation operation) {
            return ofNumbers(operation, apply.operands());
        }
        if (apply.operation() instanceof TextOperation operation) {
            return COUNTING.contains(operation) ? new NumberSize(7, 0) : NumberSize.ANY;
        }
        return apply.operands().stream().allMatch(operand -> operand.type() == ValueType.NUMBER)
                ? largest(apply.operands())
                : new NumberSize(15, 64);
    }

    private NumberSize ofNumbers(NumberOperation operation, List<Calculation> operands) {
        NumberSize first = number(operands.getFirst());
        return switch (operation) {
            case ADD, SUBTRACT -> first.plus(number(operands.get(1)));
            case MULTIPLY -> first.times(number(operands.get(1)));
            case DIVIDE ->
                new NumberSize(first.whole() + number(operands.get(1)).fraction() + 1, 64);
            case NEGATE, ABS, ZERO_IF_BLANK, TRUNCATE -> first;
            case ROUND -> new NumberSize(first.whole() + 1, first.fraction());
            case CEILING, FLOOR, MCEILING, MFLOOR -> new NumberSize(first.whole() + 1, 0);
            case MOD, MAX, MIN -> largest(operands);
            case PARTS_OF_ONE -> new NumberSize(first.whole(), first.fraction() + 2);
            case PERCENT -> new NumberSize(first.whole() + 2, first.fraction());
            case POWER -> new NumberSize(65, 57);
            case EXP -> new NumberSize(128, 50);
            case SQRT, LN, LOG, SIN, COS, TAN, ASIN, ACOS, ATAN, ATAN2, DISTANCE -> NumberSize.ANY;
        };
    }

    private NumberSize largest(List<Calculation> operands) {
        return operands.stream().map(this::number).reduce(NumberSize::or).orElse(NumberSize.ANY);
    }

    long text(Calculation calculation) {
        Long known = texts.get(calculation);
        if (known == null) {
            known = Math.min(LONGEST_TEXT, length(calculation));
            texts.put(calculation, known);
        }
        return known;
    }

    private long length(Calculation calculation) {
        return switch (calculation) {
            case Calculation.Constant constant ->
                constant.value() instanceof String text ? text.codePointCount(0, text.length()) : 0;
            case Calculation.Read read -> ofSource(read.source());
            case Calculation.If branch -> Math.max(text(branch.then()), text(branch.otherwise()));
            case Calculation.Case branches ->
                branches.whens().stream()
                        .mapToLong(when -> text(when.result()))
                        .reduce(text(branches.otherwise()), Math::max);
            case Calculation.IfError attempt -> Math.max(text(attempt.value()), text(attempt.fallback()));
            case Calculation.Apply apply ->
                apply.operation() instanceof TextOperation operation
                        ? ofTexts(operation, apply.operands())
                        : LONGEST_TEXT;
            case Calculation.And ignored -> 0;
            case Calculation.Or ignored -> 0;
            case Calculation.Not ignored -> 0;
        };
    }

    private static long ofSource(Source source) {
        int length = switch (source) {
            case Source.Field field -> field.maxLength();
            case Source.Prior prior -> prior.maxLength();
            case Source.Global ignored -> 0;
        };
        return length > 0 ? length : LONGEST_TEXT;
    }

    private long ofTexts(TextOperation operation, List<Calculation> operands) {
        return switch (operation) {
            case CONCATENATE -> sum(operands);
            case UPPER, LOWER, INITCAP -> 3 * text(operands.getFirst());
            case LEFT, RIGHT, MID, TRIM, REVERSE -> text(operands.getFirst());
            case HTMLENCODE, JSENCODE -> 6 * text(operands.getFirst());
            case URLENCODE, JSINHTMLENCODE -> 12 * text(operands.getFirst());
            case HYPERLINK, IMAGE -> 100 + sum(operands);
            case CHR -> 1;
            case CHECKBOX_TEXT, DATE_TEXT, DATETIME_TEXT, TIME_TEXT, RECORD_TEXT -> 20;
            case CASESAFEID -> text(operands.getFirst()) + 3;
            case NUMBER_TEXT ->
                2L
                        + number(operands.getFirst()).whole()
                        + number(operands.getFirst()).fraction();
            case LENGTH, FIND, CONTAINS, BEGINS, ENDS, LIKE, REGEX, ASCII, INCLUDES, COUNT_CHOICES, VALUE, IS_NUMBER ->
                0;
            case LPAD, RPAD, SUBSTITUTE, FORMAT, FORMAT_CURRENCY, FORMAT_DURATION, JSON_VALUE, JSON_PATH_VALUE ->
                LONGEST_TEXT;
        };
    }

    /** Of one text after another; blank operands have none. */
    long sum(List<Calculation> operands) {
        return operands.stream().mapToLong(this::text).sum();
    }

    /** True if the value cannot be blank. */
    static boolean isNeverBlank(Calculation calculation) {
        return switch (calculation) {
            case Calculation.Constant constant -> constant.value() != null;
            case Calculation.Read read -> read.type() == ValueType.CHECKBOX;
            case Calculation.Apply apply -> apply.operation() == NumberOperation.ZERO_IF_BLANK;
            case Calculation.And ignored -> true;
            case Calculation.Or ignored -> true;
            case Calculation.If ignored -> false;
            case Calculation.Case ignored -> false;
            case Calculation.IfError ignored -> false;
            case Calculation.Not ignored -> false;
        };
    }

    /** The constant that an operand is, if it is one. */
    static @Nullable Object constant(Calculation calculation) {
        return calculation instanceof Calculation.Constant constant ? constant.value() : null;
    }
}
