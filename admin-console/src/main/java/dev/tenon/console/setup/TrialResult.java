package dev.tenon.console.setup;

import dev.tenon.console.setup.TrialValues.Kind;
import dev.tenon.console.setup.TrialValues.Shown;
import dev.tenon.console.view.Text;
import dev.tenon.engine.record.FormulaTrial;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.formula.FormulaType;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.script.formula.FormulaTrace;
import dev.tenon.script.formula.Outcome;
import dev.tenon.script.formula.ResultShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What a formula gave, and what that does where it stands. */
record TrialResult(FormulaPlaces.Use use, Checked.Sound formula, FormulaTrace trace, TrialValues values, Text text) {

    TrialView view(String written, MultiValueMap<String, String> form) {
        List<TrialPart> parts = TrialPart.of(formula.calculation(), trace);
        List<String> said = new ArrayList<>();
        consequence().ifPresent(said::add);
        inField(form).ifPresent(said::add);
        if (FormulaTrial.knowsThePast(formula)) {
            said.add(text.get("setup.trial.past"));
        }
        if (use == FormulaPlaces.Use.LOOKUP_FILTER) {
            said.add(text.get("setup.trial.source"));
        }
        return TrialView.of(result(), said, parts, values, written);
    }

    private Shown result() {
        return switch (trace.outcome()) {
            case Outcome.Failed failed ->
                Shown.of(Kind.FAILED, failed.failure().sentence().in(locale()));
            case Outcome.Value value
            when value.value() instanceof BigDecimal number && formula.type() == FormulaType.PERCENT ->
                Shown.of(Kind.VALUE, TrialValues.plain(number) + "%");
            case Outcome.Value value -> values.of(value.value(), Optional.empty());
        };
    }

    /** What a failure, or the truth of a condition, does. */
    private Optional<String> consequence() {
        String key = "setup.trial." + use.key() + "."
                + switch (trace.outcome()) {
                    case Outcome.Failed ignored -> "failed";
                    case Outcome.Value value -> Boolean.TRUE.equals(value.value()) ? "true" : "false";
                };
        return text.has(key) ? Optional.of(text.get(key)) : Optional.empty();
    }

    /** A field keeps only its digits, and a checkbox is never blank. */
    private Optional<String> inField(MultiValueMap<String, String> form) {
        if (use != FormulaPlaces.Use.FIELD || !(trace.outcome() instanceof Outcome.Value value)) {
            return Optional.empty();
        }
        FieldType type = FormulaPlaces.type(form);
        Object kept = ResultShape.of(type, value.value());
        boolean isSame = kept instanceof BigDecimal one && value.value() instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : Objects.equals(kept, value.value());
        return isSame
                ? Optional.empty()
                : Optional.of(text.get(
                        "setup.trial.inField", values.of(kept, Optional.empty()).value()));
    }

    private Locale locale() {
        return text.language().locale();
    }
}
