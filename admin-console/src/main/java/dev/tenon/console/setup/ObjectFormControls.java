package dev.tenon.console.setup;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Text;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Draws an object's definition as the controls of a form, each with what is wrong with it. */
final class ObjectFormControls {
    private final Catalog catalog;
    private final ObjectForm form;
    private final PlacedProblems problems;
    private final Text text;

    ObjectFormControls(Catalog catalog, ObjectForm form, Problems problems, Text text) {
        this.catalog = catalog;
        this.form = form;
        this.problems = new PlacedProblems(problems, text.language().locale());
        this.text = text;
    }

    static Problem taken(String name) {
        return Problem.of(
                "DUPLICATE_DEVELOPER_NAME",
                "object",
                "There is an object called {0} already. Choose another name.",
                "已有名为 {0} 的对象，请换一个名称。",
                name);
    }

    List<Field> names() {
        return List.of(
                label("label", "en").required().focused().withProblem(problems.at("label")),
                label("label", "zh-CN"),
                label("pluralLabel", "en"),
                label("pluralLabel", "zh-CN"),
                Field.text("object", text.get("setup.object.name"), form.text("object"))
                        .withHelp(text.get("setup.object.name.help"))
                        .maxLength(ApiName.MAX_LENGTH)
                        .withProblem(problems.at("object")),
                Field.choice(
                                "icon",
                                text.get("setup.object.icon"),
                                form.text("icon"),
                                Icons.options(),
                                text.get("setup.none"))
                        .withProblem(problems.at("icon")),
                Field.area("description", text.get("setup.field.description"), form.text("description"))
                        .withProblem(problems.at("description")));
    }

    private Field label(String key, String language) {
        return Field.text(
                        key + "." + language,
                        text.get("setup.object." + key + "." + language),
                        form.label(key, language))
                .maxLength(FieldType.MAX_TEXT);
    }

    List<Field> nameField() {
        return List.of(
                Field.radios(
                        "nameField.type",
                        text.get("setup.object.nameField"),
                        form.nameField("type", "en"),
                        Stream.of("text", "autoNumber", "personName")
                                .map(type -> Option.of(type, text.get("setup.kind." + type)))
                                .toList()),
                Field.text("nameField.format", text.get("setup.field.format"), form.nameField("format", "en"))
                        .withHelp(text.get("setup.field.format.help"))
                        .withProblem(problems.at("format")),
                Field.text(
                        "nameField.label.en",
                        text.get("setup.object.nameField.label.en"),
                        form.nameField("label", "en")),
                Field.text(
                        "nameField.label.zh-CN",
                        text.get("setup.object.nameField.label.zh-CN"),
                        form.nameField("label", "zh-CN")));
    }

    /** The app in which the new object gets a tab: first offered is the one with the most. */
    List<Field> tab() {
        List<Option> apps = catalog.apps().stream()
                .map(app -> Option.of(app.name().value(), app.shown().in(locale())))
                .toList();
        String first = catalog.apps().stream()
                .max(Comparator.comparingInt(app -> app.tabs().size()))
                .map(app -> app.name().value())
                .orElse("");
        return List.of(Field.choice("app", text.get("setup.object.app"), first, apps, text.get("setup.none"))
                .withHelp(text.get("setup.object.app.help")));
    }

    List<String> others() {
        return problems.except(Set.of("label", "object", "icon", "description", "format"));
    }

    private Locale locale() {
        return text.language().locale();
    }
}
