package dev.tenon.metadata.pack;

import dev.tenon.metadata.problem.Place;
import java.util.List;
import java.util.Optional;

/** A document as it was written, YAML or JSON: maps, lists and scalars, each with its place. */
public sealed interface Node {

    Place place();

    /** Keys in the order of the text; no key twice. */
    record Mapping(Place place, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }
    }

    /** One key of a map with its value; the place is the key's. */
    record Entry(Place place, String key, Node value) {}

    record Sequence(Place place, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A text, number, truth value or nothing, with its text as written. */
    record Scalar(Place place, Kind kind, String text) implements Node {}

    /** What a scalar looked like to its writer. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }
}
