package dev.tenon.metadata.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a checked formula computes: the tree that all three back ends translate. Types agree everywhere, names are resolved,
 * the treatment of blanks is an operation like any other. {@code docs/formulas.md} says what each node means.
 */
public sealed interface Calculation {
    ValueType type();

    /** Where in the text it stands, for testers that show each part's value. */
    Span span();

    /** A value known beforehand; null is blank. Of the class that {@link ValueType} names. */
    record Constant(@Nullable Object value, ValueType type, Span span) implements Calculation {}

    /** A field or a name that begins with {@code $}. A checkbox read so is never blank: what is missing is false. */
    record Read(Source source, ValueType type, Span span) implements Calculation {}

    /** Only the branch that is taken is computed. A blank condition takes {@code otherwise}. */
    record If(Calculation condition, Calculation then, Calculation otherwise, Span span) implements Calculation {
        @Override
        public ValueType type() {
            return then.type();
        }
    }

    /** The result of the first value that equals the subject; a blank subject equals none, but blank text equals blank text. */
    record Case(Calculation subject, List<When> whens, Calculation otherwise, Span span) implements Calculation {
        public Case {
            whens = List.copyOf(whens);
        }

        @Override
        public ValueType type() {
            return otherwise.type();
        }
    }

    /** One value of a {@link Case} and its result. */
    record When(Calculation value, Calculation result) {}

    /** True if all are true, from left to right up to the first that is not; a blank part counts as false. Never blank. */
    record And(List<Calculation> parts, Span span) implements Calculation {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public ValueType type() {
            return ValueType.CHECKBOX;
        }
    }

    /** True if one is true, from left to right up to the first that is; a blank part counts as false. Never blank. */
    record Or(List<Calculation> parts, Span span) implements Calculation {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public ValueType type() {
            return ValueType.CHECKBOX;
        }
    }

    /** Blank for blank. */
    record Not(Calculation operand, Span span) implements Calculation {
        @Override
        public ValueType type() {
            return ValueType.CHECKBOX;
        }
    }

    /** The value, or the fallback if the value is an error. */
    record IfError(Calculation value, Calculation fallback, Span span) implements Calculation {
        @Override
        public ValueType type() {
            return value.type();
        }
    }

    /** An operation on computed operands; all of them are computed, from left to right. */
    record Apply(Operation operation, List<Calculation> operands, ValueType type, Span span) implements Calculation {
        public Apply {
            operands = List.copyOf(operands);
        }
    }
}
