package dev.tenon.engine.catalog;

import dev.tenon.metadata.problem.Sentence;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * One deploy as the log of an organisation keeps it.
 *
 * @param version the catalog's version after it
 * @param touched what it changed, each as {@code kind/name}
 */
public record Deployment(
        long version, Instant at, long userId, String userName, Collection<String> touched, List<Sentence> words) {
    public Deployment {
        touched = List.copyOf(touched);
        words = List.copyOf(words);
    }
}
