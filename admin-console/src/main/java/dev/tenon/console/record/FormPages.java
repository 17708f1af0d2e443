package dev.tenon.console.record;

import dev.tenon.console.record.FormPage.Conflict;
import dev.tenon.console.record.RecordLayout.Place;
import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.FormValues;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.record.widget.Values;
import dev.tenon.console.view.Url;
import dev.tenon.engine.query.Row;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Makes forms: empty ones, filled from a record, and once more from what was submitted. */
@Component
class FormPages {

    private final RecordReads reads;
    private final ParentNames parentNames;
    private final FormReactions reactions;

    FormPages(RecordReads reads, ParentNames parentNames, FormReactions reactions) {
        this.reads = reads;
        this.parentNames = parentNames;
        this.reactions = reactions;
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

    FormPage create(Reader reader, FormFields fields, FormContent content, Problems problems) {
        CatalogObject object = fields.object();
        FieldProblems beside = new FieldProblems(reader, problems);
        FormReactions.Standing standing = reactions.standing(reader.session(), fields, OptionalLong.empty(), content);
        FormValues named = named(reader, fields, content.values());
        FormPlaces places = new FormPlaces(reader, fields, named, standing);
        String label = reader.say(object.def().shown());
        return new FormPage(
                reader.text().get("record.newTitle", label),
                label,
                ObjectPlace.icon(object),
                ObjectPlace.tint(object),
                action(object, content),
                ObjectPlace.list(object),
                places.sections(Values.NONE, beside),
                beside.onTop(),
                "",
                content.base().json(),
                String.join(" ", content.following()),
                state(reader, fields, OptionalLong.empty(), standing, content),
                Optional.empty());
    }

    private static Url action(CatalogObject object, FormContent content) {
        Url url = Url.path("o", object.name());
        return content.copyOf().isEmpty()
                ? url
                : url.with(FormContent.COPY_OF, RecordId.format(content.copyOf().getAsLong()));
    }

    FormPage edit(
            Reader reader,
            FormFields fields,
            long id,
            Stored stored,
            FormContent content,
            Problems problems,
            Optional<Conflict> conflict) {
        CatalogObject object = fields.object();
        FieldProblems beside = new FieldProblems(reader, problems);
        FormReactions.Standing standing = reactions.standing(reader.session(), fields, OptionalLong.of(id), content);
        FormValues named = named(reader, fields, content.values()).of(id);
        FormPlaces places = new FormPlaces(reader, fields, named, standing);
        return new FormPage(
                reader.text().get("record.editTitle", stored.name()),
                reader.say(object.def().shown()),
                ObjectPlace.icon(object),
                ObjectPlace.tint(object),
                ObjectPlace.record(object, id),
                ObjectPlace.record(object, id),
                places.sections(stored.shown(), beside),
                conflict.isPresent() ? List.of() : beside.onTop(),
                Long.toString(stored.version()),
                FormBase.of(stored.values()).json(),
                "",
                state(reader, fields, OptionalLong.of(id), standing, content),
                conflict);
    }

    private Optional<String> state(
            Reader reader,
            FormFields fields,
            OptionalLong record,
            FormReactions.Standing standing,
            FormContent content) {
        return standing.reactions().isEmpty()
                ? Optional.empty()
                : Optional.of(reactions
                        .state(reader, fields, record, standing, content)
                        .json());
    }
}
