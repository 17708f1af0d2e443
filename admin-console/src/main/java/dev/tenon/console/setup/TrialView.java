package dev.tenon.console.setup;

import dev.tenon.console.setup.TrialValues.Kind;
import dev.tenon.console.setup.TrialValues.Shown;
import dev.tenon.console.view.Text;
import dev.tenon.metadata.formula.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What a trial shows: the result, what it means where the formula stands, and the parts as a nested list.
 *
 * @param said sentences below the result
 * @param hidden parts that are too many to be shown
 */
public record TrialView(Shown result, List<String> said, List<Row> rows, int hidden) {
    private static final int MOST_ROWS = 300;
    private static final int MOST_TEXT = 160;

    public TrialView {
        said = List.copyOf(said);
        rows = List.copyOf(rows);
    }

    /**
     * A part of the formula.
     *
     * @param opens whether parts within it follow
     * @param closes of how many lists of parts it is the last
     */
    public record Row(String code, int from, int to, Shown shown, boolean opens, int closes) {}

    static TrialView of(Shown result, List<String> said, List<TrialPart> parts, TrialValues values, String formula) {
        List<TrialPart> shown = parts.subList(0, Math.min(MOST_ROWS, parts.size()));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            TrialPart part = shown.get(i);
            int next = i + 1 < shown.size() ? shown.get(i + 1).level() : 0;
            Span span = TrialStretch.of(formula, part.span());
            rows.add(new Row(
                    code(formula, span),
                    span.from(),
                    span.to(),
                    values.of(part),
                    next > part.level(),
                    Math.max(0, part.level() - next)));
        }
        return new TrialView(result, said, rows, parts.size() - shown.size());
    }

    /** On one line, the middle left out where it is long. */
    private static String code(String formula, Span span) {
        String code = formula.substring(span.from(), span.to()).replaceAll("\\s+", " ");
        if (code.length() <= MOST_TEXT) {
            return code;
        }
        int half = MOST_TEXT / 2;
        return code.substring(0, half).stripTrailing() + " … "
                + code.substring(code.length() - half).stripLeading();
    }

    public boolean hasFailed() {
        return result.kind() == Kind.FAILED;
    }

    public String hiddenSaid(Text text) {
        return hidden == 0 ? "" : text.get("setup.trial.hidden", hidden);
    }
}
