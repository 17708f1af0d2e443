package dev.tenon.console.setup;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation.RollUp;
import dev.tenon.metadata.object.Computation.Summary;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldKind;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.pack.Read;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * A roll-up summary while it is being edited.
 *
 * @param field what all fields have: labels, name, help, digits
 * @param children the object of the children and their relation, as {@code Opportunity.AccountId}; empty: not chosen yet
 * @param summed the field that is summed up; empty for a count
 */
record RollUpForm(FieldForm field, String children, Summary summary, String summed, String condition) {

    static RollUpForm empty(String children) {
        return new RollUpForm(FieldForm.empty(FieldKind.NUMBER), children, Summary.COUNT, "", "");
    }

    static RollUpForm of(FieldDef def, RollUp rollUp) {
        return new RollUpForm(
                FieldForm.of(def),
                rollUp.child() + "." + rollUp.relation(),
                rollUp.summary(),
                rollUp.field().map(ApiName::value).orElse(""),
                rollUp.condition());
    }

    static RollUpForm posted(Catalog catalog, MultiValueMap<String, String> form) {
        String children = PostedForm.text(form, "children");
        Summary summary = summary(PostedForm.text(form, "summary"));
        String summed = summary == Summary.COUNT ? "" : PostedForm.text(form, "field");
        String condition = PostedForm.text(form, "condition");
        Optional<FieldType> type = RollUpChoices.child(catalog, children)
                .flatMap(child -> child.field(summed))
                .map(CatalogField::type);
        FieldForm posted = FieldForm.posted(type.map(RollUpForm::kind).orElse(FieldKind.NUMBER), form);
        Map<String, Object> keys = new LinkedHashMap<>(posted.keys());
        keys.put("rollUp", rollUp(children, summary, summed, condition));
        if (summary == Summary.COUNT) {
            keys.remove("scale");
        } else {
            type.flatMap(RollUpForm::scale).ifPresent(scale -> keys.putIfAbsent("scale", scale));
        }
        return new RollUpForm(
                new FieldForm(posted.kind(), keys, posted.choices()), children, summary, summed, condition);
    }

    static String word(Summary summary) {
        return summary.name().toLowerCase(Locale.ROOT);
    }

    private static Summary summary(String word) {
        return Arrays.stream(Summary.values())
                .filter(summary -> word(summary).equals(word))
                .findFirst()
                .orElse(Summary.COUNT);
    }

    /** The kind of a roll-up that sums up values of this type; what cannot be summed up is told by the check. */
    private static FieldKind kind(FieldType type) {
        return RollUpChoices.isSummable(type) ? FieldKind.of(type) : FieldKind.NUMBER;
    }

    private static Optional<Integer> scale(FieldType type) {
        return switch (type) {
            case FieldType.Number number -> Optional.of(number.scale());
            case FieldType.Currency currency -> Optional.of(currency.scale());
            case FieldType.Percent percent -> Optional.of(percent.scale());
            case FieldType other -> Optional.empty();
        };
    }

    /** As files write it. */
    private static Map<String, Object> rollUp(String children, Summary summary, String summed, String condition) {
        Map<String, Object> rollUp = new LinkedHashMap<>();
        int dot = children.indexOf('.');
        if (dot > 0) {
            rollUp.put("child", children.substring(0, dot));
            rollUp.put("relation", children.substring(dot + 1));
        }
        rollUp.put("summary", word(summary));
        if (!summed.isEmpty()) {
            rollUp.put("field", summed);
        }
        if (!condition.isEmpty()) {
            rollUp.put("condition", condition);
        }
        return rollUp;
    }

    /** True if the result has digits behind the point that can be chosen. */
    boolean hasDecimals() {
        return summary != Summary.COUNT
                && (field.kind() == FieldKind.NUMBER
                        || field.kind() == FieldKind.CURRENCY
                        || field.kind() == FieldKind.PERCENT);
    }

    Read<FieldDef> read(ApiName parent) {
        return field.read(parent);
    }
}
