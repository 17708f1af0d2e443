package dev.tenon.engine.postgres;

import dev.tenon.metadata.problem.Sentence;

/** Why the server cannot start, as one sentence for the person who starts it; no stack trace will help them. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    public StartFailure(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    public StartFailure(Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
