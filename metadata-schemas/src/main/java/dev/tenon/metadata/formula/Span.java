package dev.tenon.metadata.formula;

/** Where in a formula's text something stands: characters {@code from} (inclusive) to {@code to} (exclusive), from 0. */
public record Span(int from, int to) {
    public Span to(Span other) {
        return new Span(from, other.to);
    }
}
