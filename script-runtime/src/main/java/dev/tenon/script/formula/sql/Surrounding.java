package dev.tenon.script.formula.sql;

/** What an expression takes from the request, bound as a value so that the expression itself stays the same for all. */
public enum Surrounding {
    /** The moment of the request: {@code timestamptz}. */
    NOW,
    /** The date of that moment in the zone: {@code date}. */
    TODAY,
    /** The time of day of that moment in the zone: {@code time}. */
    TIME_NOW,
    /** The name of the time zone of the one who asks, as IANA writes it: {@code text}. */
    ZONE,
    /** The code of the organisation's own currency: {@code text}. */
    CURRENCY
}
