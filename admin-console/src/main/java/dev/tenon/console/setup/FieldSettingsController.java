package dev.tenon.console.setup;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.FormulaPlace;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.page.LayoutDef;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The dialog of a field on a layout: what is asked of it there. Nothing is saved before the layout is. */
@Controller
@RequestMapping("/setup/layouts/{name}/fields/{field}")
class FieldSettingsController {
    private final SetupScreen screen;
    private final SetupObjects objects;

    FieldSettingsController(SetupScreen screen, SetupObjects objects) {
        this.screen = screen;
        this.objects = objects;
    }

    /** A field of the object whose layout is edited. */
    private record Place(LayoutDef layout, CatalogObject object, CatalogField field) {}

    private Place place(Session session, String name, String field) {
        LayoutDef layout = objects.findLayout(session, name);
        CatalogObject object = objects.findToCustomise(session, layout.object().value());
        CatalogField found = object.field(field).orElseThrow(() -> SetupObjects.missing(field));
        return new Place(layout, object, found);
    }

    static Url url(LayoutDef layout, CatalogField field) {
        return Url.path("setup", "layouts", layout.name(), "fields", field.name());
    }

    /** Opens with what the form of the layout holds. */
    @PostMapping
    String open(
            Session session,
            @PathVariable String name,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            Model model) {
        Place place = place(session, name, field);
        Text text = screen.text(request);
        FieldSettings settings = FieldSettings.inLayout(posted, place.field().name());
        show(model, place, settings, Map.of(), text);
        String label = place.field().def().shown().in(text.language().locale());
        model.addAttribute("heading", text.get("setup.layout.field", label));
        return "setup/field-settings";
    }

    /** Answers with the changed tile; if something is wrong, with the form. */
    @PostMapping("/settings")
    String apply(
            Session session,
            @PathVariable String name,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Place place = place(session, name, field);
        Text text = screen.text(request);
        FieldSettings settings = FieldSettings.entered(posted, place.field().name());
        Map<String, String> problems = problems(session, place, settings, text);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            response.setHeader("HX-Retarget", "#field-settings-place");
            response.setHeader("HX-Reswap", "innerHTML");
            show(model, place, settings, problems, text);
            return "setup/field-settings-form";
        }
        FieldTile.State state = FieldTile.State.of(settings, "", text);
        // The form of the layout has changed, though nobody typed in it.
        response.setHeader(
                "HX-Trigger-After-Swap",
                JsonMapper.shared().writeValueAsString(Map.of("change", Map.of("target", "#" + state.id()))));
        model.addAttribute("state", state);
        return "setup/tile-state";
    }

    private static Map<String, String> problems(Session session, Place place, FieldSettings settings, Text text) {
        Map<String, String> problems = new LinkedHashMap<>();
        LayoutDef.Conditions conditions = settings.conditions();
        check(session, place, "showIf", conditions.showIf(), text, problems);
        check(session, place, "requireIf", conditions.requireIf(), text, problems);
        check(session, place, "readOnlyIf", conditions.readOnlyIf(), text, problems);
        if (settings.required() && settings.readOnly()) {
            problems.put("readOnly", text.get("setup.layout.field.both"));
        }
        return problems;
    }

    private static void check(
            Session session, Place place, String key, String formula, Text text, Map<String, String> problems) {
        if (!formula.isEmpty()
                && session.catalog()
                                .formulas()
                                .check(FormulaPlace.formCondition(place.object().name()), formula)
                        instanceof Checked.Unsound unsound) {
            problems.put(
                    key,
                    unsound.problems().all().getFirst().message(text.language().locale()));
        }
    }

    private static void show(
            Model model, Place place, FieldSettings settings, Map<String, String> problems, Text text) {
        LayoutDef.Conditions conditions = settings.conditions();
        Url url = url(place.layout(), place.field());
        model.addAttribute("applyUrl", Url.of(url.address() + "/settings"));
        model.addAttribute("tile", "#" + FieldTile.State.of(settings, "", text).id());
        Controls controls = new Controls(place.object(), problems, text);
        model.addAttribute(
                "controls",
                List.of(
                        controls.flag("required", settings.required()),
                        controls.flag("readOnly", settings.readOnly()),
                        controls.condition("showIf", conditions.showIf()),
                        controls.condition("requireIf", conditions.requireIf()),
                        controls.condition("readOnlyIf", conditions.readOnlyIf())));
    }

    /** Draws them under ids of their own: the page behind has a form, too. */
    private record Controls(CatalogObject object, Map<String, String> problems, Text text) {
        private static final String LABEL = "setup.layout.field.";

        Field flag(String key, boolean on) {
            return placed(Field.toggle(key, text.get(LABEL + key), on));
        }

        Field condition(String key, String formula) {
            Url url = FormulaPlaces.url(object.name(), FormulaPlaces.Use.CONDITION);
            return placed(Field.formula(key, text.get(LABEL + key), formula, url)
                    .wide()
                    .withHelp(text.get(LABEL + key + ".help")));
        }

        private Field placed(Field field) {
            return field.idPrefix("at").withProblem(problems.getOrDefault(field.name(), ""));
        }
    }
}
