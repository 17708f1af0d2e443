package dev.tenon.metadata.formula;

import static dev.tenon.metadata.formula.FormulaType.CHECKBOX;
import static dev.tenon.metadata.formula.FormulaType.CURRENCY;
import static dev.tenon.metadata.formula.FormulaType.DATE;
import static dev.tenon.metadata.formula.FormulaType.DATETIME;
import static dev.tenon.metadata.formula.FormulaType.NUMBER;
import static dev.tenon.metadata.formula.FormulaType.PERCENT;
import static dev.tenon.metadata.formula.FormulaType.TEXT;
import static dev.tenon.metadata.formula.FormulaType.TIME;
import static dev.tenon.metadata.formula.Parameter.number;

import java.util.List;
import java.util.Optional;

/** The functions that compute with dates and times. */
final class DateFunctions {
    private static final long SECONDS_OF_DAY = 86_400;

    private DateFunctions() {}

    static List<FormulaFunction> all() {
        return FunctionDraft.all(now(), conversions(), parts(), weeks(), durations());
    }

    private static FunctionDraft function(String name, Parameter... parameters) {
        return FunctionDraft.of(FunctionCategory.DATE, name, parameters);
    }

    private static List<FormulaFunction> now() {
        return List.of(
                function("TODAY")
                        .gives(DATE, TimeOperation.TODAY)
                        .blanks("Never blank.", "从不为空。")
                        .help("The date of today in the time zone of the user.", "用户时区的今天日期。", "TODAY() <= TODAY()"),
                function("NOW")
                        .gives(DATETIME, TimeOperation.NOW)
                        .blanks("Never blank.", "从不为空。")
                        .help("This moment.", "当前时刻。", "NOW() <= NOW()"),
                function("TIMENOW")
                        .gives(TIME, TimeOperation.TIME_NOW)
                        .blanks("Never blank.", "从不为空。")
                        .help("The time of day in the time zone of the user.", "用户时区的当前时间。", "TIMENOW() <= TIMENOW()"));
    }

    private static List<FormulaFunction> conversions() {
        return List.of(
                function("DATE", number("year"), number("month"), number("day"))
                        .gives(DATE, TimeOperation.DATE)
                        .blanks(
                                "Blank if an argument is blank; an error for a day that does not exist.",
                                "任一参数为空时返回空值；日期不存在时出错。")
                        .help(
                                "The date of a year, month and day.",
                                "由年、月、日组成的日期。",
                                "TEXT(DATE(2024, 2, 29)) = \"2024-02-29\""),
                function("DATEVALUE", Parameter.of("value", TEXT, DATETIME, DATE))
                        .typed(call -> read(call, DATE, TimeOperation.PARSE_DATE, TimeOperation.DATE_OF))
                        .blanks("Blank for blank; an error for text that is no date.", "参数为空时返回空值；不是日期的文本出错。")
                        .help(
                                "The date of a date with time, in the time zone of the user, or of a text such as 2024-02-29.",
                                "日期时间在用户时区的日期，或文本（如 2024-02-29）表示的日期。",
                                "DATEVALUE(\"2024-02-29\") = DATE(2024, 2, 29)"),
                function("DATETIMEVALUE", Parameter.of("value", TEXT, DATE, DATETIME))
                        .typed(call -> read(call, DATETIME, TimeOperation.PARSE_DATETIME, TimeOperation.DATETIME_OF))
                        .blanks(
                                "Blank for blank; an error for text that is no date with time.",
                                "参数为空时返回空值；不是日期时间的文本出错。")
                        .help(
                                "The midnight that begins a date, or the moment of a text such as 2024-02-29 10:30:00.",
                                "日期开始的零点，或文本（如 2024-02-29 10:30:00）表示的时刻。",
                                "DATETIMEVALUE(\"2024-02-29 10:30:00Z\") > DATETIMEVALUE(\"2024-02-29 10:29:00Z\")"),
                function("TIMEVALUE", Parameter.of("value", TEXT, DATETIME, TIME))
                        .typed(call -> read(call, TIME, TimeOperation.PARSE_TIME, TimeOperation.TIME_OF))
                        .blanks("Blank for blank; an error for text that is no time.", "参数为空时返回空值；不是时间的文本出错。")
                        .help(
                                "The time of day of a date with time, in the time zone of the user, or of a text such as 10:30:00.000.",
                                "日期时间在用户时区的时间，或文本（如 10:30:00.000）表示的时间。",
                                "HOUR(TIMEVALUE(\"10:30:00.000\")) = 10"),
                function("ADDMONTHS", Parameter.of("date", DATE, DATETIME), number("months"))
                        .typed(call -> call.gives(
                                call.value(0).type(),
                                call.apply(
                                        TimeOperation.ADD_MONTHS,
                                        call.value(0).type().valueType())))
                        .blanks(
                                "Blank if an argument is blank; an error outside of the years 1 to 9999.",
                                "任一参数为空时返回空值；超出公元 1 至 9999 年时出错。")
                        .help(
                                "So many months later; the last day of a month becomes the last day of a month.",
                                "若干个月之后；月末仍为月末。",
                                "ADDMONTHS(DATE(2024, 2, 29), 1) = DATE(2024, 3, 31)"));
    }

