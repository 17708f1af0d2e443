package dev.tenon.console.setup;

import dev.tenon.console.view.Link;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Toast;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.pack.Read;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Roll-up summaries: made and changed in a form of their own, since little of what other fields ask for fits them. */
@Controller
class RollUpsController {
    static final String PATH = "roll-ups";

    private static final String ROLL_UPS = "/setup/objects/{object}/" + PATH;

    private final SetupScreen screen;
    private final SetupObjects objects;
    private final Deployments deployments;

    RollUpsController(SetupScreen screen, SetupObjects objects, Deployments deployments) {
        this.screen = screen;
        this.objects = objects;
        this.deployments = deployments;
    }

    static Url url(CatalogObject object, FieldDef field) {
        return Url.path("setup", "objects", object.name(), PATH, field.name());
    }

    @GetMapping(ROLL_UPS + "/new")
    String blank(Session session, @PathVariable String object, HttpServletRequest request, Model model) {
        CatalogObject parent = objects.find(session, object);
        return show(session, request, model, parent, RollUpForm.empty(""), Problems.NONE, Optional.empty());
    }

    @GetMapping(ROLL_UPS + "/{field}")
    String edit(
            Session session,
            @PathVariable String object,
            @PathVariable String field,
            HttpServletRequest request,
            Model model) {
        CatalogObject parent = objects.find(session, object);
        FieldDef def = rollUp(parent, field);
        RollUpForm form = RollUpForm.of(def, def.rollUp().orElseThrow());
        return show(session, request, model, parent, form, Problems.NONE, Optional.of(def));
    }

    @PostMapping(ROLL_UPS + "/new")
    String add(
            Session session,
            @PathVariable String object,
            @RequestParam(defaultValue = "") String step,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CatalogObject parent = objects.find(session, object);
        RollUpForm form = RollUpForm.posted(session.catalog(), posted);
        if (!step.isEmpty()) {
            return show(session, request, model, parent, form, Problems.NONE, Optional.empty());
        }
        Read<FieldDef> read = form.read(parent.name());
        Problems problems = read.problems();
        if (read.value().isPresent()) {
            CatalogChange change =
                    objects.addingField(session, parent, read.value().get(), posted);
            if (!(deployments.deploy(session, change, Deployments.Consent.NOT_ASKED)
                    instanceof Deployments.Outcome.Refused refused)) {
                return saved(parent, request, redirect);
            }
            problems = refused.problems();
        }
        response.setStatus(422);
        return show(session, request, model, parent, form, problems, Optional.empty());
    }

    @PostMapping(ROLL_UPS + "/{field}")
    String change(
            Session session,
            @PathVariable String object,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String step,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CatalogObject parent = objects.find(session, object);
        FieldDef before = rollUp(parent, field);
        RollUpForm form = RollUpForm.posted(session.catalog(), posted);
        if (!step.isEmpty()) {
            return show(session, request, model, parent, form, Problems.NONE, Optional.of(before));
        }
        Read<FieldDef> read = form.read(parent.name());
        Problems problems = read.problems();
        if (read.value().isPresent()) {
            CatalogChange change = new CatalogChange.ChangeField(
                    parent.name(), before.name(), read.value().get());
            Deployments.Consent consent =
                    PostedForm.flag(posted, "consent") ? Deployments.Consent.GIVEN : Deployments.Consent.NOT_ASKED;
            switch (deployments.deploy(session, change, consent)) {
                case Deployments.Outcome.Done ignored -> {
                    return saved(parent, request, redirect);
                }
                case Deployments.Outcome.Refused refused -> problems = refused.problems();
                case Deployments.Outcome.NeedsConsent needs ->
                    model.addAttribute("plan", PlanView.of(needs.plan(), screen.text(request)));
            }
        }
        response.setStatus(422);
        return show(session, request, model, parent, form, problems, Optional.of(before));
    }

    private String saved(CatalogObject parent, HttpServletRequest request, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.rollUp.saved")));
        return "redirect:" + objects.url(parent);
    }

    private FieldDef rollUp(CatalogObject parent, String name) {
        FieldDef def = objects.definedField(parent, name);
        if (def.rollUp().isEmpty()) {
            throw SetupObjects.missing(name);
        }
        return def;
    }

    private String show(
            Session session,
            HttpServletRequest request,
            Model model,
            CatalogObject parent,
            RollUpForm form,
            Problems problems,
            Optional<FieldDef> existing) {
        Text text = screen.open(session, request, model, SetupSection.OBJECTS);
        Locale locale = text.language().locale();
        RollUpControls controls = new RollUpControls(
                form, new RollUpChoices(session.catalog(), parent, text), new PlacedProblems(problems, locale), text);
        model.addAttribute(
                "crumbs",
                List.of(
                        Link.of(text.get("setup.objects"), SetupSection.OBJECTS.url()),
                        Link.of(parent.def().shown().in(locale), Url.of(objects.url(parent)))));
        model.addAttribute(
                "current",
                existing.map(field -> field.shown().in(locale)).orElseGet(() -> text.get("setup.rollUp.new")));
        model.addAttribute("object", objects.view(parent, text));
        model.addAttribute(
                "names", new FieldFormControls(session.catalog(), parent.name(), form.field(), problems, text).names());
        model.addAttribute("source", controls.source());
        model.addAttribute("rest", controls.rest());
        model.addAttribute("others", controls.others());
        model.addAttribute("isNew", existing.isEmpty());
        model.addAttribute("action", Url.of(request.getRequestURI()));
        model.addAttribute("stepUrl", Url.of(request.getRequestURI()));
        model.addAttribute("layouts", objects.layoutChoices(session, parent, text));
        model.addAttribute(
                "removalUrl",
                Url.of(objects.url(parent) + "/fields/"
                        + existing.map(field -> field.name().value()).orElse("new") + "/removal"));
        model.addAttribute(
                "uses",
                existing.map(field -> new Uses(session.catalog(), text).ofField(parent.name(), field.name()))
                        .orElse(List.of()));
        return "setup/roll-up";
    }
}
