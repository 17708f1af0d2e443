package dev.tenon.metadata.formula;

/**
 * What a calculation's values are at run time. The JVM's class is given; every value may also be blank (null).
 */
public enum ValueType {
    /** {@code BigDecimal}, exact. */
    NUMBER,
    /** {@code String}; there is no empty text: it is blank. */
    TEXT,
    /** {@code Boolean}. */
    CHECKBOX,
    /** {@code LocalDate}. */
    DATE,
    /** {@code Instant}, whole milliseconds. */
    DATETIME,
    /** {@code LocalTime}, whole milliseconds. */
    TIME,
    /** A record's id: {@code Long} in the JVM, bigint in SQL, the 18 characters in JavaScript. */
    RECORD,
    /** Several choices: {@code List<String>}, text[] in SQL, an array in JavaScript. */
    CHOICES
}
