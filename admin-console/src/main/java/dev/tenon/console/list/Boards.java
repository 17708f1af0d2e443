package dev.tenon.console.list;

import dev.tenon.console.list.ListPages.Wish;
import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.record.widget.Values;
import dev.tenon.console.view.Board;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import dev.tenon.engine.query.GroupTotal;
import dev.tenon.engine.query.Query;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Row;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.FilterLogic;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes boards: one statement for all counts and sums, and one for the first cards of each column that has some. */
@Component
class Boards {
    static final String ID = "list-board";
    static final int CARDS = 50;
    private static final int COUNTED = 10_000;
    private static final int LINES = 3;

    private final QueryRunner runner;
    private final ListPages pages;
    private final RecordNames names;

    Boards(QueryRunner runner, ListPages pages, RecordNames names) {
        this.runner = runner;
        this.pages = pages;
        this.names = names;
    }

    /** A screen, and whether all that was wished could be done. */
    record Answer(BoardScreen screen, boolean complete) {}

    /** What the columns are made of. */
    private record Columns(CatalogField field, FieldType.Picklist type, Map<String, PicklistValue> values) {}

    Answer screen(ListHead.Parts parts, Problems misread) {
        Reader reader = parts.reader();
        CatalogObject object = parts.object();
        FilterLogic where = parts.shown().where();
        Problems problems = misread.and(where.problems());
        if (problems.isEmpty()) {
            problems = runner.planner().check(reader.session(), object, where.filter());
        }
        List<CatalogField> candidates = BoardFields.candidates(reader, object);
        Optional<CatalogField> by = BoardFields.chosen(candidates, parts.shown().boardField());
        Optional<Board> board = Optional.empty();
        if (problems.isEmpty() && by.isPresent()) {
            try {
                board = Optional.of(board(parts, columns(reader, by.get()), where));
            } catch (ProblemException refused) {
                problems = refused.problems();
            }
        }
        FilterPanel panel = new FilterPanel(
                reader, object, names.of(reader.session(), object, parts.shown().filters()));
        ListHead head = ListHead.of(parts, panel, ListPlace.board(object));
        return new Answer(
                new BoardScreen(
                        head,
                        chooser(reader, candidates, by),
                        board,
                        problems.stream()
                                .map(problem -> problem.message(reader.locale()))
                                .toList(),
                        named(parts).on(ListPlace.of(object, "board-heads"))),
                problems.isEmpty());
    }

    private static Field chooser(Reader reader, List<CatalogField> candidates, Optional<CatalogField> by) {
        List<Option> options = candidates.stream()
                .map(field ->
                        Option.of(field.name().value(), reader.say(field.def().shown())))
                .toList();
        return Field.choice(
                "by",
                reader.text().get("list.board.by"),
                by.map(field -> field.name().value()).orElse(""),
                options,
                "");
    }

    private Columns columns(Reader reader, CatalogField field) {
        FieldType.Picklist type = (FieldType.Picklist) field.type();
        Map<String, PicklistValue> values = new LinkedHashMap<>();
        reader.catalog().values(type.source()).forEach(value -> values.put(value.value(), value));
        return new Columns(field, type, values);
    }

    private static ListState named(ListHead.Parts parts) {
        return parts.state().choosingSame(parts.view().key());
    }

    private Board board(ListHead.Parts parts, Columns columns, FilterLogic where) {
        Map<String, GroupTotal> totals = totals(parts, columns, where);
        List<Board.Lane> lanes = new ArrayList<>();
        for (String key : keys(columns, totals)) {
            Board.Lane lane = lane(parts, columns, where, key, totals.get(key));
            lanes.add(lane.moreUrl().isEmpty() ? lane : numbered(lane, lanes.size() + 1));
        }
        Url move =
                ListPlace.of(parts.object(), "move").with("by", columns.field().name());
        return new Board(ID, parts.reader().say(parts.view().def().shown()), move, lanes);
    }

    /** Its place on the board, so that more cards find it. */
    private static Board.Lane numbered(Board.Lane lane, int number) {
        Optional<Url> more = lane.moreUrl().map(url -> url.with("lane", number));
        return new Board.Lane(lane.key(), lane.label(), lane.tint(), lane.count(), lane.summary(), lane.cards(), more);
    }

    /** The active values in their order, then whatever else records hold; those without a value first. */
    private static List<String> keys(Columns columns, Map<String, GroupTotal> totals) {
        List<String> keys = new ArrayList<>();
        if (totals.containsKey("")) {
            keys.add("");
        }
        columns.values().values().stream()
                .filter(value -> value.active() || totals.containsKey(value.value()))
                .forEach(value -> keys.add(value.value()));
        totals.keySet().stream().filter(key -> !keys.contains(key)).sorted().forEach(keys::add);
        return keys;
    }

    private Map<String, GroupTotal> totals(ListHead.Parts parts, Columns columns, FilterLogic where) {
        Query query = ListPages.query(parts.object(), wish(parts, where.filter(), List.of()));
        Map<String, GroupTotal> totals = new HashMap<>();
        runner.totals(
                        parts.reader().session(),
                        query,
                        path(columns.field()),
                        BoardFields.amount(parts.reader(), parts.object()).map(Boards::path),
                        COUNTED)
                .forEach(total -> totals.put(total.value() == null ? "" : total.value(), total));
        return totals;
    }

