package dev.tenon.engine.agreement;

import static dev.tenon.metadata.formula.ValueType.CHECKBOX;
import static dev.tenon.metadata.formula.ValueType.CHOICES;
import static dev.tenon.metadata.formula.ValueType.DATE;
import static dev.tenon.metadata.formula.ValueType.DATETIME;
import static dev.tenon.metadata.formula.ValueType.NUMBER;
import static dev.tenon.metadata.formula.ValueType.RECORD;
import static dev.tenon.metadata.formula.ValueType.TEXT;
import static dev.tenon.metadata.formula.ValueType.TIME;

import dev.tenon.metadata.formula.LogicOperation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.Operation;
import dev.tenon.metadata.formula.RecordOperation;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.formula.TimeOperation;
import dev.tenon.metadata.formula.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which operands each operation takes: every way to use one is a signature. */
final class Signatures {

    /** What may stand in the place of an operand. */
    sealed interface Slot {
        /** Any part of this type. */
        record Part(ValueType type) implements Slot {}

        /** A number that is small in most cases: a length, a position, a month. */
        record Small() implements Slot {}

        /** One of these constants, since the check accepts nothing else there. */
        record OneOf(List<Object> values, ValueType type) implements Slot {}

        /** A field. */
        record Field() implements Slot {}
    }

    record Signature(Operation operation, ValueType result, List<Slot> slots) {}

    private static final Slot SMALL = new Slot.Small();
    private static final List<ValueType> ORDERED = List.of(NUMBER, TEXT, DATE, DATETIME, TIME);

    private final Map<ValueType, List<Signature>> all = new EnumMap<>(ValueType.class);

    Signatures() {
        Stream.of(ValueType.values()).forEach(type -> all.put(type, new ArrayList<>()));
        Stream.of(NumberOperation.values()).forEach(this::addNumber);
        Stream.of(TextOperation.values()).forEach(this::addText);
        Stream.of(TimeOperation.values()).forEach(this::addTime);
        Stream.of(LogicOperation.values()).forEach(this::addLogic);
        Stream.of(RecordOperation.values()).forEach(this::addRecord);
    }

    List<Signature> giving(ValueType type) {
        return all.getOrDefault(type, List.of());
    }

    private void add(Operation operation, ValueType result, Object... slots) {
        List<Slot> read = Arrays.stream(slots).map(Signatures::slot).toList();
        all.computeIfAbsent(result, type -> new ArrayList<>()).add(new Signature(operation, result, read));
    }

    private static Slot slot(Object said) {
        return said instanceof ValueType type ? new Slot.Part(type) : (Slot) said;
    }

    private static Slot oneOf(Object... values) {
        return new Slot.OneOf(List.of(values), values[0] instanceof Boolean ? CHECKBOX : TEXT);
    }

    private void addNumber(NumberOperation operation) {
        switch (operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MOD, ATAN2 -> add(operation, NUMBER, NUMBER, NUMBER);
            case POWER, ROUND, TRUNCATE -> add(operation, NUMBER, NUMBER, SMALL);
            case NEGATE,
                    ABS,
                    CEILING,
                    FLOOR,
                    MCEILING,
                    MFLOOR,
                    SQRT,
                    LN,
                    LOG,
                    SIN,
                    COS,
                    TAN,
                    ATAN,
                    PARTS_OF_ONE,
                    PERCENT -> add(operation, NUMBER, NUMBER);
            case ZERO_IF_BLANK -> add(operation, NUMBER, NUMBER);
            case EXP, ASIN, ACOS -> add(operation, NUMBER, SMALL);
            case MAX, MIN -> {
                add(operation, NUMBER, NUMBER);
                add(operation, NUMBER, NUMBER, NUMBER);
                add(operation, NUMBER, NUMBER, SMALL, NUMBER);
            }
            case DISTANCE -> add(operation, NUMBER, SMALL, SMALL, SMALL, SMALL, oneOf("mi", "km"));
        }
    }

