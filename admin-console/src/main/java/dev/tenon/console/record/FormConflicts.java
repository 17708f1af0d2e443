package dev.tenon.console.record;

import dev.tenon.console.record.FormPage.Conflict;
import dev.tenon.console.record.FormPage.Difference;
import dev.tenon.console.record.FormPages.Stored;
import dev.tenon.console.record.RecordLayout.Place;
import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.FormValues;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Two users changed the same record: what each changed, and both in one form. Three states meet here: what this user's
 * form began with, what is stored now, and what this user submitted.
 */
final class FormConflicts {

    private static final String CODE = "CONFLICT";

    private final Reader reader;
    private final FormFields fields;
    private final Stored stored;
    private final FormBase before;
    private final FormValues submitted;

    FormConflicts(Reader reader, FormFields fields, Stored stored, FormBase before, FormValues submitted) {
        this.reader = reader;
        this.fields = fields;
        this.stored = stored;
        this.before = before;
        this.submitted = submitted;
    }

    static boolean isConflict(Problems problems) {
        return problems.stream().anyMatch(problem -> problem.code().equals(CODE));
    }

    /** This user's changes over what is stored now. */
    FormValues merged() {
        FormValues merged = stored.values();
        for (CatalogField field : fields.filled()) {
            for (FieldDef simple : FormReading.simple(field)) {
                String name = simple.name().value();
                if (isMine(name)) {
                    merged = merged.with(name, submitted.text(name)).named(name, "");
                }
            }
        }
        return merged;
    }

    /** @param named what was submitted, with the names of the records that it points at */
    Conflict of(FormValues named, long id) {
        List<Difference> differences = fields.places()
                .filter(fields::isFilled)
                .filter(place -> FormReading.simple(place.field()).stream()
                        .anyMatch(simple -> isTheirs(simple.name().value())))
                .map(place -> difference(place, named))
                .toList();
        return new Conflict(sentence(), differences, ObjectPlace.of(fields.object(), id, "edit"));
    }

    private String sentence() {
        FieldWidgets widgets = new FieldWidgets(reader);
        return reader.text()
                .get(
                        "record.conflict",
                        stamp(widgets, SystemFields.LAST_MODIFIED_BY),
                        stamp(widgets, SystemFields.LAST_MODIFIED_DATE));
    }

    private String stamp(FieldWidgets widgets, FieldDef stamp) {
        return ShownField.own(reader.session(), fields.object(), stamp.name())
                .map(shown -> widgets.text(shown, stored.shown()))
                .orElse("");
    }

    private boolean isMine(String field) {
        return submitted.has(field) && before.differs(field, submitted.text(field));
    }

    private boolean isTheirs(String field) {
        return before.differs(field, stored.values().text(field));
    }

    private Difference difference(Place place, FormValues named) {
        FieldWidgets widgets = new FieldWidgets(reader);
        List<FieldDef> simple = FormReading.simple(place.field());
        boolean mine = simple.stream().anyMatch(part -> isMine(part.name().value()));
        return new Difference(
                place.shown().label(reader),
                widgets.text(place.shown(), stored.shown()),
                mine ? Optional.of(yours(widgets, place.field(), simple, named)) : Optional.empty());
    }

    private String yours(FieldWidgets widgets, CatalogField field, List<FieldDef> simple, FormValues named) {
        String name = field.name().value();
        if (field.type() instanceof FieldType.Relation) {
            return named.name(name).orElse(submitted.text(name));
        }
        return simple.stream()
                .map(part -> submitted.text(part.name().value()))
                .filter(text -> !text.isBlank())
                .map(text -> field.type() instanceof FieldType.Picklist choice ? widgets.label(choice, text) : text)
                .collect(Collectors.joining(", "));
    }
}
