package dev.tenon.metadata.formula;

import java.util.List;

/**
 * A regular expression in its plainest form, which every back end writes in its own syntax. Escapes, negations and flags are
 * gone: what is left are sets of characters, one after another, chosen among, or repeated. The whole text must match.
 */
public sealed interface Regex {

    /** Code points from {@code from} to {@code to}, both included. Never surrogates, never U+0000: no text holds them. */
    record Range(int from, int to) {}

    /** One character of these; the ranges are sorted and apart. Without ranges nothing matches. */
    record Characters(List<Range> ranges) implements Regex {
        public Characters {
            ranges = List.copyOf(ranges);
        }
    }

    /** One after another; without parts it matches the text without characters. */
    record Sequence(List<Regex> parts) implements Regex {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** One of several. */
    record Choice(List<Regex> options) implements Regex {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** Again and again; {@code max} is {@link #UNBOUNDED} or at most 255. */
    record Repeat(Regex part, int min, int max) implements Regex {}

    int UNBOUNDED = Integer.MAX_VALUE;
}
