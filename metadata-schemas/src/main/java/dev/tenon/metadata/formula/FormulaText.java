package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Place;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Sentence;

/** A formula's text, where problems find their line and column. */
record FormulaText(String text) {

    Problem problem(String code, Sentence sentence, Span span) {
        return Problem.of(code, "", sentence).at(place(span.from()));
    }

    Place place(int offset) {
        int line = 1;
        int lineStart = 0;
        int end = Math.min(offset, text.length());
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean carriageReturnOfPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !carriageReturnOfPair) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place("", line, offset - lineStart + 1);
    }
}