    private static FieldPath path(CatalogField field) {
        return FieldPath.of(field.name().value());
    }

    private Wish wish(ListHead.Parts parts, Filter filter, List<ShownField> shown) {
        ListOrder order = ListOrder.of(
                runner.planner(),
                parts.reader().session(),
                parts.object(),
                parts.shown().sort());
        Set<FieldPath> paths = new LinkedHashSet<>();
        shown.forEach(field -> paths.addAll(field.paths()));
        paths.add(FieldPath.of(parts.object().nameField().name().value()));
        return new Wish(filter, parts.state().search(), order, paths);
    }

    private Board.Lane lane(
            ListHead.Parts parts, Columns columns, FilterLogic where, String key, @Nullable GroupTotal total) {
        Reader reader = parts.reader();
        Optional<PicklistValue> value = Optional.ofNullable(columns.values().get(key));
        String label = key.isEmpty()
                ? reader.text().get("list.board.unset")
                : value.map(PicklistValue::shown).map(reader::say).orElse(key);
        Cards cards = total == null ? Cards.NONE : cards(parts, columns, where, key, PagePlace.START);
        return new Board.Lane(
                key,
                label,
                value.map(each -> Tint.named(each.color())).orElse(Tint.GREY),
                said(reader, total),
                summary(parts, total),
                cards.cards(),
                cards.moreUrl());
    }

    private static String said(Reader reader, @Nullable GroupTotal total) {
        return NumberFormat.getIntegerInstance(reader.locale()).format(total == null ? 0 : total.count());
    }

    private static String summary(ListHead.Parts parts, @Nullable GroupTotal total) {
        boolean hasAmount = BoardFields.amount(parts.reader(), parts.object()).isPresent();
        if (!hasAmount || total == null || total.sum().signum() == 0) {
            return "";
        }
        BigDecimal whole = total.sum().setScale(0, RoundingMode.HALF_UP);
        return NumberFormat.getIntegerInstance(parts.reader().locale()).format(whole);
    }

    /** Some cards of a column, and where the next come from. */
    record Cards(List<Board.Card> cards, Optional<Url> moreUrl) {
        static final Cards NONE = new Cards(List.of(), Optional.empty());
    }

    /** The next cards of one column. */
    Cards more(ListHead.Parts parts, String key) {
        CatalogField by = BoardFields.chosen(
                        BoardFields.candidates(parts.reader(), parts.object()),
                        parts.shown().boardField())
                .orElseThrow(KeyValues::refusal);
        return cards(
                parts,
                columns(parts.reader(), by),
                parts.shown().where(),
                key,
                parts.state().place());
    }

    private Cards cards(ListHead.Parts parts, Columns columns, FilterLogic where, String key, PagePlace place) {
        List<ShownField> lines = lines(parts, columns);
        Operand wanted = key.isEmpty() ? new Operand.Null() : new Operand.Text(key);
        Filter inColumn =
                where.filter().and(Filter.Compare.of(columns.field().name().value(), Operator.EQUALS, wanted));
        Wish wish = wish(parts, inColumn, lines);
        ListPages.Page page = pages.uncounted(parts.reader().session(), parts.object(), wish, CARDS, place);
        FieldWidgets widgets = new FieldWidgets(parts.reader());
        List<Board.Card> cards = page.rows().stream()
                .map(row -> card(parts, widgets, lines, row))
                .toList();
        Optional<Url> more = page.next()
                .map(next -> named(parts)
                        .at(next)
                        .on(ListPlace.of(parts.object(), "cards"))
                        .with("column", key));
        return new Cards(cards, more);
    }

    /** What a card says beside its name: the first columns of the list, and who owns the record. */
    private static List<ShownField> lines(ListHead.Parts parts, Columns columns) {
        return new ListTable(parts.reader(), parts.object(), parts.shown().columns())
                .columns().stream()
                        .filter(shown -> shown.field().origin() != CatalogField.Origin.NAME
                                || !shown.prefix().isEmpty())
                        .filter(shown -> !shown.field().equals(columns.field()))
                        .toList();
    }

    private static Board.Card card(ListHead.Parts parts, FieldWidgets widgets, List<ShownField> shown, Row row) {
        Values values = Values.of(row);
        String person = "";
        List<String> lines = new ArrayList<>();
        for (ShownField field : shown) {
            String text = line(parts.reader(), widgets, field, values);
            if (field.field().name().equals(SystemFields.OWNER.name())) {
                person = text;
            } else if (!text.isEmpty() && lines.size() < LINES) {
                lines.add(text);
            }
        }
        String id = RecordId.format(row.id());
        String name = row.text(parts.object().nameField().name().value());
        Url url = Url.path("o", parts.object().name(), id);
        return new Board.Card(id, name == null || name.isBlank() ? id : name, url, lines, person);
    }

    /** A value that speaks for itself; of a checkbox its label, for "yes" alone says nothing. */
    private static String line(Reader reader, FieldWidgets widgets, ShownField field, Values values) {
        if (field.field().type() instanceof FieldType.Checkbox) {
            return Boolean.TRUE.equals(values.get(field.path().toString())) ? field.label(reader) : "";
        }
        return widgets.text(field, values);
    }
}
