package dev.tenon.engine.postgres;

import dev.tenon.metadata.problem.Sentence;

/** Told what the server is doing while it starts, for the person who waits. */
@FunctionalInterface
public interface StartProgress {

    /** For tests and tools that nobody watches. */
    StartProgress SILENT = sentence -> {};

    void say(Sentence sentence);
}
