package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Link;
import dev.tenon.console.view.Url;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.page.ListViewDef.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands above a list and a board alike: name, menu of lists, search, filters, whose records. */
public record ListHead(
        String object,
        String plural,
        String icon,
        String tint,
        Url hereUrl,
        Url searchUrl,
        String search,
        ViewMenu views,
        List<Link> scopes,
        List<FilterChip> chips,
        String logic,
        Panels panels,
        Url clearUrl,
        Optional<Url> createUrl,
        Url importUrl,
        Link list,
        Link board,
        List<StateParameter> kept,
        List<StateParameter> all,
        Field viewName) {

    public ListHead {
        scopes = List.copyOf(scopes);
        chips = List.copyOf(chips);
        kept = List.copyOf(kept);
        all = List.copyOf(all);
    }

    /** Where the dialogs come from that are fetched when they are opened: they are larger than the rows of the list. */
    public record Panels(Url filterUrl, Url sortUrl, Url columnsUrl) {}

    /** The parts that are made once for a request. */
    record Parts(Reader reader, CatalogObject object, ListViews views, NamedView view, ListState state) {

        /** The list as the state changes it. */
        ListViewDef shown() {
            return view.with(state);
        }
    }

    static ListHead of(Parts parts, FilterPanel panel, Url here) {
        Reader reader = parts.reader();
        CatalogObject object = parts.object();
        ListState state = parts.state().at(PagePlace.START);
        ListViewDef shown = parts.shown();
        Conditions conditions = new Conditions(shown.filters(), shown.logic());
        ListState named =
                state.view().isEmpty() ? state.choosingSame(parts.view().key()) : state;
        return new ListHead(
                object.name().value(),
                reader.say(object.def().shownPlural()),
                ListPlace.icon(object),
                ListPlace.tint(object).key(),
                here,
                named.withSearch("").on(here),
                state.search(),
                ViewMenu.of(reader, object, parts.views(), parts.view(), named, here),
                scopes(reader, object, shown, named, here),
                chips(panel, conditions, named, here),
                shown.logic(),
                new Panels(
                        ListPlace.of(object, "panels", "filter"),
                        ListPlace.of(object, "panels", "sort"),
                        ListPlace.of(object, "panels", "columns")),
                named.withConditions(Conditions.NONE).withSearch("").on(here),
                ListPlace.may(reader.session(), ObjectRight.CREATE, object)
                        ? Optional.of(Url.path("o", object.name(), "new"))
                        : Optional.empty(),
                Url.path("import", object.name()),
                Link.of(reader.text().get("list.asList"), named.on(ListPlace.list(object)))
                        .current(here.equals(ListPlace.list(object))),
                Link.of(reader.text().get("list.asBoard"), named.on(ListPlace.board(object)))
                        .current(here.equals(ListPlace.board(object))),
                named.withoutConditions().parameters(),
                named.parameters(),
                Field.text("label", reader.text().get("list.view.name"), "")
                        .required()
                        .maxLength(80));
    }

    private static List<Link> scopes(
            Reader reader, CatalogObject object, ListViewDef shown, ListState state, Url here) {
        if (!object.hasOwner()) {
            return List.of();
        }
        return List.of(
                Link.of(
                                reader.text().get("list.scope.everything"),
                                state.withScope(Scope.EVERYTHING).on(here))
                        .current(shown.scope() == Scope.EVERYTHING),
                Link.of(
                                reader.text().get("list.scope.mine"),
                                state.withScope(Scope.MINE).on(here))
                        .current(shown.scope() == Scope.MINE));
    }

    private static List<FilterChip> chips(FilterPanel panel, Conditions conditions, ListState state, Url here) {
        List<FilterChip> chips = new ArrayList<>();
        for (int i = 0; i < conditions.items().size(); i++) {
            chips.add(new FilterChip(
                    panel.said(conditions.items().get(i)),
                    state.withConditions(conditions.without(i)).on(here)));
        }
        return chips;
    }
}
