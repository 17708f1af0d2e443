package dev.tenon.engine.query;

import dev.tenon.metadata.problem.Place;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import dev.tenon.metadata.problem.Sentence;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A query text that was read: its question, or why there is none; and its text, to point into it. */
public final class ParsedQuery {
    private static final int WINDOW = 60;

    private final String text;
    private final Map<String, Integer> places;
    private final Optional<Query> query;
    private final Problems problems;

    ParsedQuery(String text, Map<String, Integer> places, Query query) {
        this.text = text;
        this.places = Map.copyOf(places);
        this.query = Optional.of(query);
        this.problems = Problems.NONE;
    }

    ParsedQuery(String text, String code, int at, Sentence sentence) {
        this.text = text;
        this.places = Map.of();
        this.query = Optional.empty();
        this.problems = Problems.of(pointed(Problem.of(code, "", sentence), at));
    }

    /** Empty if there are problems. */
    public Optional<Query> query() {
        return query;
    }

    public Problems problems() {
        return problems;
    }

    /** The question, for those who answer problems at one place. */
    public Query orThrow() {
        return query.orElseThrow(() -> new ProblemException(ProblemKind.BAD_INPUT, problems));
    }

    /** The same refusal with the place in this text where each named field or object stands. */
    public ProblemException explain(ProblemException refusal) {
        return new ProblemException(
                refusal.kind(), refusal.problems().stream().map(this::explain).collect(Problems.collect()));
    }

    private Problem explain(Problem problem) {
        Integer at = places.get(problem.path().toLowerCase(Locale.ROOT));
        return at == null || problem.place() != null ? problem : pointed(problem, at);
    }

    /** The line, a caret below the place, row and column, then the sentence: what clients of the trade show. */
    private Problem pointed(Problem problem, int at) {
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        int lineEnd = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
        int row = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int column = at - lineStart + 1;
        int from = Math.max(lineStart, at - WINDOW);
        String line = text.substring(from, Math.min(lineEnd, at + WINDOW))
                .replace('\t', ' ')
                .replace('\r', ' ');
        Sentence sentence = Sentence.of(
                "\n{0}\n{1}^\nERROR at Row:{2}:Column:{3}\n{4}",
                "\n{0}\n{1}^\n第 {2} 行第 {3} 列有误\n{4}", line, " ".repeat(at - from), row, column, problem.sentence());
        return Problem.of(problem.code(), problem.path(), sentence).at(new Place("", row, column));
    }
}
