package dev.tenon.console.setup;

import dev.tenon.console.view.Link;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Toast;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldKind;
import dev.tenon.metadata.pack.Read;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fields of an object: chosen by kind, defined in a guided form, changed, removed and brought back. */
@Controller
class FieldsController {
    private static final String FIELDS = "/setup/objects/{object}/fields";

    private final SetupScreen screen;
    private final SetupObjects objects;
    private final Deployments deployments;

    FieldsController(SetupScreen screen, SetupObjects objects, Deployments deployments) {
        this.screen = screen;
        this.objects = objects;
        this.deployments = deployments;
    }

    @GetMapping(FIELDS + "/new")
    String choose(
            Session session,
            @PathVariable String object,
            @RequestParam(defaultValue = "") String type,
            HttpServletRequest request,
            Model model) {
        CatalogObject target = objects.find(session, object);
        Optional<FieldKind> kind = FieldKind.ofKey(type);
        if (kind.isPresent()) {
            FieldForm form = FieldForm.empty(kind.get());
            return show(session, request, model, target, form, Problems.NONE, Optional.empty());
        }
        Text text = open(session, request, model, target, screen.text(request).get("setup.field.new"));
        model.addAttribute("kinds", KindCard.all(session.catalog(), target, text));
        return "setup/field-kinds";
    }

    @PostMapping(FIELDS + "/new")
    String add(
            Session session,
            @PathVariable String object,
            @RequestParam String type,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CatalogObject target = objects.find(session, object);
        FieldForm form = FieldForm.posted(FieldKind.ofKey(type).orElse(FieldKind.TEXT), posted);
        Read<FieldDef> read = form.read(target.name());
        Problems problems = read.problems();
        if (read.value().isPresent()) {
            CatalogChange change =
                    objects.addingField(session, target, read.value().get(), posted);
            switch (deployments.deploy(session, change, Deployments.Consent.NOT_ASKED)) {
                case Deployments.Outcome.Done ignored -> {
                    return added(target, read.value().get(), posted, request, redirect);
                }
                case Deployments.Outcome.Refused refused -> problems = refused.problems();
                case Deployments.Outcome.NeedsConsent ignored ->
                    throw new IllegalStateException("adding a field gives nothing up");
            }
        }
        response.setStatus(422);
        return show(session, request, model, target, form, problems, Optional.empty());
    }

    private String added(
            CatalogObject target,
            FieldDef field,
            MultiValueMap<String, String> posted,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Text text = screen.text(request);
        redirect.addFlashAttribute(
                Toast.ATTRIBUTE,
                Toast.success(text.get(
                        "setup.field.added", field.shown().in(text.language().locale()))));
        return "redirect:"
                + (PostedForm.text(posted, "again").isEmpty() ? objects.url(target) : objects.newFieldUrl(target));
    }

    @GetMapping(FIELDS + "/{field}")
    String edit(
            Session session,
            @PathVariable String object,
            @PathVariable String field,
            HttpServletRequest request,
            Model model) {
        CatalogObject target = objects.find(session, object);
        FieldDef def = objects.definedField(target, field);
        if (def.rollUp().isPresent()) {
            return "redirect:" + RollUpsController.url(target, def);
        }
        return show(session, request, model, target, FieldForm.of(def), Problems.NONE, Optional.of(def.name()));
    }

