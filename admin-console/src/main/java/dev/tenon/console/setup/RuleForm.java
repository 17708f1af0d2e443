package dev.tenon.console.setup;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Text;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.ValidationRule;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** A validation rule while it is being edited. */
record RuleForm(String name, boolean active, String condition, Label message, String field, String description) {
    /** The keys with a control. */
    static final Set<String> SHOWN = Set.of("name", "condition", "message", "field");

    static RuleForm empty() {
        return new RuleForm("", true, "", Label.EMPTY, "", "");
    }

    static RuleForm of(ValidationRule rule) {
        return new RuleForm(
                rule.name().value(),
                rule.active(),
                rule.condition(),
                rule.message(),
                rule.field().map(ApiName::value).orElse(""),
                rule.description());
    }

    static RuleForm posted(MultiValueMap<String, String> form, Optional<ApiName> existing) {
        return new RuleForm(
                existing.map(ApiName::value).orElseGet(() -> PostedForm.text(form, "name")),
                PostedForm.flag(form, "active"),
                PostedForm.text(form, "condition"),
                LabelForm.posted(form, "message"),
                PostedForm.text(form, "field"),
                PostedForm.text(form, "description"));
    }

    ValidationRule rule() {
        return new ValidationRule(
                ApiName.of(name),
                active,
                condition,
                message,
                field.isEmpty() ? Optional.empty() : Optional.of(ApiName.of(field)),
                description);
    }

    List<Field> controls(CatalogObject object, Text text, PlacedProblems problems, boolean isNew) {
        Locale locale = text.language().locale();
        Field nameField = Field.text("name", text.get("setup.rule.name"), name)
                .withHelp(text.get("setup.rule.name.help"))
                .maxLength(ApiName.MAX_LENGTH)
                .withProblem(problems.at("name"));
        return List.of(
                isNew ? nameField.required().focused() : nameField.readOnly(),
                Field.toggle("active", text.get("setup.rule.active"), active),
                Field.formula(
                                "condition",
                                text.get("setup.rule.condition"),
                                condition,
                                FormulaPlaces.url(object.name(), FormulaPlaces.Use.VALIDATION))
                        .wide()
                        .withHelp(text.get("setup.rule.condition.help"))
                        .withProblem(problems.at("condition")),
                message("en", text).required().withProblem(problems.at("message")),
                message("zh-CN", text),
                Field.choice(
                                "field",
                                text.get("setup.rule.field"),
                                field,
                                places(object, locale),
                                text.get("setup.rule.record"))
                        .withProblem(problems.at("field")),
                Field.area("description", text.get("setup.rule.description"), description));
    }

    private Field message(String language, Text text) {
        return Field.text(
                "message." + language,
                text.get("setup.rule.message." + language),
                message.texts().getOrDefault(language, ""));
    }

    private static List<Option> places(CatalogObject object, Locale locale) {
        return object.fields().stream()
                .filter(found -> found.origin() != CatalogField.Origin.SYSTEM
                        && found.def().computation().isEmpty())
                .map(found ->
                        Option.of(found.name().value(), found.def().shown().in(locale)))
                .toList();
    }
}
