package dev.tenon.metadata.catalog;

import dev.tenon.metadata.formula.FormulaType;
import dev.tenon.metadata.formula.Named;
import dev.tenon.metadata.formula.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that a flow knows of itself: {@code $Flow.CurrentDate}. */
final class FlowNames {
    private static final Map<String, FormulaType> ALL = Map.of(
            "CurrentDate", FormulaType.DATE,
            "CurrentDateTime", FormulaType.DATETIME,
            "InterviewStartTime", FormulaType.DATETIME,
            "InterviewGuid", FormulaType.TEXT,
            "FaultMessage", FormulaType.TEXT,
            "CurrentStage", FormulaType.TEXT);

    private FlowNames() {}

    static Optional<Named> find(List<String> steps) {
        if (steps.size() != 2) {
            return Optional.empty();
        }
        return ALL.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(steps.get(1)))
                .findFirst()
                .map(entry -> new Named.Value(new Source.Global(List.of("$Flow", entry.getKey())), entry.getValue()));
    }

    static List<String> all() {
        return ALL.keySet().stream().map(name -> "$Flow." + name).toList();
    }
}
