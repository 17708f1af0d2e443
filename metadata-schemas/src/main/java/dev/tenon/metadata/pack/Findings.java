package dev.tenon.metadata.pack;

import dev.tenon.metadata.problem.Place;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** Gathers the problems of one text while it is read. */
final class Findings {
    /** Nobody mends more at once, and a hostile file must not fill the memory with sentences. */
    private static final int MAX = 500;

    private static final int QUOTED = 80;

    private final List<Problem> all = new ArrayList<>();

    void note(String code, String path, Place place, String en, String zh, Object... facts) {
        if (all.size() < MAX) {
            all.add(Problem.of(code, path, en, zh, facts).at(place));
        }
    }

    boolean isFull() {
        return all.size() >= MAX;
    }

    Problems problems() {
        return new Problems(all);
    }

    /** A text of the file as it may stand in a sentence. */
    static String quoted(String text) {
        return text.codePointCount(0, text.length()) <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
