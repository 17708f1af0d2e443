package dev.tenon.engine.query;

import dev.tenon.engine.query.Token.Kind;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.List;

/** The condition behind WHERE. */
final class FilterReading {
    private static final int MAX_DEPTH = 100;

    private final TokenReader tokens;
    private int depth;

    FilterReading(TokenReader tokens) {
        this.tokens = tokens;
    }

    Filter whole() throws Refusal {
        return joined();
    }

    private Filter joined() throws Refusal {
        List<Filter> parts = new ArrayList<>();
        parts.add(unary());
        if (!tokens.peek().is("AND") && !tokens.peek().is("OR")) {
            return parts.getFirst();
        }
        String joint = tokens.peek().upper();
        while (tokens.accept(joint)) {
            parts.add(unary());
        }
        if (tokens.peek().is("AND") || tokens.peek().is("OR")) {
            throw new Refusal(
                    tokens.peek().at(),
                    Sentence.of(
                            "AND and OR are mixed: put parentheses around what belongs together.",
                            "AND 与 OR 混用：请用括号标明哪些条件属于一组。"));
        }
        return joint.equals("AND") ? new Filter.And(parts) : new Filter.Or(parts);
    }

    private Filter unary() throws Refusal {
        if (++depth > MAX_DEPTH) {
            throw new Refusal(tokens.peek().at(), Sentence.of("The condition is nested too deeply.", "条件嵌套过深。"));
        }
        Filter filter = readUnary();
        depth--;
        return filter;
    }

    private Filter readUnary() throws Refusal {
        if (tokens.peek().is("NOT") && !comparesAfter()) {
            tokens.take();
            return new Filter.Not(unary());
        }
        if (tokens.accept("(")) {
            Filter inner = joined();
            tokens.expect(")");
            return inner;
        }
        return comparison();
    }

    /** A field may be called {@code Not}. */
    private boolean comparesAfter() {
        Token after = tokens.peek(1);
        return after.kind() == Kind.SIGN && !after.is("(") || after.is("LIKE");
    }

    private Filter comparison() throws Refusal {
        Token first = tokens.peek();
        FieldPath path = tokens.path();
        if (tokens.peek().is("(")) {
            throw TokenReader.notYet(first.text() + "(...)", first.at());
        }
        Operator operator = operator();
        LiteralReading literals = new LiteralReading(tokens);
        return switch (operator) {
            case IN, NOT_IN, INCLUDES, EXCLUDES -> new Filter.Compare(path, operator, list(literals));
            case LIKE -> new Filter.Compare(path, operator, List.of(literals.pattern()));
            case EQUALS,
                    NOT_EQUALS,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    CONTAINS,
                    NOT_CONTAINS,
                    STARTS_WITH -> new Filter.Compare(path, operator, List.of(literals.value()));
        };
    }

    private Operator operator() throws Refusal {
        Token token = tokens.peek();
        Operator operator = switch (token.upper()) {
            case "=" -> Operator.EQUALS;
            case "!=", "<>" -> Operator.NOT_EQUALS;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">" -> Operator.GREATER;
            case ">=" -> Operator.GREATER_OR_EQUAL;
            case "LIKE" -> Operator.LIKE;
            case "IN" -> Operator.IN;
            case "INCLUDES" -> Operator.INCLUDES;
            case "EXCLUDES" -> Operator.EXCLUDES;
            case "NOT" -> Operator.NOT_IN;
            default -> throw tokens.expected("= != < <= > >= LIKE IN INCLUDES EXCLUDES");
        };
        tokens.take();
        if (operator == Operator.NOT_IN) {
            tokens.expect("IN");
        }
        return operator;
    }

    private List<Operand> list(LiteralReading literals) throws Refusal {
        if (tokens.peek().is(":")) {
            throw tokens.notYet(":variable");
        }
        tokens.expect("(");
        if (tokens.peek().is("SELECT") && tokens.peek(1).isWord()) {
            throw tokens.notYet("IN (SELECT ...)");
        }
        List<Operand> values = new ArrayList<>();
        do {
            values.add(literals.value());
        } while (tokens.accept(","));
        tokens.expect(")");
        return values;
    }
}
