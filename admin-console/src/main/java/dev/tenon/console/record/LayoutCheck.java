package dev.tenon.console.record;

import dev.tenon.console.record.RecordLayout.Place;
import dev.tenon.console.record.widget.FormValues;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.Set;

/** What a layout asks for beyond the definition: the saver does not know layouts, so the form looks itself. */
final class LayoutCheck {

    private LayoutCheck() {}

    static Problems missing(FormFields fields, FormValues submitted) {
        return missing(fields, submitted, Set.of());
    }

    /** @param judged fields with conditions: what is missing of them is told by {@link FormRules} */
    static Problems missing(FormFields fields, FormValues submitted, Set<ApiName> judged) {
        return fields.places()
                .filter(place -> !judged.contains(place.field().name()))
                .filter(place -> place.required() && fields.isFilled(place) && fields.isRequired(place))
                .filter(place -> isSimple(place.field().type()))
                .filter(place -> submitted.has(place.field().name().value())
                        && submitted.text(place.field().name().value()).isBlank())
                .map(LayoutCheck::problem)
                .collect(Problems.collect());
    }

    private static boolean isSimple(FieldType type) {
        return !(type instanceof FieldType.Compound)
                && !(type instanceof FieldType.File)
                && !(type instanceof FieldType.Image);
    }

    static Problem problem(Place place) {
        return Problem.of(
                "REQUIRED_FIELD_MISSING",
                place.field().name().value(),
                "Required fields are missing: [{0}]",
                "必填字段缺少值：[{0}]",
                place.field().name());
    }
}
