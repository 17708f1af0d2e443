package dev.tenon.console.record;

import dev.tenon.console.record.FormFields.Purpose;
import dev.tenon.console.record.FormPage.Conflict;
import dev.tenon.console.record.RecordLayout.Place;
import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.FormValues;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.record.widget.Values;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Url;
import dev.tenon.engine.query.Row;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes forms: empty ones, filled from a record, and once more from what was submitted. */
@Component
class FormPages {

    private final RecordReads reads;
    private final ParentNames parentNames;

    FormPages(RecordReads reads, ParentNames parentNames) {
        this.reads = reads;
        this.parentNames = parentNames;
    }

    /** A record as a form begins with it. */
    record Stored(String name, FormValues values, Values shown, long version) {}

    Stored stored(Reader reader, FormFields fields, long id) {
        CatalogObject object = fields.object();
        ShownField name = RecordPages.name(reader.session(), object);
        List<ShownField> shown =
                new ArrayList<>(fields.places().map(Place::shown).toList());
        shown.add(name);
        for (FieldDef stamp : List.of(SystemFields.LAST_MODIFIED_BY, SystemFields.LAST_MODIFIED_DATE)) {
            ShownField.own(reader.session(), object, stamp.name()).ifPresent(shown::add);
        }
        Row row = reads.requireForForm(reader.session(), object, id, shown);
        Values values = reads.values(reader.session(), row, shown);
        FormValues form = withFileNames(FormValues.stored(fields.filled(), values, reader.zone()), fields, values);
        return new Stored(new FieldWidgets(reader).text(name, values), form, values, row.version());
    }

    private static FormValues withFileNames(FormValues form, FormFields fields, Values values) {
        FormValues named = form;
        for (CatalogField field : fields.filled()) {
            String name =
                    FieldWidgets.isFile(field.type()) && values.get(field.name().value()) instanceof Long file
                            ? values.fileName(file)
                            : null;
            named = name == null ? named : named.named(field.name().value(), name);
        }
        return named;
    }

    /** The same values with the names of the records that they point at. */
    FormValues named(Reader reader, FormFields fields, FormValues values) {
        return parentNames.complete(reader.session(), fields.filled(), values);
    }

    FormPage create(Reader reader, FormFields fields, FormValues values, Problems problems, FormBase base) {
        CatalogObject object = fields.object();
        FieldProblems beside = new FieldProblems(reader, problems);
        FormValues named = named(reader, fields, values);
        List<FormPage.Section> sections = sections(reader, fields, named, Values.NONE, beside);
        String label = reader.say(object.def().shown());
        return new FormPage(
                reader.text().get("record.newTitle", label),
                label,
                ObjectPlace.icon(object),
                ObjectPlace.tint(object),
                Url.path("o", object.name()),
                ObjectPlace.list(object),
                sections,
                beside.onTop(),
                "",
                base.json(),
                Optional.empty());
    }

    FormPage edit(
            Reader reader,
            FormFields fields,
            long id,
            Stored stored,
            FormValues values,
            Problems problems,
            Optional<Conflict> conflict) {
        CatalogObject object = fields.object();
        FieldProblems beside = new FieldProblems(reader, problems);
        FormValues named = named(reader, fields, values).of(id);
        List<FormPage.Section> sections = sections(reader, fields, named, stored.shown(), beside);
        return new FormPage(
                reader.text().get("record.editTitle", stored.name()),
                reader.say(object.def().shown()),
                ObjectPlace.icon(object),
                ObjectPlace.tint(object),
                ObjectPlace.record(object, id),
                ObjectPlace.record(object, id),
                sections,
                conflict.isPresent() ? List.of() : beside.onTop(),
                Long.toString(stored.version()),
                FormBase.of(stored.values()).json(),
                conflict);
    }

    private static List<FormPage.Section> sections(
            Reader reader, FormFields fields, FormValues values, Values shown, FieldProblems problems) {
        FieldWidgets widgets = new FieldWidgets(reader);
        List<FormPage.Section> sections = new ArrayList<>();
        for (RecordLayout.Section section : fields.sections()) {
            if (section.places().stream().flatMap(Optional::stream).noneMatch(fields::isFilled)) {
                continue;
            }
            List<Field> controls = section.places().stream()
                    .flatMap(Optional::stream)
                    .flatMap(place -> control(widgets, fields, place, values, shown).stream())
                    .map(problems::beside)
                    .toList();
            sections.add(new FormPage.Section(reader.say(section.label()), section.columns(), controls));
        }
        return sections;
    }

    /** A field that may not be filled in is shown; in a new record it holds nothing to show. */
    private static Optional<Field> control(
            FieldWidgets widgets, FormFields fields, Place place, FormValues values, Values shown) {
        CatalogField field = place.field();
        if (!fields.isFilled(place)) {
            return fields.purpose() == Purpose.CREATE
                    ? Optional.empty()
                    : Optional.of(Field.shown(
                            field.name().value(),
                            place.shown().label(widgets.reader()),
                            widgets.html(place.shown(), shown)));
        }
        Field control = widgets.control(fields.object(), field, values);
        return Optional.of(fields.isRequired(place) ? control.required() : control);
    }
}
