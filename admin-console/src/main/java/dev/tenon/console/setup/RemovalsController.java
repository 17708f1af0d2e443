package dev.tenon.console.setup;

import dev.tenon.console.view.Link;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Toast;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.FieldDef;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Removes definitions, having shown what that does: the plan, who uses them, or what stands in the way. */
@Controller
class RemovalsController {
    private static final String OBJECT = "/setup/objects/{object}/removal";
    private static final String FIELD = "/setup/objects/{object}/fields/{field}/removal";
    private static final String ELEMENT = "/setup/{section:value-sets|layouts|apps|permission-sets}/{name}/removal";

    private final SetupScreen screen;
    private final SetupObjects objects;
    private final Deployments deployments;

    RemovalsController(SetupScreen screen, SetupObjects objects, Deployments deployments) {
        this.screen = screen;
        this.objects = objects;
        this.deployments = deployments;
    }

    /**
     * What is to go.
     *
     * @param key of the sentences about its kind
     * @param back where the reader goes afterwards
     */
    private record Removal(CatalogChange change, String key, String label, String back) {}

    @GetMapping(OBJECT)
    String askObject(Session session, @PathVariable String object, HttpServletRequest request, Model model) {
        Text text = screen.open(session, request, model, SetupSection.OBJECTS);
        CatalogObject target = objects.find(session, object);
        List<Link> uses = new Uses(session.catalog(), text)
                .ofElement(ElementKind.OBJECT, target.name().value());
        return ask(session, ofObject(target, text), uses, request, model);
    }

    @PostMapping(OBJECT)
    String removeObject(
            Session session, @PathVariable String object, HttpServletRequest request, RedirectAttributes redirect) {
        Text text = screen.text(request);
        return remove(session, ofObject(objects.find(session, object), text), text, redirect);
    }

    private static Removal ofObject(CatalogObject target, Text text) {
        CatalogChange change =
                new CatalogChange.Remove(ElementKind.OBJECT, target.name().value());
        String label = target.def().shown().in(text.language().locale());
        return new Removal(
                change, "setup.object", label, SetupSection.OBJECTS.url().address());
    }

    @GetMapping(FIELD)
    String askField(
            Session session,
            @PathVariable String object,
            @PathVariable String field,
            HttpServletRequest request,
            Model model) {
        Text text = screen.open(session, request, model, SetupSection.OBJECTS);
        CatalogObject target = objects.find(session, object);
        FieldDef def = objects.definedField(target, field);
        List<Link> uses = new Uses(session.catalog(), text).ofField(target.name(), def.name());
        return ask(session, ofField(target, def, text), uses, request, model);
    }

    @PostMapping(FIELD)
    String removeField(
            Session session,
            @PathVariable String object,
            @PathVariable String field,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Text text = screen.text(request);
        CatalogObject target = objects.find(session, object);
        return remove(session, ofField(target, objects.definedField(target, field), text), text, redirect);
    }

    private Removal ofField(CatalogObject target, FieldDef field, Text text) {
        CatalogChange change = new CatalogChange.RemoveField(target.name(), field.name());
        String label = field.shown().in(text.language().locale());
        return new Removal(change, "setup.field", label, objects.url(target));
    }

    @GetMapping(ELEMENT)
    String askElement(
            Session session,
            @PathVariable String section,
            @PathVariable String name,
            HttpServletRequest request,
            Model model) {
        SetupSection place = SetupSection.at(section);
        Text text = screen.open(session, request, model, place);
        Element element = element(session, place, name);
        List<Link> uses = new Uses(session.catalog(), text).ofElement(element.kind(), element.name());
        return ask(session, ofElement(element, place), uses, request, model);
    }

    @PostMapping(ELEMENT)
    String removeElement(
            Session session,
            @PathVariable String section,
            @PathVariable String name,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        SetupSection place = SetupSection.at(section);
        return remove(session, ofElement(element(session, place, name), place), screen.text(request), redirect);
    }

    private static Element element(Session session, SetupSection section, String name) {
        return section.kind()
                .flatMap(kind -> session.catalog().element(kind, name))
                .orElseThrow(() -> SetupObjects.missing(name));
    }

    private static Removal ofElement(Element element, SetupSection section) {
        return new Removal(
                new CatalogChange.Remove(element.kind(), element.name()),
                "setup.element",
                element.name(),
                section.url().address());
    }

    private String ask(Session session, Removal removal, List<Link> uses, HttpServletRequest request, Model model) {
        Text text = screen.text(request);
        model.addAttribute("refusal", List.of());
        switch (deployments.foresee(session, removal.change())) {
            case Deployments.Foreseen.Possible possible ->
                model.addAttribute("plan", PlanView.of(possible.plan(), text));
            case Deployments.Foreseen.Impossible impossible ->
                model.addAttribute(
                        "refusal",
                        impossible.problems().stream()
                                .map(problem -> problem.message(text.language().locale()))
                                .toList());
        }
        model.addAttribute("heading", text.get("setup.remove.title", removal.label()));
        model.addAttribute("explanation", text.get(removal.key() + ".remove.confirm", removal.label()));
        model.addAttribute("uses", uses);
        model.addAttribute("removalUrl", Url.of(request.getRequestURI()));
        return "setup/removal";
    }

    private String remove(Session session, Removal removal, Text text, RedirectAttributes redirect) {
        deployments.require(session, removal.change(), Deployments.Consent.GIVEN);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, Toast.info(text.get(removal.key() + ".removed", removal.label())));
        return "redirect:" + removal.back();
    }
}
