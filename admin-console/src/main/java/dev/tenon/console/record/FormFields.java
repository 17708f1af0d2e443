package dev.tenon.console.record;

import dev.tenon.console.record.RecordLayout.Place;
import dev.tenon.console.record.RecordLayout.Section;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Formulas.FormConditions;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields a form has: those of the layout, and those without which no record can be saved. Pure.
 *
 * @param layout whose conditions hold in the form, if any do
 */
record FormFields(
        CatalogObject object, List<Section> sections, Optional<LayoutDef> layout, Purpose purpose, Session session) {

    private static final Label ALSO_NEEDED = Label.of("Also needed", "其他必填信息");

    enum Purpose {
        CREATE,
        EDIT
    }

    static FormFields of(Session session, CatalogObject object, Purpose purpose) {
        RecordLayout layout = RecordLayouts.of(session, object);
        List<Section> sections = new ArrayList<>(layout.sections());
        if (purpose == Purpose.CREATE) {
            List<Optional<Place>> missing = missing(session, layout);
            if (!missing.isEmpty()) {
                sections.add(new Section(ALSO_NEEDED, 2, missing));
            }
        }
        LayoutDef definition = RecordLayouts.definition(session, object);
        return new FormFields(object, List.copyOf(sections), Optional.of(definition), purpose, session);
    }

    /** For a record made in passing: what it is called, and what it cannot be without. */
    static FormFields brief(Session session, CatalogObject object) {
        FormFields all = of(session, object, Purpose.CREATE);
        List<Optional<Place>> needed = all.places()
                .filter(all::isFilled)
                .filter(place -> place.field().origin() == CatalogField.Origin.NAME || all.isRequired(place))
                .map(Optional::of)
                .toList();
        List<Section> sections = List.of(new Section(object.def().shown(), 1, needed));
        return new FormFields(object, sections, Optional.empty(), Purpose.CREATE, session);
    }

    private static List<Optional<Place>> missing(Session session, RecordLayout layout) {
        return layout.object().fields().stream()
                .filter(field ->
                        field.origin() == CatalogField.Origin.DEFINED || field.origin() == CatalogField.Origin.NAME)
                .filter(field -> isNeeded(field) && !layout.holds(field))
                .filter(field -> EditableFields.mayFill(session, layout.object(), field))
                .flatMap(field -> ShownField.own(session, layout.object(), field.name()).stream())
                .map(shown -> Optional.of(new Place(shown, true, false)))
                .toList();
    }

    private static boolean isNeeded(CatalogField field) {
        boolean hasDefault = field.def().defaultValue().isPresent()
                || field.def().defaultFormula().isPresent()
                || field.type() instanceof FieldType.Checkbox;
        boolean required = field.def().required()
                || field.type() instanceof FieldType.MasterDetail
                || field.origin() == CatalogField.Origin.NAME;
        return required && !hasDefault;
    }

    Stream<Place> places() {
        return sections.stream().flatMap(section -> section.places().stream()).flatMap(Optional::stream);
    }

    /** By field. */
    Map<ApiName, FormConditions> conditions() {
        return layout.map(definition -> session.catalog().formulas().layoutConditions(definition))
                .orElse(Map.of());
    }

    /** Those with a control. */
    List<CatalogField> filled() {
        return places().filter(this::isFilled).map(Place::field).distinct().toList();
    }

    /** The keys of those that a formula fills in a new record. */
    Set<String> byFormula() {
        return filled().stream()
                .filter(field -> field.def().defaultFormula().isPresent())
                .map(field -> field.name().key())
                .collect(Collectors.toSet());
    }

    boolean isFilled(Place place) {
        return switch (purpose) {
            case CREATE -> !place.readOnly() && EditableFields.mayFill(session, object, place.field());
            case EDIT -> !place.readOnly() && EditableFields.mayEdit(session, object, place.field());
        };
    }

    /** Must it hold something, by the definition or by the layout? */
    boolean isRequired(Place place) {
        FieldType type = place.field().type();
        return !(type instanceof FieldType.Checkbox)
                && (place.required() || place.field().def().required() || type instanceof FieldType.MasterDetail);
    }
}
