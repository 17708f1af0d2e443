package dev.tenon.console.importing;

import dev.tenon.console.view.Option;
import dev.tenon.engine.importing.ImportTargets;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.SystemFields;
import java.util.ArrayList;
import java.util.List;

/** What the fields of an object are called where one is chosen for a column. */
record FieldLabels(Guide guide, CatalogObject object) {

    /** A part says of what it is one. */
    String of(CatalogField field) {
        String own = guide.say(field.def().shown());
        if (field.origin() != CatalogField.Origin.PART) {
            return own;
        }
        return object.field(field.whole())
                .map(whole -> guide.get("import.part", guide.say(whole.def().shown()), own))
                .orElse(own);
    }

    String of(String fieldName) {
        return object.field(fieldName).map(this::of).orElse(fieldName);
    }

    List<Option> importable() {
        List<Option> options = new ArrayList<>();
        options.add(option(SystemFields.ID.name().value(), guide.say(SystemFields.ID.shown()), false));
        for (CatalogField field : ImportTargets.fields(guide.session(), object)) {
            options.add(option(field.name().value(), of(field), ImportTargets.isRequired(field)));
        }
        return options;
    }

    private Option option(String value, String label, boolean isRequired) {
        return Option.of(value, isRequired ? guide.get("import.requiredField", label) : label);
    }

    List<Option> keys() {
        return ImportTargets.keys(guide.session(), object).stream()
                .map(field -> Option.of(field.name().value(), of(field)))
                .toList();
    }
}