    private void addText(TextOperation operation) {
        switch (operation) {
            case CONCATENATE, FORMAT -> {
                add(operation, TEXT, TEXT, TEXT);
                add(operation, TEXT, TEXT, TEXT, TEXT);
            }
            case LENGTH, ASCII -> add(operation, NUMBER, TEXT);
            case LEFT, RIGHT -> add(operation, TEXT, TEXT, SMALL);
            case MID -> add(operation, TEXT, TEXT, SMALL, SMALL);
            case UPPER, LOWER -> {
                add(operation, TEXT, TEXT);
                add(operation, TEXT, TEXT, oneOf("tr", "az", "lt", "en", "de_DE", "tr_TR"));
            }
            case INITCAP, TRIM, REVERSE, HTMLENCODE, JSENCODE, JSINHTMLENCODE, URLENCODE, CASESAFEID ->
                add(operation, TEXT, TEXT);
            case LPAD, RPAD -> {
                add(operation, TEXT, TEXT, SMALL);
                add(operation, TEXT, TEXT, SMALL, TEXT);
            }
            case SUBSTITUTE -> add(operation, TEXT, TEXT, TEXT, TEXT);
            case FIND -> {
                add(operation, NUMBER, TEXT, TEXT);
                add(operation, NUMBER, TEXT, TEXT, SMALL);
            }
            case CONTAINS, BEGINS, ENDS, LIKE -> add(operation, CHECKBOX, TEXT, TEXT);
            case REGEX -> add(operation, CHECKBOX, TEXT, oneOf((Object[]) PATTERNS));
            case IS_NUMBER -> add(operation, CHECKBOX, TEXT);
            case INCLUDES -> add(operation, CHECKBOX, CHOICES, oneOf(RandomValues.CHOICES.toArray()));
            case COUNT_CHOICES -> add(operation, NUMBER, CHOICES);
            case CHR -> add(operation, TEXT, NUMBER);
            case HYPERLINK -> {
                add(operation, TEXT, TEXT, TEXT);
                add(operation, TEXT, TEXT, TEXT, TEXT);
            }
            case IMAGE -> {
                add(operation, TEXT, TEXT, TEXT);
                add(operation, TEXT, TEXT, TEXT, NUMBER, SMALL);
            }
            case VALUE -> add(operation, NUMBER, TEXT);
            case NUMBER_TEXT -> add(operation, TEXT, NUMBER);
            case CHECKBOX_TEXT -> add(operation, TEXT, CHECKBOX);
            case DATE_TEXT -> add(operation, TEXT, DATE);
            case DATETIME_TEXT -> add(operation, TEXT, DATETIME);
            case TIME_TEXT -> add(operation, TEXT, TIME);
            case RECORD_TEXT -> add(operation, TEXT, RECORD);
            case FORMAT_CURRENCY -> add(operation, TEXT, oneOf("EUR", "CNY", "USD", "JPY"), NUMBER);
            case FORMAT_DURATION -> add(operation, TEXT, NUMBER, CHECKBOX);
            case JSON_VALUE -> add(operation, TEXT, TEXT, oneOf("a", "b", "e", "f", "g", "z"));
            case JSON_PATH_VALUE ->
                add(operation, TEXT, TEXT, oneOf("$.a", "$.b.c[2].d", "$.b.c[0]", "$[0]", "$[1][1]", "$.b", "$"));
        }
    }

    private static final String[] PATTERNS = {
        "[A-Za-z]+",
        "\\d+",
        ".*",
        "[^@]+@[^@]+",
        "(a|b)*c?",
        "\\s*",
        "\\w+( \\w+)*",
        "[\\u4e00-\\u9fff]+",
        ".",
        "a{2,3}"
    };

    private void addTime(TimeOperation operation) {
        switch (operation) {
            case TODAY -> add(operation, DATE);
            case NOW -> add(operation, DATETIME);
            case TIME_NOW -> add(operation, TIME);
            case DATE -> add(operation, DATE, NUMBER, SMALL, SMALL);
            case DATE_OF -> add(operation, DATE, DATETIME);
            case TIME_OF -> add(operation, TIME, DATETIME);
            case DATETIME_OF -> add(operation, DATETIME, DATE);
            case PARSE_DATE -> add(operation, DATE, TEXT);
            case PARSE_DATETIME -> add(operation, DATETIME, TEXT);
            case PARSE_TIME -> add(operation, TIME, TEXT);
            case YEAR, MONTH, DAY, WEEKDAY, DAY_OF_YEAR, ISO_WEEK, ISO_YEAR -> add(operation, NUMBER, DATE);
            case HOUR, MINUTE, SECOND, MILLISECOND -> add(operation, NUMBER, TIME);
            case ADD_MONTHS -> {
                add(operation, DATE, DATE, SMALL);
                add(operation, DATETIME, DATETIME, SMALL);
            }
            case ADD_DAYS_TO_DATE -> add(operation, DATE, DATE, NUMBER);
            case ADD_DAYS_TO_DATETIME -> add(operation, DATETIME, DATETIME, NUMBER);
            case ADD_MILLISECONDS -> add(operation, TIME, TIME, NUMBER);
            case DAYS_BETWEEN_DATES -> add(operation, NUMBER, DATE, DATE);
            case DAYS_BETWEEN_DATETIMES -> add(operation, NUMBER, DATETIME, DATETIME);
            case MILLISECONDS_BETWEEN -> add(operation, NUMBER, TIME, TIME);
            case UNIX_TIMESTAMP -> Stream.of(DATE, DATETIME, TIME).forEach(type -> add(operation, NUMBER, type));
            case FROM_UNIX_TIME -> add(operation, DATETIME, NUMBER);
        }
    }

    private void addLogic(LogicOperation operation) {
        switch (operation) {
            case EQUAL, NOT_EQUAL ->
                Stream.of(NUMBER, TEXT, DATE, DATETIME, TIME, CHECKBOX, RECORD)
                        .forEach(type -> add(operation, CHECKBOX, type, type));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                ORDERED.forEach(type -> add(operation, CHECKBOX, type, type));
            case IN -> ORDERED.forEach(type -> add(operation, CHECKBOX, type, type, type));
            case IS_BLANK -> Stream.of(ValueType.values()).forEach(type -> add(operation, CHECKBOX, type));
            case OR_IF_BLANK ->
                Stream.of(NUMBER, TEXT, DATE, DATETIME, TIME).forEach(type -> add(operation, type, type, type));
        }
    }

    private void addRecord(RecordOperation operation) {
        switch (operation) {
            case IS_NEW, IS_CLONE -> add(operation, CHECKBOX);
            case IS_CHANGED -> add(operation, CHECKBOX, new Slot.Field());
            case CURRENCY_RATE -> add(operation, NUMBER, oneOf("EUR", "CNY"));
            // Needs records of other objects; its tests stand beside the saver.
            case VLOOKUP -> {}
        }
    }
}
