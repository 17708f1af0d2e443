package dev.tenon.console.setup;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Text;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldKind;
import dev.tenon.metadata.object.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** Which records a lookup may point at, as its form has it: the key {@code lookupFilter} of a field. */
final class FilterForm {
    static final String KEY = "lookupFilter";

    private FilterForm() {}

    static boolean fits(FieldKind kind) {
        return switch (kind) {
            case LOOKUP, MASTER_DETAIL, POLYMORPHIC_LOOKUP, HIERARCHY -> true;
            default -> false;
        };
    }

    /** Without a condition there is no filter. */
    static void put(Map<String, Object> keys, MultiValueMap<String, String> form) {
        String condition = PostedForm.text(form, KEY + ".condition");
        if (condition.isEmpty()) {
            return;
        }
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("condition", condition);
        filter.put("required", PostedForm.flag(form, KEY + ".required"));
        Map<String, String> message = LabelForm.posted(form, KEY + ".message").texts();
        if (!message.isEmpty()) {
            filter.put("message", message);
        }
        keys.put(KEY, filter);
    }

    static List<Field> controls(ApiName object, FieldForm form, PlacedProblems problems, Text text) {
        Map<?, ?> filter = form.keys().get(KEY) instanceof Map<?, ?> given ? given : Map.of();
        return List.of(
                Field.formula(
                                KEY + ".condition",
                                text.get("setup.filter.condition"),
                                filter.get("condition") instanceof String condition ? condition : "",
                                FormulaPlaces.url(object, FormulaPlaces.Use.LOOKUP_FILTER))
                        .wide()
                        .withHelp(text.get("setup.filter.condition.help"))
                        .withProblem(problems.at("condition", KEY)),
                message("en", filter, text).withProblem(problems.at("message")),
                message("zh-CN", filter, text),
                Field.toggle(
                                KEY + ".required",
                                text.get("setup.filter.required"),
                                !Boolean.FALSE.equals(filter.get("required")))
                        .withHelp(text.get("setup.filter.required.help")));
    }

    private static Field message(String language, Map<?, ?> filter, Text text) {
        return Field.text(
                        KEY + ".message." + language,
                        text.get("setup.filter.message." + language),
                        Labels.in(filter.get("message"), language))
                .maxLength(FieldType.MAX_TEXT);
    }
}
