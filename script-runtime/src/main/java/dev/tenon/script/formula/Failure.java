package dev.tenon.script.formula;

import dev.tenon.metadata.problem.Sentence;

/** Why a formula has no value for a record, for the one who tests it. */
public record Failure(Reason reason, Sentence sentence) {
    /** The kinds of failure that {@code docs/formulas.md} names. */
    public enum Reason {
        DIVISION_BY_ZERO,
        NUMBER_TOO_LARGE,
        NOT_DEFINED,
        NOT_A_NUMBER,
        TEXT_TOO_LONG,
        NO_SUCH_CHARACTER,
        NO_SUCH_DATE,
        NO_SUCH_TIME,
        NOT_JSON,
        PATTERN,
        SEVERAL_RECORDS,
        UNKNOWN_CURRENCY,
        UNEXPECTED
    }
}
