package dev.tenon.console.setup;

import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Grid;
import dev.tenon.console.view.Link;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Toast;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
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

/** Permission sets: one matrix of objects and rights, and one of fields for each object. */
@Controller
class PermissionSetsController {
    private static final String SETS = "/setup/permission-sets";

    private final SetupScreen screen;
    private final SetupObjects objects;
    private final Deployments deployments;

    PermissionSetsController(SetupScreen screen, SetupObjects objects, Deployments deployments) {
        this.screen = screen;
        this.objects = objects;
        this.deployments = deployments;
    }

    @GetMapping(SETS)
    String all(Session session, HttpServletRequest request, Model model) {
        Text text = screen.open(session, request, model, SetupSection.PERMISSION_SETS);
        Locale locale = text.language().locale();
        List<Grid.Row> rows = session.catalog().permissionSets().stream()
                .map(set -> new Grid.Row(
                        set.name().value(),
                        set.shown().in(locale),
                        List.of(
                                Cell.link(set.shown().in(locale), Url.path("setup", "permission-sets", set.name())),
                                Cell.text(set.name().value()),
                                Cell.text(set.description()),
                                Cell.number(Integer.toString(set.objects().size())))))
                .toList();
        List<Grid.Column> columns = List.of(
                Grid.Column.of(text.get("setup.object.label")),
                Grid.Column.of(text.get("setup.object.name")),
                Grid.Column.of(text.get("setup.set.description")),
                Grid.Column.numeric(text.get("setup.objects")));
        model.addAttribute("grid", new Grid("sets", text.get("setup.permission-sets"), columns, rows, false));
        model.addAttribute("newUrl", Url.path("setup", "permission-sets", "new"));
        model.addAttribute("isEmpty", rows.isEmpty());
        return "setup/permission-sets";
    }

    @GetMapping(SETS + "/new")
    String blank(Session session, HttpServletRequest request, Model model) {
        return show(session, request, model, PermissionSetForm.empty(), Problems.NONE, true);
    }

    @PostMapping(SETS + "/new")
    String create(
            Session session,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        PermissionSetDef def = PermissionSetForm.posted(session.catalog(), posted, PermissionSetForm.empty());
        return save(session, def, request, response, model, redirect, true);
    }

    @GetMapping(SETS + "/{name}")
    String edit(Session session, @PathVariable String name, HttpServletRequest request, Model model) {
        return show(session, request, model, find(session, name), Problems.NONE, false);
    }

    @PostMapping(SETS + "/{name}")
    String change(
            Session session,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        PermissionSetDef def = PermissionSetForm.posted(session.catalog(), posted, find(session, name));
        return save(session, def, request, response, model, redirect, false);
    }

    private String save(
            Session session,
            PermissionSetDef def,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect,
            boolean isNew) {
        Element element = new Element.PermissionSet(def);
        Deployments.Outcome outcome = isNew
                ? deployments.create(session, element)
                : deployments.deploy(session, new CatalogChange.Put(element, ""), Deployments.Consent.NOT_ASKED);
        if (outcome instanceof Deployments.Outcome.Refused refused) {
            response.setStatus(422);
            return show(session, request, model, def, refused.problems(), isNew);
        }
        redirect.addFlashAttribute(
                Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.saved")));
        return "redirect:" + SETS;
    }

    @GetMapping(SETS + "/{name}/fields/{object}")
    String fields(
            Session session,
            @PathVariable String name,
            @PathVariable String object,
            HttpServletRequest request,
            Model model) {
        PermissionSetDef set = find(session, name);
        CatalogObject target = objects.find(session, object);
        Text text = open(
                session,
                request,
                model,
                target.def().shown().in(screen.text(request).language().locale()));
        model.addAttribute(
                "crumbs",
                List.of(
                        Link.of(text.get("setup.permission-sets"), SetupSection.PERMISSION_SETS.url()),
                        Link.of(
                                set.shown().in(text.language().locale()),
                                Url.path("setup", "permission-sets", set.name()))));
        model.addAttribute("rows", FieldRightRow.of(set, target, text));
        model.addAttribute("levels", FieldRightRow.levels(text));
        model.addAttribute("action", Url.of(request.getRequestURI()));
        return "setup/field-rights";
    }

    @PostMapping(SETS + "/{name}/fields/{object}")
    String changeFields(
            Session session,
            @PathVariable String name,
            @PathVariable String object,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        PermissionSetDef set = find(session, name);
        CatalogObject target = objects.find(session, object);
        PermissionSetDef changed = PermissionSetForm.withFields(set, target, posted);
        deployments.require(
                session, new CatalogChange.Put(new Element.PermissionSet(changed), ""), Deployments.Consent.NOT_ASKED);
        redirect.addFlashAttribute(
                Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.saved")));
        return "redirect:" + Url.path("setup", "permission-sets", set.name());
    }

    private static PermissionSetDef find(Session session, String name) {
        Optional<Element> found = session.catalog().element(ElementKind.PERMISSION_SET, name);
        return found.map(element -> ((Element.PermissionSet) element).def())
                .orElseThrow(() -> SetupObjects.missing(name));
    }

    private Text open(Session session, HttpServletRequest request, Model model, String current) {
        Text text = screen.open(session, request, model, SetupSection.PERMISSION_SETS);
        model.addAttribute(
                "crumbs", List.of(Link.of(text.get("setup.permission-sets"), SetupSection.PERMISSION_SETS.url())));
        model.addAttribute("current", current);
        return text;
    }

    private String show(
            Session session,
            HttpServletRequest request,
            Model model,
            PermissionSetDef def,
            Problems problems,
            boolean isNew) {
        Text text = screen.text(request);
        Locale locale = text.language().locale();
        open(
                session,
                request,
                model,
                isNew ? text.get("setup.set.new") : def.shown().in(locale));
        model.addAttribute("isNew", isNew);
        model.addAttribute("names", PermissionSetForm.names(def, isNew, text));
        model.addAttribute("systemRights", PermissionSetForm.systemRights(def, text));
        model.addAttribute("apps", PermissionSetForm.apps(session.catalog(), def, text));
        model.addAttribute("rights", RightsRow.columns(text));
        model.addAttribute("rows", RightsRow.of(session.catalog(), def, isNew, text));
        model.addAttribute("levels", FieldRightRow.plainLevels(text));
        model.addAttribute(
                "others",
                problems.stream().map(problem -> problem.message(locale)).toList());
        model.addAttribute("action", Url.of(request.getRequestURI()));
        model.addAttribute("removalUrl", Url.of(request.getRequestURI() + "/removal"));
        return "setup/permission-set";
    }
}
