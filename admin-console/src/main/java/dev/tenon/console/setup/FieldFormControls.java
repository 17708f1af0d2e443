package dev.tenon.console.setup;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Text;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Draws a field's definition as the controls of a form, each with what is wrong with it. */
final class FieldFormControls {
    private final Catalog catalog;
    private final ApiName object;
    private final FieldForm form;
    private final PlacedProblems problems;
    private final Text text;

    FieldFormControls(Catalog catalog, ApiName object, FieldForm form, Problems problems, Text text) {
        this.catalog = catalog;
        this.object = object;
        this.form = form;
        this.problems = new PlacedProblems(problems, text.language().locale());
        this.text = text;
    }

    /** Labels, name, help. */
    List<Field> names() {
        return List.of(
                label("label", "en").required().focused(),
                label("label", "zh-CN"),
                noted(Field.text("name", text.get("setup.field.name"), form.text("name"))
                        .withHelp(text.get("setup.field.name.help"))
                        .maxLength(ApiName.MAX_LENGTH)),
                label("help", "en"),
                label("help", "zh-CN"));
    }

    private Field label(String key, String language) {
        Field field = Field.text(
                        key + "." + language,
                        text.get("setup.field." + key + "." + language),
                        form.label(key, language))
                .maxLength(FieldType.MAX_TEXT);
        return language.equals("en") ? field.withProblem(problems.at(key)) : field;
    }

    /** What belongs to the kind, and what all kinds share. */
    List<Field> keys() {
        return shownKeys().map(this::control).map(this::noted).toList();
    }

    /** What nobody fills in is not asked for, and begins with nothing. */
    private Stream<FieldKey> shownKeys() {
        return FieldKey.of(form.kind()).stream()
                .filter(key -> !form.isComputed() || !FieldKey.OF_WHAT_IS_FILLED_IN.contains(key.key()));
    }

    /** Which records a lookup may point at; none for other kinds. */
    List<Field> filter() {
        return FilterForm.fits(form.kind()) ? FilterForm.controls(object, form, problems, text) : List.of();
    }

    /** Problems that belong to no control. */
    List<String> others() {
        Set<String> shown = new HashSet<>(Set.of("name", "label"));
        shownKeys().forEach(key -> shown.add(key.key()));
        if (FilterForm.fits(form.kind())) {
            shown.addAll(Set.of("condition", "message", FilterForm.KEY));
        }
        return problems.except(shown);
    }

    private Field noted(Field field) {
        return field.withProblem(problems.at(field.name()));
    }

    private Field control(FieldKey key) {
        String name = key.key();
        String label = text.get("setup.field." + name);
        String value = form.keys().containsKey(name) ? form.text(name) : key.otherwise();
        Field field = switch (key.control()) {
            case TEXT -> Field.text(name, label, value);
            case AREA -> Field.area(name, label, value);
            case NUMBER -> Field.number(name, label, value, "1");
            case FLAG -> Field.toggle(name, label, form.flag(name, Boolean.parseBoolean(key.otherwise())));
            case OBJECT ->
                Field.choice(name, label, value, objects(), text.get("setup.choose"))
                        .required();
            case OBJECTS ->
                Field.choices(name, label, form.texts(name), objects()).required();
            case VALUE_SET -> Field.choice(name, label, value, valueSets(), text.get("setup.field.ownValues"));
            case CONTROLLING_FIELD -> Field.choice(name, label, value, controllingFields(), text.get("setup.none"));
            case FORMULA ->
                Field.formula(name, label, value, FormulaPlaces.url(object, FormulaPlaces.Use.FIELD))
                        .wide();
            case DEFAULT_FORMULA ->
                Field.formula(name, label, value, FormulaPlaces.url(object, FormulaPlaces.Use.DEFAULT))
                        .wide();
            case BLANKS ->
                Field.choice(name, label, value.isEmpty() ? "zero" : value, words("blanks", "zero", "blank"), "");
            case ON_DELETE -> Field.choice(name, label, value, words("onDelete", "clear", "restrict", "cascade"), "");
            case MASK ->
                Field.choice(
                        name, label, value, words("mask", "all", "lastFour", "creditCard", "phone", "nationalId"), "");
        };
        String help = "setup.field." + name + ".help";
        return text.has(help) ? field.withHelp(text.get(help)) : field;
    }

    private List<Option> objects() {
        return catalog.allObjects().stream()
                .map(found ->
                        Option.of(found.name().value(), found.def().shown().in(locale())))
                .toList();
    }

    private List<Option> valueSets() {
        return catalog.elements(ElementKind.GLOBAL_VALUE_SET).stream()
                .map(element -> Option.of(element.name(), element.name()))
                .toList();
    }

    private List<Option> controllingFields() {
        return catalog.require(object).fields().stream()
                .filter(field ->
                        field.type() instanceof FieldType.Picklist || field.type() instanceof FieldType.Checkbox)
                .filter(field -> field.origin() == CatalogField.Origin.DEFINED)
                .filter(field -> !field.name().matches(form.text("name")))
                .map(field ->
                        Option.of(field.name().value(), field.def().shown().in(locale())))
                .toList();
    }

    private List<Option> words(String key, String... values) {
        return Stream.of(values)
                .map(value -> Option.of(value, text.get("setup.field." + key + "." + value)))
                .toList();
    }

    private Locale locale() {
        return text.language().locale();
    }
}