    private static Part read(FunctionCall call, FormulaType type, TimeOperation ofText, TimeOperation ofMoment) {
        Part.Value value = call.value(0);
        if (value.type() == type) {
            return call.gives(type, value.calculation());
        }
        TimeOperation operation = value.type() == TEXT ? ofText : ofMoment;
        return call.gives(type, call.apply(operation, type.valueType()));
    }

    private static List<FormulaFunction> parts() {
        return List.of(
                part("YEAR", DATE, TimeOperation.YEAR)
                        .help("The year of a date.", "日期的年份。", "YEAR(DATE(2024, 2, 29)) = 2024"),
                part("MONTH", DATE, TimeOperation.MONTH)
                        .help("The month of a date, from 1.", "日期的月份。", "MONTH(DATE(2024, 2, 29)) = 2"),
                part("DAY", DATE, TimeOperation.DAY)
                        .help("The day of the month.", "日期的日。", "DAY(DATE(2024, 2, 29)) = 29"),
                part("HOUR", TIME, TimeOperation.HOUR)
                        .help(
                                "The hour of a time, 0 to 23.",
                                "时间的小时（0 至 23）。",
                                "HOUR(TIMEVALUE(\"10:30:15.250\")) = 10"),
                part("MINUTE", TIME, TimeOperation.MINUTE)
                        .help("The minute of a time.", "时间的分钟。", "MINUTE(TIMEVALUE(\"10:30:15.250\")) = 30"),
                part("SECOND", TIME, TimeOperation.SECOND)
                        .help("The second of a time.", "时间的秒。", "SECOND(TIMEVALUE(\"10:30:15.250\")) = 15"),
                part("MILLISECOND", TIME, TimeOperation.MILLISECOND)
                        .help(
                                "The thousandth of a second of a time.",
                                "时间的毫秒。",
                                "MILLISECOND(TIMEVALUE(\"10:30:15.250\")) = 250"),
                part("WEEKDAY", DATE, TimeOperation.WEEKDAY)
                        .help(
                                "The day of the week: 1 is Sunday, 7 is Saturday.",
                                "星期几：1 为星期日，7 为星期六。",
                                "WEEKDAY(DATE(2024, 2, 29)) = 5"));
    }

    private static FunctionDraft part(String name, FormulaType type, TimeOperation operation) {
        return function(name, Parameter.of(type == DATE ? "date" : "time", type))
                .gives(NUMBER, operation)
                .blanks("Blank for blank.", "参数为空时返回空值。");
    }

    private static List<FormulaFunction> weeks() {
        return List.of(
                calendar("ISOWEEK", TimeOperation.ISO_WEEK)
                        .help(
                                "The week of the year by ISO 8601, 1 to 53.",
                                "ISO 8601 的周数（1 至 53）。",
                                "ISOWEEK(DATE(2021, 1, 1)) = 53"),
                calendar("ISOYEAR", TimeOperation.ISO_YEAR)
                        .help(
                                "The year to which the week belongs by ISO 8601.",
                                "ISO 8601 中该周所属的年份。",
                                "ISOYEAR(DATE(2021, 1, 1)) = 2020"),
                calendar("DAYOFYEAR", TimeOperation.DAY_OF_YEAR)
                        .help("The day of the year, from 1.", "一年中的第几天。", "DAYOFYEAR(DATE(2024, 3, 1)) = 61"));
    }

