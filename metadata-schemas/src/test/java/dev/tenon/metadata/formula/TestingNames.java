package dev.tenon.metadata.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The names of a deal, for tests of the check. */
final class TestingNames implements FormulaNames {
    static final TestingNames DEAL = new TestingNames(Map.ofEntries(
            Map.entry("Id", FormulaType.RECORD),
            Map.entry("Name", FormulaType.TEXT),
            Map.entry("Amount", FormulaType.CURRENCY),
            Map.entry("Quantity", FormulaType.NUMBER),
            Map.entry("Probability", FormulaType.PERCENT),
            Map.entry("Closed", FormulaType.CHECKBOX),
            Map.entry("CloseDate", FormulaType.DATE),
            Map.entry("CreatedDate", FormulaType.DATETIME),
            Map.entry("StartTime", FormulaType.TIME),
            Map.entry("Stage", FormulaType.PICKLIST),
            Map.entry("Interests", FormulaType.MULTI_PICKLIST),
            Map.entry("Place", FormulaType.LOCATION),
            Map.entry("OwnerId", FormulaType.RECORD),
            Map.entry("Account.Name", FormulaType.TEXT),
            Map.entry("Account.Owner.Name", FormulaType.TEXT),
            Map.entry("$User.Id", FormulaType.RECORD),
            Map.entry("$Label.Greeting", FormulaType.TEXT),
            Map.entry("$ObjectType.Country__c.Fields.Name", FormulaType.TEXT),
            Map.entry("$ObjectType.Country__c.Fields.Code__c", FormulaType.TEXT)));

    private final Map<String, Map.Entry<String, FormulaType>> types = new TreeMap<>();

    TestingNames(Map<String, FormulaType> types) {
        types.forEach((name, type) -> this.types.put(name.toLowerCase(Locale.ROOT), Map.entry(name, type)));
    }

    @Override
    public Optional<Named> find(List<String> steps) {
        Map.Entry<String, FormulaType> found = types.get(String.join(".", steps).toLowerCase(Locale.ROOT));
        return Optional.ofNullable(found)
                .map(entry -> named(List.of(entry.getKey().split("\\.")), entry.getValue()));
    }

    private static Named named(List<String> path, FormulaType type) {
        if (type == FormulaType.LOCATION) {
            return new Named.Location(field(path.getFirst() + "Latitude"), field(path.getFirst() + "Longitude"));
        }
        return new Named.Value(
                path.getFirst().startsWith("$") ? new Source.Global(path) : new Source.Field(path, 255), type);
    }

    private static Source field(String name) {
        return new Source.Field(List.of(name), 0);
    }

    @Override
    public List<String> suggestions(List<String> steps) {
        return new ArrayList<>(types.values().stream().map(Map.Entry::getKey).toList());
    }
}
