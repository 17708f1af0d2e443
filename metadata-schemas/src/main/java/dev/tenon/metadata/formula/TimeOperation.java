package dev.tenon.metadata.formula;

/** Dates (the calendar's, years 1 to 9999), date-times (instants), times of day. "Zone" is that of the one who asks. */
public enum TimeOperation implements Operation {
    TODAY,
    NOW,
    TIME_NOW,
    /** Year, month, day. */
    DATE,
    /** The date of a date-time in the zone. */
    DATE_OF,
    /** The time of day of a date-time in the zone. */
    TIME_OF,
    /** The midnight that begins a date in the zone. */
    DATETIME_OF,
    PARSE_DATE,
    PARSE_DATETIME,
    PARSE_TIME,
    YEAR,
    MONTH,
    DAY,
    /** 1 is Sunday. */
    WEEKDAY,
    DAY_OF_YEAR,
    ISO_WEEK,
    ISO_YEAR,
    HOUR,
    MINUTE,
    SECOND,
    MILLISECOND,
    /** Date or date-time, months; the type of the first operand. */
    ADD_MONTHS,
    /** Date and days; what is after the point is cut off. */
    ADD_DAYS_TO_DATE,
    /** Date-time and days, fractions too; rounded to whole seconds. */
    ADD_DAYS_TO_DATETIME,
    /** Time and milliseconds. */
    ADD_MILLISECONDS,
    DAYS_BETWEEN_DATES,
    DAYS_BETWEEN_DATETIMES,
    MILLISECONDS_BETWEEN,
    /** Date, date-time or time to seconds. */
    UNIX_TIMESTAMP,
    FROM_UNIX_TIME
}
