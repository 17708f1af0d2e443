package dev.tenon.engine.query;

import dev.tenon.engine.query.Token.Kind;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Walks over the tokens of one query text, and remembers where each name stood. */
final class TokenReader {
    private final List<Token> tokens;
    private final Map<String, Integer> places = new HashMap<>();
    private int next;

    TokenReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    boolean accept(String wordOrSign) {
        boolean there = peek().is(wordOrSign);
        if (there) {
            take();
        }
        return there;
    }

    void expect(String wordOrSign) throws Refusal {
        if (!accept(wordOrSign)) {
            throw expected(wordOrSign);
        }
    }

    String word() throws Refusal {
        if (!peek().isWord()) {
            throw unexpected();
        }
        return take().text();
    }

    /** A dotted name. */
    FieldPath path() throws Refusal {
        int at = peek().at();
        List<String> steps = new ArrayList<>();
        steps.add(word());
        while (peek().is(".")) {
            take();
            steps.add(word());
        }
        if (steps.size() > FieldPath.MAX_PARENTS + 1 + 1) {
            throw new Refusal(
                    at,
                    Sentence.of("A path may cross at most {0} parents.", "路径最多可经过 {0} 级父记录。", FieldPath.MAX_PARENTS));
        }
        FieldPath path = new FieldPath(steps);
        remember(path.toString(), at);
        return path;
    }

    void remember(String name, int at) {
        places.putIfAbsent(name.toLowerCase(Locale.ROOT), at);
    }

    /** Where each name stood first, by its lower-case text. */
    Map<String, Integer> places() {
        return places;
    }

    int wholeNumber(String clause) throws Refusal {
        Token token = peek();
        if (token.kind() != Kind.NUMERAL || !token.text().matches("[0-9]{1,9}")) {
            throw new Refusal(token.at(), Sentence.of("{0} needs a whole number.", "{0} 后应为非负整数。", clause));
        }
        return Integer.parseInt(take().text());
    }

    Refusal expected(String what) {
        Token token = peek();
        return token.kind() == Kind.END
                ? new Refusal(token.at(), Sentence.of("The query ends where {0} was expected.", "查询在应为 {0} 处结束。", what))
                : new Refusal(
                        token.at(),
                        Sentence.of(
                                "Unexpected token \"{0}\": {1} was expected.",
                                "意外的“{0}”，此处应为 {1}。", shown(token), what));
    }

    Refusal unexpected() {
        Token token = peek();
        return token.kind() == Kind.END
                ? new Refusal(token.at(), Sentence.of("The query ends too early.", "查询不完整。"))
                : new Refusal(token.at(), Sentence.of("Unexpected token \"{0}\".", "意外的“{0}”。", shown(token)));
    }

    /** For what the language has elsewhere and here will have later. */
    Refusal notYet(String what) {
        return notYet(what, peek().at());
    }

    static Refusal notYet(String what, int at) {
        return new Refusal(at, Sentence.of("{0} is not part of the query language yet.", "查询语言尚不支持 {0}。", what));
    }

    private static String shown(Token token) {
        return token.text().length() <= 60 ? token.text() : token.text().substring(0, 60) + "…";
    }
}
