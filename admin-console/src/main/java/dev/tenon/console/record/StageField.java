package dev.tenon.console.record;

import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.record.widget.Values;
import dev.tenon.console.view.Step;
import dev.tenon.console.view.Step.State;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.page.ListViewDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The picklist through which records of an object walk: its values are the path bar at the top of a record. */
record StageField(ShownField shown, FieldType.Picklist type) {

    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final Set<String> COLOURS_OF_LOSS = Set.of("red", "#ff0000");

    /** The first picklist that is called a stage or a status, or the field of a board; few enough values to stand in a row. */
    static Optional<StageField> of(Session session, CatalogObject object) {
        return byName(session, object)
                .or(() -> ofBoard(session, object))
                .filter(shown -> shown.field().type() instanceof FieldType.Picklist picklist
                        && isPath(active(session, picklist)))
                .map(shown ->
                        new StageField(shown, (FieldType.Picklist) shown.field().type()));
    }

    private static Optional<ShownField> byName(Session session, CatalogObject object) {
        return object.def().fields().stream()
                .filter(field -> field.type() instanceof FieldType.Picklist)
                .filter(field -> isCalledStage(field.name().bareName().toLowerCase(Locale.ROOT)))
                .flatMap(field -> ShownField.own(session, object, field.name()).stream())
                .findFirst();
    }

    /** A board's picklist is a path only if records have to stand somewhere on it: a rating is none. */
    private static Optional<ShownField> ofBoard(Session session, CatalogObject object) {
        return session.catalog().listViews(object.name()).stream()
                .map(ListViewDef::boardField)
                .flatMap(Optional::stream)
                .flatMap(name -> ShownField.own(session, object, name).stream())
                .filter(shown -> shown.def().required())
                .findFirst();
    }

    private static boolean isCalledStage(String name) {
        return name.startsWith("stage") || name.startsWith("status");
    }

    private static boolean isPath(List<PicklistValue> values) {
        return values.size() >= FEWEST && values.size() <= MOST;
    }

    private static List<PicklistValue> active(Session session, FieldType.Picklist type) {
        return session.catalog().values(type.source()).stream()
                .filter(PicklistValue::active)
                .toList();
    }

    String name() {
        return shown.field().name().value();
    }

    /** The steps for a record; empty if its value is none of them. */
    List<Step> steps(FieldWidgets widgets, Values values, long id) {
        Reader reader = widgets.reader();
        Object current = values.get(shown.path().toString());
        List<PicklistValue> all = active(reader.session(), type);
        int at = all.stream().map(PicklistValue::value).toList().indexOf(String.valueOf(current));
        boolean lost = at >= 0 && COLOURS_OF_LOSS.contains(all.get(at).color().toLowerCase(Locale.ROOT));
        boolean mayChange = reader.canEdit(shown.object(), shown.field());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            PicklistValue value = all.get(i);
            steps.add(new Step(
                    reader.say(value.shown()),
                    i == at ? (lost ? State.LOST : State.CURRENT) : i < at && !lost ? State.DONE : State.AHEAD,
                    mayChange && i != at
                            ? Optional.of(
                                    ObjectPlace.of(shown.object(), id, "stage").with("value", value.value()))
                            : Optional.empty()));
        }
        return steps;
    }
}
