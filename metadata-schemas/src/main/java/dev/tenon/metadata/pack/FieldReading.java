package dev.tenon.metadata.pack;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldKind;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.LookupFilter;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads one field: the keys that every field has, then those of its type. */
final class FieldReading {
    /** Stands for a field that could not be read. */
    static final FieldDef STAND_IN = FieldDef.of("Name", new FieldType.Text(FieldType.MAX_TEXT, false), Label.EMPTY);

    private static final Words<FieldKind> KINDS = Words.of(List.of(FieldKind.values()), FieldKind::key);
    private static final int MAX_HELP = 1000;

    private FieldReading() {}

    static FieldDef field(MapReading reading, ApiName object) {
        return read(reading, reading.name("name"), object);
    }

    static FieldDef nameField(MapReading reading, ApiName object) {
        ApiName name = reading.has("name") ? reading.name("name") : STAND_IN.name();
        reading.skip("name");
        return read(reading, name, object);
    }

    private static FieldDef read(MapReading reading, ApiName name, ApiName object) {
        Optional<FieldKind> kind = reading.requiredChoice("type", KINDS);
        Label label = reading.label("label", DefinitionReader.MAX_LABEL);
        Label help = reading.label("help", MAX_HELP);
        String description = reading.text("description", DefinitionReader.MAX_DESCRIPTION);
        boolean required = reading.flag("required", false);
        boolean unique = reading.flag("unique", false);
        boolean externalId = reading.flag("externalId", false);
        boolean trackHistory = reading.flag("trackHistory", false);
        Optional<String> defaultValue = reading.text("default");
        Optional<String> defaultFormula = reading.text("defaultFormula");
        Optional<Computation> computation = ComputationReading.computation(reading);
        Optional<LookupFilter> lookupFilter = reading.inner("lookupFilter").map(ComputationReading::lookupFilter);
        Optional<ApiName> renamedFrom = reading.optionalName("renamedFrom");
        FieldType type = STAND_IN.type();
        if (kind.isPresent()) {
            type = FieldTypeReading.type(kind.get(), reading, object);
            reading.close();
        }
        return new FieldDef(
                name,
                type,
                label,
                help,
                description,
                required,
                unique,
                externalId,
                trackHistory,
                defaultValue,
                defaultFormula,
                computation,
                lookupFilter,
                renamedFrom);
    }

    /** Reads a choice of a picklist: a plain text, or a map. */
    static BiFunction<Node, String, Optional<PicklistValue>> picklistValue(Findings findings) {
        return (node, at) -> node instanceof Node.Mapping
                ? MapReading.of(node, at, findings).map(FieldReading::picklistValue)
                : new Scalars(findings).text(node, at).map(PicklistValue::of);
    }

    private static PicklistValue picklistValue(MapReading reading) {
        String value = reading.requiredText("value");
        Label label = reading.label("label", DefinitionReader.MAX_LABEL);
        boolean active = reading.flag("active", true);
        boolean isDefault = reading.flag("default", false);
        String color = reading.text("color", DefinitionReader.MAX_LABEL);
        List<String> when = reading.texts("when");
        reading.close();
        return new PicklistValue(value, label, active, isDefault, color, when);
    }
}
