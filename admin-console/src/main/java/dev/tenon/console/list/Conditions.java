package dev.tenon.console.list;

import dev.tenon.metadata.filter.FilterItem;
import java.util.ArrayList;
import java.util.List;

/** Numbered filter rows and how they are joined; an empty logic means all of them. */
record Conditions(List<FilterItem> items, String logic) {

    static final Conditions NONE = new Conditions(List.of(), "");

    Conditions {
        items = List.copyOf(items);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** Without one row. The logic would count wrong, so it goes too. */
    Conditions without(int index) {
        List<FilterItem> rest = new ArrayList<>(items);
        rest.remove(index);
        return new Conditions(rest, "");
    }
}
