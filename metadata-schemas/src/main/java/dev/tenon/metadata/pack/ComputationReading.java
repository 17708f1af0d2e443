package dev.tenon.metadata.pack;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Blanks;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.LookupFilter;
import dev.tenon.metadata.object.ValidationRule;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;

/** Reads what holds a formula: computed fields, lookup filters, validation rules. The texts of formulas are left as they are. */
final class ComputationReading {
    static final Words<Blanks> BLANKS = Words.of(List.of(Blanks.values()), ComputationReading::word);

    private static final Words<Computation.Summary> SUMMARIES = Words.ofEnum(Computation.Summary.class);

    private ComputationReading() {}

    static String word(Blanks blanks) {
        return switch (blanks) {
            case AS_ZERO -> "zero";
            case AS_BLANK -> "blank";
        };
    }

    /** A formula or a roll-up; a field has one of them or none. */
    static Optional<Computation> computation(MapReading reading) {
        Optional<Computation> formula = formula(reading);
        Optional<Computation> rollUp = reading.inner("rollUp").map(ComputationReading::rollUp);
        if (reading.has("formula") && reading.has("rollUp")) {
            reading.findings()
                    .note(
                            "UNKNOWN_KEY",
                            reading.path("rollUp"),
                            reading.place("rollUp"),
                            "Give formula or rollUp, not both.",
                            "formula 与 rollUp 只能二选一。");
        }
        return formula.or(() -> rollUp);
    }

    private static Optional<Computation> formula(MapReading reading) {
        Optional<String> text = reading.text("formula");
        Blanks blanks = reading.choice("blanks", BLANKS).orElse(Blanks.AS_ZERO);
        if (reading.has("blanks") && !reading.has("formula")) {
            reading.findings()
                    .note(
                            "UNKNOWN_KEY",
                            reading.path("blanks"),
                            reading.place("blanks"),
                            "blanks says how a formula takes empty numbers; there is no formula here.",
                            "blanks 说明公式如何处理空数值，但此处没有 formula。");
        }
        boolean indexed = reading.flag("indexed", false);
        if (indexed && !reading.has("formula")) {
            reading.findings()
                    .note(
                            "UNKNOWN_KEY",
                            reading.path("indexed"),
                            reading.place("indexed"),
                            "indexed is for fields with a formula; there is none here. Others are indexed by unique and externalId.",
                            "indexed 仅用于公式字段，但此处没有 formula。其他字段通过 unique 与 externalId 建索引。");
        }
        return text.map(written -> new Computation.ByFormula(written, blanks, indexed));
    }

    private static Computation rollUp(MapReading reading) {
        ApiName child = reading.name("child");
        ApiName relation = reading.name("relation");
        Computation.Summary summary =
                reading.requiredChoice("summary", SUMMARIES).orElse(Computation.Summary.COUNT);
        Optional<ApiName> field = reading.optionalReference("field");
        String condition = reading.text("condition").orElse("");
        reading.close();
        return new Computation.RollUp(child, relation, summary, field, condition);
    }

    static LookupFilter lookupFilter(MapReading reading) {
        String condition = reading.requiredText("condition");
        boolean required = reading.flag("required", true);
        Label message = reading.label("message", DefinitionReader.MAX_LABEL);
        reading.close();
        return new LookupFilter(condition, required, message);
    }

    static ValidationRule validationRule(MapReading reading) {
        ApiName name = reading.name("name");
        boolean active = reading.flag("active", true);
        String condition = reading.requiredText("condition");
        Label message = reading.label("message", DefinitionReader.MAX_LABEL);
        Optional<ApiName> field = reading.optionalReference("field");
        String description = reading.text("description", DefinitionReader.MAX_DESCRIPTION);
        reading.close();
        return new ValidationRule(name, active, condition, message, field, description);
    }
}
