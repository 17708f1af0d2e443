package dev.tenon.engine.security;

/** Which records of an object a user reaches; the query turns it into the one predicate of every SELECT. */
public sealed interface RowScope {

    /** Every record. */
    record Everything() implements RowScope {}

    /** None: the object itself may not be read. */
    record Nothing() implements RowScope {}
}
