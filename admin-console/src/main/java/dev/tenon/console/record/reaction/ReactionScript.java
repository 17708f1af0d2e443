package dev.tenon.console.record.reaction;

import dev.tenon.metadata.catalog.Formulas.FormConditions;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.script.formula.js.FormulaJs;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The formulas of a form as a module of their own, since pages may not make code of texts.
 *
 * @param mark changes with the text, for addresses that may be kept for long
 */
public record ReactionScript(String text, String mark) {
    private static final int MARK_LENGTH = 20;

    public static ReactionScript of(Reactions reactions) {
        String text = "export const controls = " + controls(reactions) + ";\n"
                + "export const computed = " + fields(reactions, reactions.computed()) + ";\n"
                + "export const defaults = " + fields(reactions, reactions.defaults()) + ";\n"
                + "export const conditions = " + conditions(reactions) + ";\n";
        return new ReactionScript(text, mark(text));
    }

    private static String controls(Reactions reactions) {
        Map<String, Object> controls = new LinkedHashMap<>();
        reactions.controls().forEach((name, field) -> controls.put(name, Control.of(field.type())));
        return json(controls);
    }

    /** Each with the kind of its value and the function that gives it. */
    private static String fields(Reactions reactions, Map<String, Checked.Sound> formulas) {
        return formulas.entrySet().stream()
                .map(each -> json(each.getKey()) + ": {control: "
                        + json(Control.of(reactions
                                .object()
                                .field(each.getKey())
                                .orElseThrow()
                                .type())) + ", of: "
                        + FormulaJs.function(each.getValue().calculation()) + "}")
                .collect(Collectors.joining(",\n", "{", "}"));
    }

    private static String conditions(Reactions reactions) {
        return reactions.conditions().entrySet().stream()
                .map(each -> json(each.getKey()) + ": " + conditions(each.getValue()))
                .collect(Collectors.joining(",\n", "{", "}"));
    }

    private static String conditions(FormConditions conditions) {
        return "{" + condition("showIf", conditions.showIf()) + condition("requireIf", conditions.requireIf())
                + condition("readOnlyIf", conditions.readOnlyIf()) + "}";
    }

    private static String condition(String name, Optional<Checked.Sound> condition) {
        return condition
                .map(formula -> name + ": " + FormulaJs.function(formula.calculation()) + ", ")
                .orElse("");
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static String mark(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, MARK_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