    @PostMapping(FIELDS + "/{field}")
    String change(
            Session session,
            @PathVariable String object,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String step,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CatalogObject target = objects.find(session, object);
        FieldDef before = objects.definedField(target, field);
        FieldForm form = FieldForm.posted(FieldKind.ofKey(type).orElse(FieldKind.of(before.type())), posted);
        if (step.equals("type")) {
            return show(session, request, model, target, form, Problems.NONE, Optional.of(before.name()));
        }
        Read<FieldDef> read = target.nameField().name().equals(before.name())
                ? form.readName(target.name())
                : form.read(target.name());
        Problems problems = read.problems();
        if (read.value().isPresent()) {
            CatalogChange change = new CatalogChange.ChangeField(
                    target.name(), before.name(), keeping(read.value().get(), before));
            switch (deployments.deploy(session, change, consent(posted))) {
                case Deployments.Outcome.Done ignored -> {
                    redirect.addFlashAttribute(
                            Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.saved")));
                    return "redirect:" + objects.url(target);
                }
                case Deployments.Outcome.Refused refused -> problems = refused.problems();
                case Deployments.Outcome.NeedsConsent needs ->
                    model.addAttribute("plan", PlanView.of(needs.plan(), screen.text(request)));
            }
        }
        response.setStatus(422);
        return show(session, request, model, target, form, problems, Optional.of(before.name()));
    }

    /** With the formulas that the form does not show. */
    private static FieldDef keeping(FieldDef changed, FieldDef before) {
        return changed.withComputation(changed.computation().or(before::computation))
                .withDefaultFormula(changed.defaultFormula().or(before::defaultFormula));
    }

    private static Deployments.Consent consent(MultiValueMap<String, String> posted) {
        return PostedForm.flag(posted, "consent") ? Deployments.Consent.GIVEN : Deployments.Consent.NOT_ASKED;
    }

    @GetMapping("/setup/choice-row")
    String choiceRow(Session session, HttpServletRequest request, Model model) {
        Text text = screen.text(request);
        model.addAttribute("row", ChoiceRow.EMPTY);
        model.addAttribute("choiceColors", ChoiceOptions.colors(text));
        model.addAttribute("choiceStates", ChoiceOptions.states(text));
        return "setup/choice-row";
    }

    private Text open(Session session, HttpServletRequest request, Model model, CatalogObject target, String current) {
        Text text = screen.open(session, request, model, SetupSection.OBJECTS);
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(Link.of(text.get("setup.objects"), SetupSection.OBJECTS.url()));
        crumbs.add(Link.of(target.def().shown().in(text.language().locale()), Url.of(objects.url(target))));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("current", current);
        model.addAttribute("object", objects.view(target, text));
        return text;
    }

    private String show(
            Session session,
            HttpServletRequest request,
            Model model,
            CatalogObject target,
            FieldForm form,
            Problems problems,
            Optional<ApiName> existing) {
        Text text = screen.text(request);
        String current = existing.map(ApiName::value)
                .orElse(text.get("setup.kind." + form.kind().key()));
        open(session, request, model, target, current);
        FieldFormControls controls = new FieldFormControls(session.catalog(), target.name(), form, problems, text);
        model.addAttribute("names", controls.names());
        model.addAttribute("keys", controls.keys());
        model.addAttribute("filter", controls.filter());
        model.addAttribute("others", controls.others());
        model.addAttribute("kind", KindCard.of(form.kind(), target, text));
        model.addAttribute("hasChoices", FieldKey.hasChoices(form.kind()));
        model.addAttribute("choices", form.choices());
        model.addAttribute("choiceColors", ChoiceOptions.colors(text));
        model.addAttribute("choiceStates", ChoiceOptions.states(text));
        model.addAttribute("isNew", existing.isEmpty());
        model.addAttribute(
                "uses",
                existing.map(field -> new Uses(session.catalog(), text).ofField(target.name(), field))
                        .orElse(List.of()));
        model.addAttribute(
                "isRemovable",
                existing.isPresent() && !target.nameField().name().equals(existing.get()));
        model.addAttribute(
                "action",
                existing.isEmpty()
                        ? Url.of(objects.newFieldUrl(target))
                        : Url.path("setup", "objects", target.name(), "fields", existing.get()));
        model.addAttribute(
                "removalUrl",
                Url.of(objects.url(target)
                        + "/fields/"
                        + existing.map(ApiName::value).orElse("new")
                        + "/removal"));
        model.addAttribute("typeUrl", Url.of(request.getRequestURI()));
        model.addAttribute("typeChoices", existing.isEmpty() ? List.of() : ChoiceOptions.kinds(text));
        model.addAttribute("kindKey", form.kind().key());
        model.addAttribute("layouts", objects.layoutChoices(session, target, text));
        return "setup/field";
    }
}
