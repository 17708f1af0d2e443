package dev.tenon.metadata.formula;

import dev.tenon.metadata.formula.Formula.BinaryOperator;
import dev.tenon.metadata.formula.Formula.UnaryOperator;
import dev.tenon.metadata.problem.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading under way: goes through the words of a formula once and builds its tree. */
final class FormulaReading {
    private static final Map<String, BinaryOperator> BINARY = binary();

    private final FormulaText source;
    private final List<Token> tokens;
    private int next;
    private int nesting;
    private int parts;

    FormulaReading(FormulaText source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    private static Map<String, BinaryOperator> binary() {
        Map<String, BinaryOperator> operators = new HashMap<>();
        for (BinaryOperator operator : BinaryOperator.values()) {
            operators.put(operator.sign(), operator);
        }
        return Map.copyOf(operators);
    }

    Formula whole() throws SyntaxRefusal {
        if (peek().kind() == Token.Kind.END) {
            throw refusal(peek(), "The formula is empty.", "公式为空。");
        }
        Formula formula = expression(1);
        if (peek().isSign(")")) {
            throw refusal(peek(), "This closing bracket was never opened.", "此右括号没有对应的左括号。");
        }
        if (peek().kind() != Token.Kind.END) {
            throw noOperator();
        }
        return formula;
    }

    /** All that binds at least as tightly as {@code binding}; chains of one strength grow to the left, without recursion. */
    private Formula expression(int binding) throws SyntaxRefusal {
        Formula left = signed();
        BinaryOperator operator = operator();
        while (operator != null && operator.binding() >= binding) {
            next++;
            Formula right = expression(operator.binding() + 1);
            left = counted(new Formula.Binary(operator, left, right, left.span().to(right.span())));
            operator = operator();
        }
        return left;
    }

    private @Nullable BinaryOperator operator() {
        return peek().kind() == Token.Kind.SIGN ? BINARY.get(peek().text()) : null;
    }

    private Formula signed() throws SyntaxRefusal {
        UnaryOperator sign = sign();
        if (sign == null) {
            return primary();
        }
        Token token = take();
        enter(token);
        Formula operand = signed();
        nesting--;
        return counted(new Formula.Unary(sign, operand, token.span().to(operand.span())));
    }

    private @Nullable UnaryOperator sign() {
        Token token = peek();
        if (token.isSign("-")) {
            return UnaryOperator.MINUS;
        }
        if (token.isSign("+")) {
            return UnaryOperator.PLUS;
        }
        boolean not = token.isSign("!")
                || token.isWord("NOT") && !tokens.get(next + 1).isSign("(");
        return not ? UnaryOperator.NOT : null;
    }

    private Formula primary() throws SyntaxRefusal {
        Token token = peek();
        return switch (token.kind()) {
            case NUMBER -> counted(new Formula.NumberLiteral(new BigDecimal(take().text()), token.span()));
            case TEXT -> counted(new Formula.TextLiteral(take().text(), token.span()));
            case NAME -> named(take());
            case SIGN -> bracketed(token);
            case END -> throw refusal(token, "The formula ends where a value is missing.", "公式结尾处缺少一个值。");
        };
    }

    private Formula bracketed(Token open) throws SyntaxRefusal {
        if (!open.isSign("(")) {
            throw refusal(open, "A value is missing before {0}.", "{0} 之前缺少一个值。", open.text());
        }
        take();
        enter(open);
        Formula inside = expression(1);
        close(open);
        nesting--;
        return inside;
    }

    private Formula named(Token name) throws SyntaxRefusal {
        if (peek().isSign("(")) {
            return call(name);
        }
        if (name.isWord("TRUE") || name.isWord("FALSE")) {
            return counted(new Formula.BooleanLiteral(name.isWord("TRUE"), name.span()));
        }
        if (name.isWord("NULL")) {
            return counted(new Formula.NullLiteral(name.span()));
        }
        return counted(new Formula.Name(List.of(name.text().split("\\.", -1)), name.span()));
    }

    private Formula call(Token name) throws SyntaxRefusal {
        Token open = take();
        enter(open);
        List<Formula> arguments = new ArrayList<>();
        if (!peek().isSign(")")) {
            arguments.add(argument(name));
            while (peek().isSign(",")) {
                take();
                arguments.add(argument(name));
            }
        }
        Token close = close(open);
        nesting--;
        return counted(new Formula.Call(name.text(), arguments, name.span().to(close.span())));
    }

    private Formula argument(Token function) throws SyntaxRefusal {
        if (peek().isSign(",") || peek().isSign(")")) {
            throw refusal(
                    peek(),
                    "An argument of {0} is missing before {1}.",
                    "{1} 之前缺少 {0} 的一个参数。",
                    function.text(),
                    peek().text());
        }
        return expression(1);
    }

    private Token close(Token open) throws SyntaxRefusal {
        if (peek().isSign(")")) {
            return take();
        }
        if (peek().kind() == Token.Kind.END) {
            throw refusal(open, "This bracket is never closed.", "此括号没有关闭。");
        }
        throw peek().isSign(",")
                ? refusal(peek(), "A comma can only stand between arguments.", "逗号只能位于参数之间。")
                : noOperator();
    }

    private SyntaxRefusal noOperator() {
        Token token = peek();
        if (token.isWord("AND") || token.isWord("OR")) {
            return refusal(
                    token,
                    "{0} does not stand between values: write {0}(..., ...), or {1}.",
                    "{0} 不能写在两个值之间：请写 {0}(…, …) 或 {1}。",
                    token.text().toUpperCase(Locale.ROOT),
                    token.isWord("AND") ? "&&" : "||");
        }
        return refusal(token, "An operator or a comma is missing before {0}.", "{0} 之前缺少运算符或逗号。", shown(token));
    }

    private String shown(Token token) {
        String written =
                source.text().substring(token.span().from(), token.span().to());
        return written.length() <= 40 ? written : written.substring(0, 40) + "…";
    }

    private void enter(Token token) throws SyntaxRefusal {
        nesting++;
        if (nesting > FormulaLimits.MAX_NESTING) {
            throw tooLong(
                    token,
                    "Brackets stand at most {0} deep inside each other.",
                    "括号最多嵌套 {0} 层。",
                    FormulaLimits.MAX_NESTING);
        }
    }

    private Formula counted(Formula part) throws SyntaxRefusal {
        parts++;
        if (parts > FormulaLimits.MAX_PARTS) {
            throw tooLong(
                    peek(),
                    "A formula has at most {0} names, values, operators and calls.",
                    "公式最多包含 {0} 个名称、值、运算符和函数。",
                    FormulaLimits.MAX_PARTS);
        }
        return part;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private SyntaxRefusal refusal(Token at, String en, String zh, Object... facts) {
        return new SyntaxRefusal(source.problem(FormulaCodes.SYNTAX, Sentence.of(en, zh, facts), at.span()));
    }

    private SyntaxRefusal tooLong(Token at, String en, String zh, Object... facts) {
        return new SyntaxRefusal(source.problem(FormulaCodes.TOO_LONG, Sentence.of(en, zh, facts), at.span()));
    }
}
