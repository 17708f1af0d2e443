package dev.tenon.engine.org;

import dev.tenon.metadata.problem.Sentence;
import java.util.function.Consumer;

/**
 * A new installation while it is being made: what the steps of the first start work on.
 *
 * @param adminPassword for the user {@code admin}
 * @param progress told in one sentence what is being done, for the person who waits
 */
public record Installation(Org org, String adminPassword, SampleData sampleData, Consumer<Sentence> progress) {

    @Override
    public String toString() {
        return "Installation of " + org.key();
    }
}
