package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import java.util.List;

/**
 * How an operation is written: {@code $1} stands for the first operand, {@code $*} for all with commas between.
 *
 * @param value the expression; null if the operation fails
 * @param condition the same where null and false come to one
 * @param blanks what becomes of blank operands
 * @param failure a condition that is true if the operation itself fails on operands that did not; see the constants
 */
record Shape(String value, String condition, List<Calculation> operands, Blanks blanks, String failure) {

    enum Blanks {
        /** One blank operand makes the value null. */
        STRICT,
        /** Blank operands are counted in. */
        LENIENT
    }

    static final String NEVER = "";

    /** Fails if the value is null though no operand is. */
    static final String NULL_VALUE = "?";

    Shape {
        operands = List.copyOf(operands);
    }

    static Shape plain(String value, List<Calculation> operands) {
        return new Shape(value, value, operands, Blanks.STRICT, NEVER);
    }

    static Shape failing(String value, List<Calculation> operands) {
        return new Shape(value, value, operands, Blanks.STRICT, NULL_VALUE);
    }

    static Shape lenient(String value, List<Calculation> operands) {
        return new Shape(value, value, operands, Blanks.LENIENT, NEVER);
    }

    /** A comparison that is false where the plain one would be null. */
    static Shape neverBlank(String comparison, List<Calculation> operands) {
        return new Shape("coalesce(" + comparison + ", false)", comparison, operands, Blanks.LENIENT, NEVER);
    }

    Shape failingIf(String failing) {
        return new Shape(value, condition, operands, blanks, failing);
    }

    boolean canFail() {
        return !failure.isEmpty();
    }
}
