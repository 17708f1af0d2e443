package dev.tenon.engine.agreement;

import dev.tenon.script.formula.Failure;
import dev.tenon.script.formula.Outcome;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a back end says of a formula and a row. */
public sealed interface Answer {

    /** Of the class that the type names; null is blank. */
    record Value(@Nullable Object value) implements Answer {
        @Override
        public String toString() {
            return switch (value) {
                case null -> "blank";
                case BigDecimal number ->
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
                case String text -> "\"" + text + "\"";
                default -> value.toString();
            };
        }
    }

    /** An operation failed, as operations may; why differs from back end to back end. */
    record Failed() implements Answer {
        @Override
        public String toString() {
            return "failure";
        }
    }

    /** The back end itself broke: no formula may do that. */
    record Broken(String why) implements Answer {
        @Override
        public String toString() {
            return "broken: " + why.substring(0, Math.min(why.length(), 400));
        }
    }

    /** The back end says beforehand that this formula is too much for it. */
    record Refused(String why) implements Answer {
        @Override
        public String toString() {
            return "refused: " + why;
        }
    }

    Answer BLANK = new Value(null);

    static Answer of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Value(var value) -> new Value(value);
            case Outcome.Failed(Failure failure)
            when failure.reason() == Failure.Reason.UNEXPECTED ->
                new Broken(failure.sentence().toString());
            case Outcome.Failed failed -> new Failed();
        };
    }

    /** Numbers are the same by value; whatever is broken is like nothing. */
    default boolean isSame(Answer other) {
        return switch (this) {
            case Value(BigDecimal one) when other instanceof Value(BigDecimal two) -> one.compareTo(two) == 0;
            case Value value -> value.equals(other);
            case Failed failed -> failed.equals(other);
            case Broken broken -> false;
            case Refused refused -> false;
        };
    }
}
