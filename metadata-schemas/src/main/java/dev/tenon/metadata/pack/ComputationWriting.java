package dev.tenon.metadata.pack;

import dev.tenon.metadata.object.Blanks;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.LookupFilter;
import dev.tenon.metadata.object.ValidationRule;

/** Writes what holds a formula: computed fields, lookup filters, validation rules. */
final class ComputationWriting {
    private ComputationWriting() {}

    static void put(MapWriting map, FieldDef field) {
        field.defaultFormula().ifPresent(text -> map.put("defaultFormula", text));
        field.computation().ifPresent(computation -> put(map, computation));
        field.lookupFilter().ifPresent(filter -> map.put("lookupFilter", lookupFilter(filter)));
    }

    private static void put(MapWriting map, Computation computation) {
        switch (computation) {
            case Computation.ByFormula formula ->
                map.put("formula", formula.text())
                        .putUnless(
                                "blanks",
                                ComputationReading.word(formula.blanks()),
                                ComputationReading.word(Blanks.AS_ZERO))
                        .putUnless("indexed", formula.indexed(), false);
            case Computation.RollUp rollUp -> map.put("rollUp", rollUp(rollUp));
        }
    }

    private static Node rollUp(Computation.RollUp rollUp) {
        return new MapWriting()
                .put("child", rollUp.child())
                .put("relation", rollUp.relation())
                .put("summary", Words.camel(rollUp.summary()))
                .putIfPresent("field", rollUp.field())
                .putUnlessEmpty("condition", rollUp.condition())
                .node();
    }

    private static Node lookupFilter(LookupFilter filter) {
        return new MapWriting()
                .put("condition", filter.condition())
                .putUnless("required", filter.required(), true)
                .putLabel("message", filter.message())
                .node();
    }

    static Node validationRule(ValidationRule rule) {
        return new MapWriting()
                .put("name", rule.name())
                .putUnless("active", rule.active(), true)
                .put("condition", rule.condition())
                .putLabel("message", rule.message())
                .putIfPresent("field", rule.field())
                .putUnlessEmpty("description", rule.description())
                .node();
    }
}