    private static FunctionDraft calendar(String name, TimeOperation operation) {
        return function(name, Parameter.of("date", DATE, DATETIME))
                .typed(call -> call.gives(
                        NUMBER, Calculations.timely(operation, ValueType.NUMBER, call.span(), date(call.value(0)))))
                .blanks("Blank for blank.", "参数为空时返回空值。");
    }

    private static Calculation date(Part.Value value) {
        return value.type() == DATE
                ? value.calculation()
                : Calculations.timely(
                        TimeOperation.DATE_OF, ValueType.DATE, value.formula().span(), value.calculation());
    }

    private static List<FormulaFunction> durations() {
        return List.of(
                function("UNIXTIMESTAMP", Parameter.of("moment", DATETIME, DATE, TIME))
                        .gives(NUMBER, TimeOperation.UNIX_TIMESTAMP)
                        .blanks("Blank for blank.", "参数为空时返回空值。")
                        .help(
                                "The seconds since 1970, of a time of day since midnight.",
                                "自 1970 年起的秒数；时间为自零点起的秒数。",
                                "UNIXTIMESTAMP(DATE(1970, 1, 2)) = 86400"),
                function("FROMUNIXTIME", number("seconds"))
                        .gives(DATETIME, TimeOperation.FROM_UNIX_TIME)
                        .blanks(
                                "Blank for blank; an error outside of the years 1 to 9999.",
                                "参数为空时返回空值；超出公元 1 至 9999 年时出错。")
                        .help(
                                "The moment so many seconds after 1970.",
                                "1970 年起若干秒后的时刻。",
                                "UNIXTIMESTAMP(FROMUNIXTIME(5)) = 5"),
                function(
                                "FORMATDURATION",
                                Parameter.of("seconds", NUMBER, CURRENCY, PERCENT, DATETIME, TIME),
                                Parameter.of("withDays", CHECKBOX, DATETIME, TIME)
                                        .optional())
                        .signed("FORMATDURATION(seconds[, withDays]) or FORMATDURATION(start, end)")
                        .typed(DateFunctions::duration)
                        .help(
                                "A duration as hours, minutes and seconds, perhaps with days.",
                                "以时、分、秒（可含天）表示的时长。",
                                "FORMATDURATION(3661) = \"01:01:01\""));
    }

    private static Part duration(FunctionCall call) {
        FormulaType type = call.value(0).type();
        List<FormulaType> wanted = type.isNumber() ? List.of(CHECKBOX) : List.of(type);
        if (!call.has(1)) {
            return type.isNumber()
                    ? formatted(call, call.operand(0), Calculations.checkbox(false, call.span()))
                    : call.refused(
                            FormulaCodes.ARGUMENTS,
                            "FORMATDURATION needs a start and an end: {0}.",
                            "FORMATDURATION 需要开始和结束：{0}。",
                            call.function().signature());
        }
        Optional<Part.Value> second = call.checking().expect(call.argument(1), wanted, "FORMATDURATION");
        return second.<Part>map(other -> type.isNumber()
                        ? formatted(call, call.operand(0), other.calculation())
                        : formatted(
                                call,
                                seconds(call, type, other.calculation()),
                                Calculations.checkbox(type == DATETIME, call.span())))
                .orElseGet(() -> new Part.Broken(call.formula()));
    }

    private static Part formatted(FunctionCall call, Calculation seconds, Calculation withDays) {
        return call.gives(TEXT, Calculations.textual(TextOperation.FORMAT_DURATION, call.span(), seconds, withDays));
    }

    /** Rounded, since a difference in days may have more digits than are kept. */
    private static Calculation seconds(FunctionCall call, FormulaType type, Calculation end) {
        Span span = call.span();
        if (type == TIME) {
            Calculation milliseconds = Calculations.timely(
                    TimeOperation.MILLISECONDS_BETWEEN, ValueType.NUMBER, span, end, call.operand(0));
            return Calculations.numeric(NumberOperation.DIVIDE, span, milliseconds, Calculations.number(1000, span));
        }
        Calculation days =
                Calculations.timely(TimeOperation.DAYS_BETWEEN_DATETIMES, ValueType.NUMBER, span, end, call.operand(0));
        Calculation seconds =
                Calculations.numeric(NumberOperation.MULTIPLY, span, days, Calculations.number(SECONDS_OF_DAY, span));
        return Calculations.numeric(NumberOperation.ROUND, span, seconds, Calculations.number(3, span));
    }
}
