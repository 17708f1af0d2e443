package dev.tenon.console.list;

import dev.tenon.console.view.Url;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.page.ListViewDef.Scope;
import dev.tenon.metadata.page.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the address of a list says: which view is shown, and what of it the reader has changed. What is absent is as the
 * view has it. An address is all there is, so that going back, reloading and sharing work.
 *
 * @param view the key of a view; empty: the one that this reader sees first
 * @param search part of a record's name; empty: all
 * @param boardField the picklist whose values are the columns of the board; empty: as the view has it
 */
record ListState(
        String view,
        Optional<List<FieldPath>> columns,
        Optional<List<SortKey>> sort,
        Optional<Conditions> conditions,
        Optional<Scope> scope,
        String search,
        int size,
        PagePlace place,
        String boardField) {

    static final List<Integer> SIZES = List.of(50, 100, 200);
    static final ListState EMPTY = new ListState(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            SIZES.getFirst(),
            PagePlace.START,
            "");

    ListState {
        columns = columns.map(List::copyOf);
        sort = sort.map(List::copyOf);
    }

    /** Another view, nothing changed; search and page size stay with the reader. */
    ListState choosing(String key) {
        return new ListState(
                key,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                search,
                size,
                PagePlace.START,
                "");
    }

    /** The same, with the view named that was meant. */
    ListState choosingSame(String key) {
        return new ListState(key, columns, sort, conditions, scope, search, size, place, boardField);
    }

    /** With the filters as the view has them. */
    ListState withoutConditions() {
        return new ListState(view, columns, sort, Optional.empty(), scope, search, size, PagePlace.START, boardField);
    }

    ListState withColumns(List<FieldPath> shown) {
        return new ListState(view, Optional.of(shown), sort, conditions, scope, search, size, place, boardField);
    }

    ListState withSort(List<SortKey> keys) {
        return new ListState(
                view, columns, Optional.of(keys), conditions, scope, search, size, PagePlace.START, boardField);
    }

    ListState withConditions(Conditions wanted) {
        return new ListState(
                view, columns, sort, Optional.of(wanted), scope, search, size, PagePlace.START, boardField);
    }

    ListState withScope(Scope wanted) {
        return new ListState(
                view, columns, sort, conditions, Optional.of(wanted), search, size, PagePlace.START, boardField);
    }

    ListState withSearch(String name) {
        return new ListState(view, columns, sort, conditions, scope, name, size, PagePlace.START, boardField);
    }

    ListState withSize(int rows) {
        return new ListState(view, columns, sort, conditions, scope, search, rows, PagePlace.START, boardField);
    }

    ListState at(PagePlace where) {
        return new ListState(view, columns, sort, conditions, scope, search, size, where, boardField);
    }

    ListState withBoardField(String field) {
        return new ListState(view, columns, sort, conditions, scope, search, size, PagePlace.START, field);
    }

    /** True if it shows anything else than the view as it is kept. */
    boolean isChanged() {
        return columns.isPresent()
                || sort.isPresent()
                || conditions.isPresent()
                || scope.isPresent()
                || !boardField.isEmpty();
    }

    /** This state at the end of an address. */
    Url on(Url base) {
        Url url = base;
        for (StateParameter parameter : parameters()) {
            url = url.with(parameter.name(), parameter.value());
        }
        return url;
    }

    /** What stands in the address, in a fixed order; {@link ListStateReading} reads it back. */
    List<StateParameter> parameters() {
        List<StateParameter> all = new ArrayList<>();
        addText(all, "view", view);
        columns.ifPresent(paths -> all.add(new StateParameter("columns", joined(paths))));
        sort.ifPresent(keys -> all.add(new StateParameter("sort", sortText(keys))));
        conditions.ifPresent(wanted -> addConditions(all, wanted));
        scope.ifPresent(
                whose -> all.add(new StateParameter("scope", whose.name().toLowerCase(Locale.ROOT))));
        addText(all, "q", search);
        if (size != EMPTY.size) {
            all.add(new StateParameter("size", Integer.toString(size)));
        }
        addText(all, "by", boardField);
        if (!place.isStart()) {
            all.add(new StateParameter(place.direction().name().toLowerCase(Locale.ROOT), place.token()));
            all.add(new StateParameter("served", Integer.toString(place.served())));
        }
        return all;
    }

    /** {@code StageName,-Amount}: descending keys have a minus. */
    static String sortText(List<SortKey> keys) {
        return keys.stream()
                .map(key -> (key.descending() ? "-" : "") + key.field())
                .collect(Collectors.joining(","));
    }

    private static String joined(List<FieldPath> paths) {
        return paths.stream().map(FieldPath::toString).collect(Collectors.joining(","));
    }

    private static void addText(List<StateParameter> all, String name, String value) {
        if (!value.isEmpty()) {
            all.add(new StateParameter(name, value));
        }
    }

    private static void addConditions(List<StateParameter> all, Conditions wanted) {
        all.add(new StateParameter("filters", Integer.toString(wanted.items().size())));
        for (int i = 0; i < wanted.items().size(); i++) {
            FilterItem item = wanted.items().get(i);
            String row = "f." + (i + 1) + ".";
            Comparison comparison = Comparison.of(item);
            all.add(new StateParameter(row + "field", item.field()));
            all.add(new StateParameter(row + "op", comparison.key()));
            if (comparison.takesValue()) {
                item.values().forEach(value -> all.add(new StateParameter(row + "value", value)));
            }
        }
        addText(all, "logic", wanted.logic());
    }
}
