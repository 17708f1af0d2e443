package dev.tenon.metadata.pack;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.GlobalValueSetDef;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.ValidationRule;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;

/** Reads objects with their fields, and global value sets. */
final class ObjectReading {
    private ObjectReading() {}

    static ObjectDef object(MapReading reading) {
        ApiName name = reading.name("object");
        Label label = reading.label("label", DefinitionReader.MAX_LABEL);
        Label pluralLabel = reading.label("pluralLabel", DefinitionReader.MAX_LABEL);
        String description = reading.text("description", DefinitionReader.MAX_DESCRIPTION);
        String icon = reading.text("icon", DefinitionReader.MAX_LABEL);
        Optional<String> keyPrefix = keyPrefix(reading);
        Optional<ApiName> renamedFrom = reading.optionalName("renamedFrom");
        FieldDef nameField = reading.requiredInner("nameField")
                .map(inner -> FieldReading.nameField(inner, name))
                .orElse(FieldReading.STAND_IN);
        List<FieldDef> fields = reading.list(
                "fields",
                (node, at) -> MapReading.of(node, at, reading.findings()).map(one -> FieldReading.field(one, name)));
        List<ValidationRule> rules = reading.list(
                "validationRules",
                (node, at) -> MapReading.of(node, at, reading.findings()).map(ComputationReading::validationRule));
        reading.close();
        return new ObjectDef(
                name, label, pluralLabel, description, nameField, fields, rules, keyPrefix, icon, renamedFrom);
    }

    private static Optional<String> keyPrefix(MapReading reading) {
        Optional<String> prefix = reading.text("keyPrefix");
        if (prefix.isPresent() && RecordId.numberOfPrefix(prefix.get()).isEmpty()) {
            reading.findings()
                    .note(
                            "OUT_OF_RANGE",
                            reading.path("keyPrefix"),
                            reading.place("keyPrefix"),
                            "A key prefix has 3 characters of 0-9, A-Z, a-z.",
                            "键前缀由 3 个字符组成（0-9、A-Z、a-z）。");
            return Optional.empty();
        }
        return prefix;
    }

    static GlobalValueSetDef valueSet(MapReading reading) {
        ApiName name = reading.name("valueSet");
        Label label = reading.label("label", DefinitionReader.MAX_LABEL);
        String description = reading.text("description", DefinitionReader.MAX_DESCRIPTION);
        Optional<ApiName> renamedFrom = reading.optionalName("renamedFrom");
        List<PicklistValue> values = reading.requiredList("values", FieldReading.picklistValue(reading.findings()));
        reading.close();
        return new GlobalValueSetDef(name, label, description, values, renamedFrom);
    }
}
