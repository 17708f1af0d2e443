package dev.tenon.console.record;

import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import java.util.List;
import java.util.Optional;

/** The recycle bin: what was deleted, by whom and when, the latest first. */
public record TrashPage(List<Item> items) {

    public TrashPage {
        items = List.copyOf(items);
    }

    /** A deleted record; {@code with} says how many others went along, and come back with it. */
    public record Item(
            String icon,
            Tint tint,
            String objectLabel,
            String name,
            Url url,
            String deletedBy,
            String deletedAt,
            String with,
            Optional<Url> restoreUrl) {}
}
