package dev.tenon.metadata.filter;

import java.util.List;

/** A condition on records: the same tree for queries, list views, lookups and screens. */
public sealed interface Filter {
    Filter ALL = new And(List.of());

    /** True if all hold; without parts: always. */
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** True if one holds; without parts: never. */
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Filter inner) implements Filter {}

    /** One comparison. {@code operands} has one element but for the operators that take a list. */
    record Compare(FieldPath path, Operator operator, List<Operand> operands) implements Filter {
        public Compare {
            operands = List.copyOf(operands);
        }

        public static Compare of(String path, Operator operator, Operand... operands) {
            return new Compare(FieldPath.of(path), operator, List.of(operands));
        }
    }

    /** Both conditions; {@link #ALL} disappears. */
    default Filter and(Filter other) {
        if (equals(ALL)) {
            return other;
        }
        return other.equals(ALL) ? this : new And(List.of(this, other));
    }
}
