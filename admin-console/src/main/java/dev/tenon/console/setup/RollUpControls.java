package dev.tenon.console.setup;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Text;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.Computation.Summary;
import dev.tenon.metadata.object.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Draws a roll-up as the controls of a form, each with what is wrong with it. */
record RollUpControls(RollUpForm form, RollUpChoices choices, PlacedProblems problems, Text text) {
    private static final Set<String> SHOWN = Set.of(
            "name", "label", "child", "relation", "rollUp", "summary", "field", "scale", "condition", "description");

    /** Which children, and how: the rest of the form depends on these two. */
    List<Field> source() {
        List<Field> controls = new ArrayList<>();
        controls.add(Field.choice(
                        "children",
                        text.get("setup.rollUp.children"),
                        form.children(),
                        choices.children(),
                        text.get("setup.choose"))
                .required()
                .withProblem(problems.at("child", "relation", "rollUp")));
        controls.add(Field.choice(
                        "summary",
                        text.get("setup.rollUp.summary"),
                        RollUpForm.word(form.summary()),
                        choices.summaries(),
                        "")
                .withProblem(problems.at("summary")));
        if (form.summary() != Summary.COUNT) {
            controls.add(Field.choice(
                            "field",
                            text.get("setup.rollUp.field"),
                            form.summed(),
                            choices.fields(form.children(), form.summary()),
                            text.get("setup.choose"))
                    .required()
                    .withProblem(problems.at("field")));
        }
        return controls;
    }

    List<Field> rest() {
        List<Field> controls = new ArrayList<>();
        if (form.hasDecimals()) {
            controls.add(Field.number(
                            "scale", text.get("setup.field.scale"), form.field().text("scale"), "1")
                    .between("0", Integer.toString(FieldType.MAX_DIGITS - 1))
                    .withHelp(text.get("setup.rollUp.scale.help"))
                    .withProblem(problems.at("scale")));
        }
        RollUpChoices.child(choices.catalog(), form.children())
                .map(CatalogObject::name)
                .ifPresent(child -> controls.add(Field.formula(
                                "condition",
                                text.get("setup.rollUp.condition"),
                                form.condition(),
                                FormulaPlaces.url(child, FormulaPlaces.Use.ROLL_UP))
                        .wide()
                        .withHelp(text.get("setup.rollUp.condition.help"))
                        .withProblem(problems.at("condition"))));
        controls.add(Field.area(
                "description", text.get("setup.field.description"), form.field().text("description")));
        return controls;
    }

    List<String> others() {
        return problems.except(SHOWN);
    }
}
