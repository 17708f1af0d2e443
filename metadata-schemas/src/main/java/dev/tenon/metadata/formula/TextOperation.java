package dev.tenon.metadata.formula;

/** To and from texts. Positions and lengths count characters (code points), positions from 1. */
public enum TextOperation implements Operation {
    /** One operand or more. */
    CONCATENATE,
    LENGTH,
    LEFT,
    RIGHT,
    MID,
    /** Text, and perhaps a locale. */
    UPPER,
    LOWER,
    INITCAP,
    TRIM,
    /** Text, length, and perhaps the padding. */
    LPAD,
    RPAD,
    /** Text, old, new. */
    SUBSTITUTE,
    /** What, in which text, and perhaps from where. */
    FIND,
    /** Text, part. */
    CONTAINS,
    BEGINS,
    ENDS,
    /** Text, pattern with {@code %} and {@code _}. */
    LIKE,
    /** Text, and a constant that the check has accepted; the whole text must match. */
    REGEX,
    REVERSE,
    ASCII,
    CHR,
    /** Address, words, and perhaps a target: a link as HTML. */
    HYPERLINK,
    /** Address, words, and perhaps height and width: an image as HTML. */
    IMAGE,
    HTMLENCODE,
    JSENCODE,
    JSINHTMLENCODE,
    URLENCODE,
    /** An id of 15 characters with its checksum. */
    CASESAFEID,
    /** Choices, value. */
    INCLUDES,
    COUNT_CHOICES,
    /** Text to number. */
    VALUE,
    IS_NUMBER,
    NUMBER_TEXT,
    CHECKBOX_TEXT,
    DATE_TEXT,
    DATETIME_TEXT,
    TIME_TEXT,
    RECORD_TEXT,
    /** Template with {@code {0}}, {@code {1}} ..., and texts. */
    FORMAT,
    /** Currency code, number. */
    FORMAT_CURRENCY,
    /** Seconds, and a checkbox: with days. */
    FORMAT_DURATION,
    /** JSON text, name of a member. */
    JSON_VALUE,
    /** JSON text, path such as {@code $.a[0].b}. */
    JSON_PATH_VALUE
}
