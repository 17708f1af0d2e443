package dev.tenon.console.setup;

import dev.tenon.console.view.Text;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.FormulaPlace;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.formula.FormulaFunctions;
import dev.tenon.metadata.formula.FormulaNames;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a formula editor asks while somebody types: names, functions, and what is wrong. */
@RestController
@RequestMapping("/setup/formulas/{object}/{use}")
class FormulasController {
    private final SetupScreen screen;
    private final SetupObjects objects;

    FormulasController(SetupScreen screen, SetupObjects objects) {
        this.screen = screen;
        this.objects = objects;
    }

    /** A function with its help in the reader's language. */
    record Function(String name, String signature, String help, String example) {}

    /** A stretch of the text, from 0, and what is wrong there. */
    record Mark(int from, int to, String message) {}

    /** All that is wrong, and one line in short. */
    record Verdict(List<Mark> problems, String verdict) {}

    @GetMapping("/names")
    List<FormulaName> names(
            Session session,
            @PathVariable String object,
            @PathVariable String use,
            @RequestParam(defaultValue = "") String path,
            @RequestParam MultiValueMap<String, String> form) {
        CatalogObject target = objects.findToCustomise(session, object);
        FormulaPlace place = FormulaPlaces.of(target, FormulaPlaces.Use.require(use), form);
        FormulaNames names = session.catalog().formulas().names(place);
        return FormulaName.after(path, names, session.catalog(), target, locale(session));
    }

    @GetMapping("/functions")
    List<Function> functions(Session session, @PathVariable String object, @PathVariable String use) {
        CatalogObject target = objects.findToCustomise(session, object);
        FormulaPlace place = FormulaPlaces.of(target, FormulaPlaces.Use.require(use), new LinkedMultiValueMap<>());
        Locale locale = locale(session);
        return FormulaFunctions.all().stream()
                .filter(function -> function.uses().contains(place.demand().use()))
                .map(function -> new Function(
                        function.name(),
                        function.signature(),
                        function.help().in(locale) + "\n"
                                + function.blanksAndErrors().in(locale),
                        function.example()))
                .toList();
    }

    @PostMapping("/check")
    Verdict check(
            Session session,
            @PathVariable String object,
            @PathVariable String use,
            @RequestParam String formulaText,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        CatalogObject target = objects.findToCustomise(session, object);
        Text text = screen.text(request);
        if (formulaText.isBlank()) {
            return new Verdict(List.of(), "");
        }
        Checked checked = session.catalog()
                .formulas()
                .check(FormulaPlaces.of(target, FormulaPlaces.Use.require(use), form), formulaText);
        Locale locale = text.language().locale();
        return switch (checked) {
            case Checked.Sound sound ->
                new Verdict(
                        List.of(),
                        text.get("setup.formula.gives", sound.type().label().in(locale)));
            case Checked.Unsound unsound ->
                new Verdict(
                        unsound.problems().stream()
                                .map(problem -> FormulaMark.of(problem, formulaText, locale))
                                .toList(),
                        unsound.problems().all().getFirst().message(locale));
        };
    }

    private static Locale locale(Session session) {
        return session.actor().locale();
    }
}
