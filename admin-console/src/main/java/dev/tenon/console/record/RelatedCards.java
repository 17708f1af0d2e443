package dev.tenon.console.record;

import dev.tenon.console.record.RecordLayout.Related;
import dev.tenon.console.record.RecordPage.Detail;
import dev.tenon.console.record.RecordPage.RelatedCard;
import dev.tenon.console.record.RecordPage.RelatedRow;
import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.record.widget.Values;
import dev.tenon.console.view.Html;
import dev.tenon.console.view.Url;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The related lists of a record's page: the first children of each, by one query a list. */
@Component
class RelatedCards {

    private static final int SHOWN = 6;

    private final RecordReads reads;

    RelatedCards(RecordReads reads) {
        this.reads = reads;
    }

    List<RelatedCard> of(Reader reader, RecordLayout layout, long id) {
        return layout.relatedLists().stream()
                .map(list -> card(reader, layout, list, id))
                .toList();
    }

    private RelatedCard card(Reader reader, RecordLayout layout, Related list, long id) {
        Session session = reader.session();
        List<Row> found = reads.children(session, withoutParent(list), id, SHOWN + 1);
        boolean more = found.size() > SHOWN;
        List<Row> rows = more ? found.subList(0, SHOWN) : found;
        FieldWidgets widgets = new FieldWidgets(reader);
        return new RelatedCard(
                "related-" + list.relationship(),
                ObjectPlace.icon(list.child()),
                title(reader, layout, list),
                rows.size() + (more ? "+" : ""),
                newUrl(session, list, id),
                rows.stream().map(row -> row(widgets, list, row)).toList(),
                more
                        ? Optional.of(ObjectPlace.of(layout.object(), id, "related", list.relationship()))
                        : Optional.empty());
    }

    /** The plural of the children, with the field where two lists would be called alike. */
    static String title(Reader reader, RecordLayout layout, Related list) {
        String plural = reader.say(list.child().def().shownPlural());
        boolean ambiguous = layout.relatedLists().stream()
                        .filter(other ->
                                other.child().name().equals(list.child().name()))
                        .count()
                > 1;
        return ambiguous ? plural + " (" + reader.say(list.link().def().shown()) + ")" : plural;
    }

    /** That the children belong to this record need not be said in each of them; the name leads to a child, so it comes first. */
    static Related withoutParent(Related list) {
        ShownField name = new ShownField(list.child(), list.child().nameField(), "");
        List<ShownField> others = list.columns().stream()
                .filter(column -> !column.path()
                        .toString()
                        .equalsIgnoreCase(list.link().name().value()))
                .filter(column -> !column.equals(name))
                .toList();
        return new Related(
                list.relationship(),
                list.child(),
                list.link(),
                Stream.concat(Stream.of(name), others.stream()).toList(),
                list.sort());
    }

    private static RelatedRow row(FieldWidgets widgets, Related list, Row row) {
        Values values = Values.of(row);
        List<ShownField> columns = withoutParent(list).columns();
        Html title = widgets.html(columns.getFirst(), values);
        List<Detail> details = columns.stream()
                .skip(1)
                .map(column -> new Detail(
                        column.label(widgets.reader()),
                        "",
                        widgets.cell(column, values).html(),
                        false,
                        Optional.empty()))
                .filter(detail -> !detail.value().isEmpty())
                .toList();
        return new RelatedRow(title, details);
    }

    /** A new child with this record as its parent, if it may be filled in. */
    static Optional<Url> newUrl(Session session, Related list, long id) {
        boolean may = ObjectPlace.may(session, ObjectRight.CREATE, list.child())
                && EditableFields.mayFill(session, list.child(), list.link())
                && list.link().type() instanceof FieldType.Relation;
        return may
                ? Optional.of(
                        ObjectPlace.create(list.child()).with(list.link().name().value(), RecordId.format(id)))
                : Optional.empty();
    }
}
