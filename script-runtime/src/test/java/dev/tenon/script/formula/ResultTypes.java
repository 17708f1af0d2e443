package dev.tenon.script.formula;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.LogicOperation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.Operation;
import dev.tenon.metadata.formula.RecordOperation;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.formula.TimeOperation;
import dev.tenon.metadata.formula.ValueType;

/** Of which type the result of an operation is. */
final class ResultTypes {
    private ResultTypes() {}

    static ValueType of(Operation operation, Calculation... operands) {
        return switch (operation) {
            case NumberOperation number -> ValueType.NUMBER;
            case TextOperation text -> ofTexts(text);
            case TimeOperation time -> ofTimes(time, operands);
            case LogicOperation logic -> logic == LogicOperation.OR_IF_BLANK ? operands[0].type() : ValueType.CHECKBOX;
            case RecordOperation record ->
                record == RecordOperation.CURRENCY_RATE ? ValueType.NUMBER : ValueType.CHECKBOX;
        };
    }

    private static ValueType ofTexts(TextOperation operation) {
        return switch (operation) {
            case LENGTH, FIND, ASCII, COUNT_CHOICES, VALUE -> ValueType.NUMBER;
            case CONTAINS, BEGINS, ENDS, LIKE, REGEX, INCLUDES, IS_NUMBER -> ValueType.CHECKBOX;
            case CONCATENATE, LEFT, RIGHT, MID, UPPER, LOWER, INITCAP, TRIM, LPAD, RPAD, SUBSTITUTE, REVERSE, CHR ->
                ValueType.TEXT;
            case HYPERLINK, IMAGE, HTMLENCODE, JSENCODE, JSINHTMLENCODE, URLENCODE, CASESAFEID -> ValueType.TEXT;
            case NUMBER_TEXT, CHECKBOX_TEXT, DATE_TEXT, DATETIME_TEXT, TIME_TEXT, RECORD_TEXT -> ValueType.TEXT;
            case FORMAT, FORMAT_CURRENCY, FORMAT_DURATION, JSON_VALUE, JSON_PATH_VALUE -> ValueType.TEXT;
        };
    }

    private static ValueType ofTimes(TimeOperation operation, Calculation... operands) {
        return switch (operation) {
            case TODAY, DATE, DATE_OF, PARSE_DATE, ADD_DAYS_TO_DATE -> ValueType.DATE;
            case NOW, DATETIME_OF, PARSE_DATETIME, ADD_DAYS_TO_DATETIME, FROM_UNIX_TIME -> ValueType.DATETIME;
            case TIME_NOW, TIME_OF, PARSE_TIME, ADD_MILLISECONDS -> ValueType.TIME;
            case ADD_MONTHS -> operands[0].type();
            case YEAR, MONTH, DAY, WEEKDAY, DAY_OF_YEAR, ISO_WEEK, ISO_YEAR -> ValueType.NUMBER;
            case HOUR, MINUTE, SECOND, MILLISECOND, UNIX_TIMESTAMP -> ValueType.NUMBER;
            case DAYS_BETWEEN_DATES, DAYS_BETWEEN_DATETIMES, MILLISECONDS_BETWEEN -> ValueType.NUMBER;
        };
    }
}
