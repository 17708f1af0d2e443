package dev.tenon.console.record;

import dev.tenon.console.record.RecordPage.Actions;
import dev.tenon.console.record.RecordPage.Detail;
import dev.tenon.console.record.RecordPage.Head;
import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.record.widget.Values;
import dev.tenon.console.view.Html;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the page of a record: one query for it, one for each related list. */
@Component
class RecordPages {

    private static final List<FieldDef> STAMPS = List.of(
            SystemFields.CREATED_BY,
            SystemFields.CREATED_DATE,
            SystemFields.LAST_MODIFIED_BY,
            SystemFields.LAST_MODIFIED_DATE);

    private final RecordReads reads;
    private final RelatedCards relatedCards;
    private final PageStanding standing;

    RecordPages(RecordReads reads, RelatedCards relatedCards, PageStanding standing) {
        this.reads = reads;
        this.relatedCards = relatedCards;
        this.standing = standing;
    }

    /** Empty if there is no such record, or it is deleted or out of sight. */
    Optional<RecordPage> find(Reader reader, CatalogObject object, long id) {
        Session session = reader.session();
        RecordLayout layout = RecordLayouts.of(session, object);
        Optional<StageField> stage = StageField.of(session, object);
        ShownField name = name(session, object);
        List<ShownField> stamps = stamps(session, layout);
        List<ShownField> fields = fields(layout, stage, name, stamps);
        return reads.find(session, object, id, fields)
                .map(row -> page(reader, layout, stage, name, stamps, row.id(), reads.values(session, row, fields)));
    }

    private RecordPage page(
            Reader reader,
            RecordLayout layout,
            Optional<StageField> stage,
            ShownField name,
            List<ShownField> stamps,
            long id,
            Values values) {
        FieldWidgets widgets = new FieldWidgets(reader);
        CatalogObject object = layout.object();
        return new RecordPage(
                head(widgets, object, name, values),
                layout.highlights().stream()
                        .map(field -> detail(widgets, field, values, Optional.empty()))
                        .toList(),
                stage.map(field -> field.shown().label(reader)).orElse(""),
                stage.map(field -> field.steps(widgets, values, id)).orElse(List.of()),
                sections(widgets, standing.of(reader.session(), layout, id), stamps, values, id),
                relatedCards.of(reader, layout, id),
                actions(reader.session(), object, id));
    }

    static ShownField name(Session session, CatalogObject object) {
        return ShownField.own(session, object, object.nameField().name())
                .orElseThrow(() -> new IllegalStateException("the name of " + object.name() + " is always readable"));
    }

    private static List<ShownField> stamps(Session session, RecordLayout layout) {
        return STAMPS.stream()
                .flatMap(stamp -> ShownField.own(session, layout.object(), stamp.name()).stream())
                .filter(stamp -> !layout.holds(stamp.field()))
                .toList();
    }

    private static List<ShownField> fields(
            RecordLayout layout, Optional<StageField> stage, ShownField name, List<ShownField> stamps) {
        List<ShownField> all = new ArrayList<>(layout.highlights());
        layout.places().forEach(place -> all.add(place.shown()));
        stage.ifPresent(field -> all.add(field.shown()));
        all.add(name);
        all.addAll(stamps);
        return all;
    }

    private static Head head(FieldWidgets widgets, CatalogObject object, ShownField name, Values values) {
        return new Head(
                ObjectPlace.icon(object),
                ObjectPlace.tint(object),
                widgets.reader().say(object.def().shown()),
                ObjectPlace.list(object),
                widgets.text(name, values));
    }

    private static List<RecordPage.Section> sections(
            FieldWidgets widgets, List<RecordLayout.Section> shown, List<ShownField> stamps, Values values, long id) {
        List<RecordPage.Section> sections = new ArrayList<>();
        for (RecordLayout.Section section : shown) {
            List<Optional<Detail>> details = section.places().stream()
                    .map(place -> place.map(
                            there -> detail(widgets, there.shown(), values, editUrl(widgets.reader(), there, id))))
                    .toList();
            sections.add(new RecordPage.Section(widgets.reader().say(section.label()), section.columns(), details));
        }
        if (!stamps.isEmpty()) {
            List<Optional<Detail>> details = stamps.stream()
                    .map(stamp -> Optional.of(detail(widgets, stamp, values, Optional.empty())))
                    .toList();
            sections.add(new RecordPage.Section(widgets.reader().text().get("record.system"), 2, details));
        }
        return sections;
    }

    private static Detail detail(FieldWidgets widgets, ShownField field, Values values, Optional<Url> editUrl) {
        Reader reader = widgets.reader();
        Html value = plainName(widgets, field, values);
        return new Detail(
                field.label(reader), reader.say(field.def().help()), value, DefaultLayout.isLong(field.def()), editUrl);
    }

    /** On its own page the name is no link to itself. */
    private static Html plainName(FieldWidgets widgets, ShownField field, Values values) {
        boolean isName = field.prefix().isEmpty()
                && field.field().name().equals(field.object().nameField().name());
        return isName ? Html.text(widgets.text(field, values)) : widgets.html(field, values);
    }

    private static Optional<Url> editUrl(Reader reader, RecordLayout.Place place, long id) {
        CatalogObject object = place.shown().object();
        boolean may = ObjectPlace.may(reader.session(), ObjectRight.EDIT, object)
                && !place.readOnly()
                && EditableFields.mayEdit(reader.session(), object, place.field())
                && !(place.field().type() instanceof FieldType.File)
                && !(place.field().type() instanceof FieldType.Image);
        return may
                ? Optional.of(ObjectPlace.of(object, id, "fields", place.field().name()))
                : Optional.empty();
    }

    private static Actions actions(Session session, CatalogObject object, long id) {
        return new Actions(
                ObjectPlace.may(session, ObjectRight.EDIT, object)
                        ? Optional.of(ObjectPlace.of(object, id, "edit"))
                        : Optional.empty(),
                ObjectPlace.may(session, ObjectRight.DELETE, object)
                        ? Optional.of(ObjectPlace.of(object, id, "deletion"))
                        : Optional.empty(),
                ObjectPlace.may(session, ObjectRight.CREATE, object)
                        ? Optional.of(ObjectPlace.create(object).with("from", RecordId.format(id)))
                        : Optional.empty());
    }
}
