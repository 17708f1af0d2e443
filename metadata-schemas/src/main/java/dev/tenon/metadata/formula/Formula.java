package dev.tenon.metadata.formula;

import java.math.BigDecimal;
import java.util.List;

/**
 * A formula as it is written: the tree of its text. {@link FormulaTrees#same} tells whether two say the same, wherever they
 * stand; what a formula means, with types, is its {@link Calculation}.
 */
public sealed interface Formula {
    Span span();

    /** {@code 1.50}; never negative, a sign is an operator. */
    record NumberLiteral(BigDecimal value, Span span) implements Formula {}

    /** {@code "Won"} or {@code 'Won'}, unquoted. */
    record TextLiteral(String value, Span span) implements Formula {}

    /** {@code TRUE}, {@code FALSE}. */
    record BooleanLiteral(boolean value, Span span) implements Formula {}

    record NullLiteral(Span span) implements Formula {}

    /** {@code Amount}, {@code Account.Owner.Name}, {@code $User.Id}: the steps as written. */
    record Name(List<String> steps, Span span) implements Formula {
        public Name {
            steps = List.copyOf(steps);
        }
    }

    record Unary(UnaryOperator operator, Formula operand, Span span) implements Formula {}

    record Binary(BinaryOperator operator, Formula left, Formula right, Span span) implements Formula {}

    /** A function with the name as written. */
    record Call(String function, List<Formula> arguments, Span span) implements Formula {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    enum UnaryOperator {
        MINUS("-"),
        PLUS("+"),
        NOT("!");

        private final String sign;

        UnaryOperator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** Every operator between two operands, with its canonical sign and how tightly it binds: the trade's order. */
    enum BinaryOperator {
        OR("||", 1),
        AND("&&", 2),
        EQUAL("=", 3),
        NOT_EQUAL("<>", 3),
        LESS("<", 4),
        LESS_OR_EQUAL("<=", 4),
        GREATER(">", 4),
        GREATER_OR_EQUAL(">=", 4),
        ADD("+", 5),
        SUBTRACT("-", 5),
        CONCATENATE("&", 5),
        POWER("^", 6),
        MULTIPLY("*", 7),
        DIVIDE("/", 7);

        private final String sign;
        private final int binding;

        BinaryOperator(String sign, int binding) {
            this.sign = sign;
            this.binding = binding;
        }

        public String sign() {
            return sign;
        }

        /** The higher, the tighter; all of one strength group from the left. */
        public int binding() {
            return binding;
        }
    }
}
