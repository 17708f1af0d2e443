package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Link;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Url;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.page.ListViewDef.Scope;
import dev.tenon.metadata.page.SortKey;
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
        List<FilterLine> rows,
        List<FilterChip> chips,
        Field logic,
        Url rowUrl,
        Url clearUrl,
        Optional<Url> createUrl,
        Url importUrl,
        Link list,
        Link board,
        List<StateParameter> kept,
        List<StateParameter> all,
        Field viewName,
        List<Field> sorts) {

    private static final int SORTS = 3;

    public ListHead {
        scopes = List.copyOf(scopes);
        rows = List.copyOf(rows);
        chips = List.copyOf(chips);
        kept = List.copyOf(kept);
        all = List.copyOf(all);
        sorts = List.copyOf(sorts);
    }

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
                panel.rows(shown.filters()),
                chips(panel, conditions, named, here),
                logic(reader, shown.logic()),
                ListPlace.of(object, "filter-row"),
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
                        .maxLength(80),
                sorts(reader, object, shown.sort()));
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

    private static Field logic(Reader reader, String logic) {
        return Field.text("logic", reader.text().get("list.filter.logic"), logic)
                .maxLength(1_000)
                .placeholder("1 AND (2 OR 3)")
                .withHelp(reader.text().get("list.filter.logicHelp"));
    }

    /** The order by choosing instead of clicking: for touch and for those who do not know of shift-click. */
    private static List<Field> sorts(Reader reader, CatalogObject object, List<SortKey> sort) {
        List<Option> options = new ArrayList<>();
        for (FilterFields.Group group : FilterFields.readable(reader, object)) {
            for (FilterFields.Choice choice : group.choices()) {
                if (dev.tenon.engine.query.QueryPlanner.isSortable(choice.field())) {
                    options.add(Option.of(choice.path(), choice.label() + " ↑"));
                    options.add(Option.of("-" + choice.path(), choice.label() + " ↓"));
                }
            }
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < Math.max(SORTS, sort.size()); i++) {
            String value = i < sort.size() ? ListState.sortText(List.of(sort.get(i))) : "";
            String label = reader.text().get(i == 0 ? "list.sort.first" : "list.sort.then", i + 1);
            fields.add(Field.choice("sort", label, value, options, reader.text().get("list.sort.none"))
                    .idPrefix("sort" + i));
        }
        return fields;
    }
}
