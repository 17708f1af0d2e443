package dev.tenon.console.list;

import dev.tenon.console.view.Url;
import java.util.List;

/** What was found among the records of one object. */
public record SearchResults(String plural, String icon, String tint, List<Hit> hits, Url listUrl) {
    public SearchResults {
        hits = List.copyOf(hits);
    }

    /** A record by its name. */
    public record Hit(String name, Url url) {}
}
