package dev.tenon.engine.query;

import dev.tenon.metadata.problem.Sentence;

/** How the steps of the parser leave it at the first problem; never leaves {@link QueryParser} itself. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final transient Sentence sentence;

    Refusal(int at, Sentence sentence) {
        super(sentence.en(), null, false, false);
        this.at = at;
        this.sentence = sentence;
    }

    int at() {
        return at;
    }

    Sentence sentence() {
        return sentence;
    }
}
