package dev.tenon.console.record;

import dev.tenon.console.record.FormFields.Purpose;
import dev.tenon.console.record.RecordLayout.Place;
import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.FormValues;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.Values;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Html;
import dev.tenon.engine.record.LayoutConditions.Standing;
import dev.tenon.metadata.catalog.CatalogField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the fields of a form at their places, each as it stands with what the form holds. */
final class FormPlaces {
    private final FieldWidgets widgets;
    private final FormFields fields;
    private final FormValues values;
    private final FormReactions.Standing standing;

    FormPlaces(Reader reader, FormFields fields, FormValues values, FormReactions.Standing standing) {
        this.widgets = new FieldWidgets(reader);
        this.fields = fields;
        this.values = values;
        this.standing = standing;
    }

    /** @param stored what the record holds, of fields without a control */
    List<FormPage.Section> sections(Values stored, FieldProblems problems) {
        List<FormPage.Section> sections = new ArrayList<>();
        for (RecordLayout.Section section : fields.sections()) {
            if (section.places().stream().flatMap(Optional::stream).noneMatch(fields::isFilled)) {
                continue;
            }
            List<FormPage.Place> places = section.places().stream()
                    .flatMap(Optional::stream)
                    .flatMap(place -> place(place, stored, problems).stream())
                    .toList();
            sections.add(new FormPage.Section(widgets.reader().say(section.label()), section.columns(), places));
        }
        return sections;
    }

    private Optional<FormPage.Place> place(Place place, Values stored, FieldProblems problems) {
        Standing how = standing.seen().standing().getOrDefault(place.field().name(), Standing.PLAIN);
        boolean isRequired = fields.isFilled(place) && fields.isRequired(place);
        return field(place, stored, how)
                .map(problems::beside)
                .map(field -> new FormPage.Place(field, !how.shown(), how.readOnly(), isRequired));
    }

    private Optional<Field> field(Place place, Values stored, Standing how) {
        if (!fields.isFilled(place)) {
            return shown(place, stored);
        }
        Field control = widgets.control(fields.object(), place.field(), values);
        boolean mustHold = fields.isRequired(place) || (how.required() && how.isOpen());
        return Optional.of(mustHold ? control.required() : control);
    }

    /** Formula fields show what they would be; of others a new record has nothing to show. */
    private Optional<Field> shown(Place place, Values stored) {
        CatalogField field = place.field();
        Html html;
        if (field.def().isFormula()) {
            html = widgets.html(place.shown(), standing.seen().values()::get);
        } else if (fields.purpose() == Purpose.CREATE) {
            return Optional.empty();
        } else {
            html = widgets.html(place.shown(), stored);
        }
        return Optional.of(Field.shown(field.name().value(), place.shown().label(widgets.reader()), html));
    }
}
