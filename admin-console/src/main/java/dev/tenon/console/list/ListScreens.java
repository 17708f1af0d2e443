package dev.tenon.console.list;

import dev.tenon.console.list.ListPages.Page;
import dev.tenon.console.list.ListPages.Wish;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.Grid;
import dev.tenon.console.view.Link;
import dev.tenon.console.view.Paging;
import dev.tenon.console.view.Url;
import dev.tenon.engine.query.CappedCount;
import dev.tenon.engine.query.QueryPlanner;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.FilterLogic;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.page.SortKey;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.Problems;
import java.text.NumberFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the screen of a list from its state: what cannot be asked is said, and the rest of the screen stands. */
@Component
class ListScreens {
    private final ListPages pages;
    private final QueryPlanner planner;
    private final RecordNames names;

    ListScreens(ListPages pages, QueryRunner runner, RecordNames names) {
        this.pages = pages;
        this.planner = runner.planner();
        this.names = names;
    }

    /** A screen, and whether all that was wished could be done. */
    record Answer(ListScreen screen, boolean complete) {}

    Answer screen(ListHead.Parts parts, Problems misread) {
        Reader reader = parts.reader();
        CatalogObject object = parts.object();
        ListViewDef shown = parts.shown();
        ListTable table = new ListTable(reader, object, shown.columns());
        FilterLogic where = shown.where();
        Problems problems = misread.and(where.problems())
                .and(unknown(parts))
                .and(
                        where.problems().isEmpty()
                                ? planner.check(reader.session(), object, where.filter())
                                : Problems.NONE);
        Page page = Page.NONE;
        if (problems.isEmpty()) {
            try {
                page = page(parts, table, where);
            } catch (ProblemException refused) {
                problems = refused.problems();
            }
        }
        return new Answer(draw(parts, table, page, problems), problems.isEmpty());
    }

    private Page page(ListHead.Parts parts, ListTable table, FilterLogic where) {
        ListOrder order = ListOrder.of(
                planner, parts.reader().session(), parts.object(), parts.shown().sort());
        Wish wish = new Wish(where.filter(), parts.state().search(), order, table.paths());
        return pages.page(
                parts.reader().session(),
                parts.object(),
                wish,
                parts.state().size(),
                parts.state().place());
    }

    /** Fields that the address names and the reader cannot have; those that a kept list names are passed over. */
    private Problems unknown(ListHead.Parts parts) {
        Problems problems = Problems.NONE;
        for (FieldPath path : parts.state().columns().orElse(List.of())) {
            if (planner.column(parts.reader().session(), parts.object(), path).isEmpty()) {
                problems = problems.and(unknown(path));
            }
        }
        for (SortKey key : parts.state().sort().orElse(List.of())) {
            if (ListOrder.column(planner, parts.reader().session(), parts.object(), key.field())
                    .isEmpty()) {
                problems = problems.and(Problem.of(
                        "INVALID_FIELD",
                        "sort",
                        "This list cannot be sorted by \"{0}\".",
                        "此列表不能按“{0}”排序。",
                        key.field()));
            }
        }
        return problems;
    }

    private static Problem unknown(FieldPath path) {
        return Problem.of(
                "INVALID_FIELD",
                "columns",
                "There is no field \"{0}\" that you may see. Choose other columns.",
                "没有您可以查看的字段“{0}”，请选择其他列。",
                path);
    }

    private ListScreen draw(ListHead.Parts parts, ListTable table, Page page, Problems problems) {
        Reader reader = parts.reader();
        CatalogObject object = parts.object();
        Url here = ListPlace.list(object);
        ListState state = parts.state().choosingSame(parts.view().key());
        ListViewDef shown = parts.shown();
        FilterPanel panel = new FilterPanel(reader, object, names.of(reader.session(), object, shown.filters()));
        ListHead head = ListHead.of(parts, panel, here);
        boolean canEdit = ListPlace.may(reader.session(), ObjectRight.EDIT, object);
        boolean canDelete = ListPlace.may(reader.session(), ObjectRight.DELETE, object);
        Grid grid = table.grid(head.views().label(), page.rows(), state, shown.sort(), here, canEdit || canDelete);
        return new ListScreen(
                head,
                grid,
                paging(reader, state, page, here),
                ListState.SIZES.stream()
                        .map(size -> Link.of(
                                        Integer.toString(size),
                                        state.withSize(size).on(here))
                                .current(size == state.size()))
                        .toList(),
                problems.stream()
                        .map(problem -> problem.message(reader.locale()))
                        .toList(),
                emptiness(parts, page, problems),
                ListState.sortText(shown.sort()),
                canEdit,
                canDelete,
                ListPlace.of(object, "edit"),
                ListPlace.of(object, "delete"),
                state.at(PagePlace.START).on(here));
    }

    /** {@code 51–100 of 1,000+}. */
    private static Paging paging(Reader reader, ListState state, Page page, Url here) {
        NumberFormat format = NumberFormat.getIntegerInstance(reader.locale());
        CappedCount count = page.count();
        long last = (long) page.served() + page.rows().size();
        boolean isBeyond = last > count.count();
        String all = format.format(isBeyond ? last : count.count()) + (count.more() ? "+" : "");
        String text = page.rows().isEmpty()
                ? ""
                : reader.text().get("list.range", format.format(page.served() + 1L), format.format(last), all);
        return new Paging(
                text,
                page.previous().map(place -> state.at(place).on(here)),
                page.next().map(place -> state.at(place).on(here)));
    }

    private static String emptiness(ListHead.Parts parts, Page page, Problems problems) {
        if (!problems.isEmpty()) {
            return "problem";
        }
        if (!page.rows().isEmpty()) {
            return "none";
        }
        ListViewDef shown = parts.shown();
        boolean isFiltered = !shown.filters().isEmpty() || shown.scope() == ListViewDef.Scope.MINE;
        if (!parts.state().search().isEmpty()) {
            return "search";
        }
        if (!parts.state().place().isStart()) {
            return "page";
        }
        return isFiltered ? "filter" : "object";
    }
}
