package dev.tenon.engine.query;

import dev.tenon.metadata.problem.Sentence;
import java.util.Map;

/** Query texts of the trade's language into {@link Query}. Knows no catalog: whether a name exists is the planner's question. */
public final class QueryParser {
    public static final int MAX_LENGTH = 100_000;
    private static final String MALFORMED = "MALFORMED_QUERY";

    private QueryParser() {}

    /** Reads one query text; never throws. */
    public static ParsedQuery parse(String text) {
        if (text.length() > MAX_LENGTH) {
            Sentence tooLong = Sentence.of("The query is longer than {0} characters.", "查询超过 {0} 个字符。", MAX_LENGTH);
            return new ParsedQuery(text, "QUERY_TOO_COMPLICATED", MAX_LENGTH, tooLong);
        }
        try {
            TokenReader tokens = new TokenReader(new Tokenizer(text).tokens());
            Query query = new QueryReading(tokens).whole();
            return new ParsedQuery(text, Map.copyOf(tokens.places()), query);
        } catch (Refusal refusal) {
            return new ParsedQuery(text, MALFORMED, refusal.at(), refusal.sentence());
        }
    }
}
