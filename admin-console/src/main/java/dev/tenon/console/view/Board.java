package dev.tenon.console.view;

import java.util.List;
import java.util.Optional;

/** Cards in columns, ready to be drawn by {@code #board}. A move is posted to {@code moveUrl} with {@code id}, {@code column} and {@code before}. */
public record Board(String id, String label, Url moveUrl, List<Lane> lanes) {

    public Board {
        lanes = List.copyOf(lanes);
    }

    /**
     * A column. The key is the picklist value that a card gets by being dropped here; the summary stands beside the count.
     *
     * @param moreUrl answers with {@code #moreCards}, where not all cards are here
     */
    public record Lane(
            String key,
            String label,
            Tint tint,
            String count,
            String summary,
            List<Card> cards,
            Optional<Url> moreUrl) {

        public Lane {
            cards = List.copyOf(cards);
        }

        public Lane(String key, String label, Tint tint, String count, String summary, List<Card> cards) {
            this(key, label, tint, count, summary, cards, Optional.empty());
        }
    }

    /** A card: its record's name and a few short lines; {@code person} may be empty. */
    public record Card(String id, String title, Url url, List<String> lines, String person) {

        public Card {
            lines = List.copyOf(lines);
        }
    }
}
