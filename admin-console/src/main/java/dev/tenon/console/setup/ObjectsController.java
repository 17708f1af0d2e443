package dev.tenon.console.setup;

import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Grid;
import dev.tenon.console.view.Link;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Toast;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.catalog.Parked;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldKind;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.pack.Read;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The object manager: all objects, one object with its fields, a new object with its tab, removal and return. */
@Controller
class ObjectsController {
    private static final String OBJECTS = "/setup/objects";

    private final SetupScreen screen;
    private final SetupObjects objects;
    private final Deployments deployments;

    ObjectsController(SetupScreen screen, SetupObjects objects, Deployments deployments) {
        this.screen = screen;
        this.objects = objects;
        this.deployments = deployments;
    }

    @GetMapping("/setup")
    String setup() {
        return "redirect:" + OBJECTS;
    }

    @GetMapping(OBJECTS)
    String all(Session session, HttpServletRequest request, Model model) {
        Text text = screen.open(session, request, model, SetupSection.OBJECTS);
        Locale locale = text.language().locale();
        List<Grid.Row> rows = session.catalog().allObjects().stream()
                .map(object -> new Grid.Row(
                        Long.toString(object.id()),
                        object.def().shown().in(locale),
                        List.of(
                                Cell.link(object.def().shown().in(locale), Url.of(objects.url(object))),
                                Cell.text(object.name().value()),
                                Cell.number(
                                        Integer.toString(object.def().fields().size())),
                                Cell.text(object.packageName()))))
                .toList();
        List<Grid.Column> columns = List.of(
                Grid.Column.of(text.get("setup.object.label")),
                Grid.Column.of(text.get("setup.object.name")),
                Grid.Column.numeric(text.get("setup.object.fields")),
                Grid.Column.of(text.get("setup.object.package")));
        model.addAttribute("grid", new Grid("objects", text.get("setup.objects"), columns, rows, false));
        model.addAttribute("newUrl", Url.path("setup", "objects", "new"));
        model.addAttribute("parked", parkedObjects(session, text));
        return "setup/objects";
    }

    private static List<ParkedView> parkedObjects(Session session, Text text) {
        return session.catalog().parked().stream()
                .filter(Parked.WholeObject.class::isInstance)
                .map(Parked.WholeObject.class::cast)
                .map(gone -> ParkedView.of(
                        gone.id(),
                        gone.object().def().shown().in(text.language().locale()),
                        gone.object().name().value()))
                .toList();
    }

    @GetMapping(OBJECTS + "/new")
    String blank(Session session, HttpServletRequest request, Model model) {
        return show(session, request, model, ObjectForm.empty(), Problems.NONE, true);
    }

    @PostMapping(OBJECTS + "/new")
    String create(
            Session session,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        ObjectForm form = ObjectForm.posted(posted, ObjectForm.empty());
        Read<Element> read = form.read();
        Problems problems = read.problems();
        if (read.value().isPresent()
                && session.catalog().object(form.text("object")).isPresent()) {
            problems = problems.and(ObjectFormControls.taken(form.text("object")));
        } else if (read.value().isPresent()) {
            ObjectDef def = ((Element.OfObject) read.value().get()).def();
            CatalogChange change = NewObject.with(session.catalog(), def, PostedForm.text(posted, "app"));
            switch (deployments.deploy(session, change, Deployments.Consent.NOT_ASKED)) {
                case Deployments.Outcome.Done ignored -> {
                    redirect.addFlashAttribute(
                            Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.object.created")));
                    return "redirect:" + Url.path("setup", "objects", def.name());
                }
                case Deployments.Outcome.Refused refused -> problems = refused.problems();
                case Deployments.Outcome.NeedsConsent ignored ->
                    throw new IllegalStateException("a new object gives nothing up");
            }
        }
        response.setStatus(422);
        return show(session, request, model, form, problems, true);
    }

    @GetMapping(OBJECTS + "/{object}")
    String one(Session session, @PathVariable String object, HttpServletRequest request, Model model) {
        CatalogObject target = objects.find(session, object);
        Text text = screen.open(session, request, model, SetupSection.OBJECTS);
        model.addAttribute("crumbs", List.of(Link.of(text.get("setup.objects"), SetupSection.OBJECTS.url())));
        model.addAttribute("object", objects.view(target, text));
        model.addAttribute("grid", fields(target, text));
        model.addAttribute("rules", RuleRows.grid(target, text));
        model.addAttribute("newRuleUrl", Url.of(objects.url(target) + "/rules/new"));
        model.addAttribute("parked", parkedFields(session, target));
        model.addAttribute(
                "uses",
                new Uses(session.catalog(), text)
                        .ofElement(ElementKind.OBJECT, target.name().value()));
        return "setup/object";
    }

    private Grid fields(CatalogObject object, Text text) {
        Locale locale = text.language().locale();
        List<Grid.Row> rows = new ArrayList<>();
        for (CatalogField field : object.fields()) {
            if (field.origin() == CatalogField.Origin.DEFINED || field.origin() == CatalogField.Origin.NAME) {
                rows.add(new Grid.Row(
                        field.name().value(),
                        field.def().shown().in(locale),
                        List.of(
                                Cell.link(
                                        field.def().shown().in(locale),
                                        Url.path("setup", "objects", object.name(), "fields", field.name())),
                                Cell.text(field.name().value()),
                                Cell.text(kind(field, text)),
                                Cell.mark(field.def().required(), text.get("setup.field.required")),
                                Cell.mark(field.def().unique(), text.get("setup.field.unique")))));
            }
        }
        return new Grid(
                "fields",
                text.get("setup.object.fields"),
                List.of(
                        Grid.Column.of(text.get("setup.object.label")),
                        Grid.Column.of(text.get("setup.object.name")),
                        Grid.Column.of(text.get("setup.field.type")),
                        Grid.Column.of(text.get("setup.field.required")),
                        Grid.Column.of(text.get("setup.field.unique"))),
                rows,
                false);
    }

    /** {@code Currency}, {@code Currency · Formula}. */
    private static String kind(CatalogField field, Text text) {
        String kind = text.get("setup.kind." + FieldKind.of(field.type()).key());
        return field.def()
                .computation()
                .map(computation -> switch (computation) {
                    case Computation.ByFormula ignored -> "formula";
                    case Computation.RollUp ignored -> "rollUp";
                })
                .map(computed -> kind + " · " + text.get("setup.field.computed." + computed))
                .orElse(kind);
    }

    private static List<ParkedView> parkedFields(Session session, CatalogObject object) {
        return session.catalog().parked().stream()
                .filter(Parked.Field.class::isInstance)
                .map(Parked.Field.class::cast)
                .filter(gone -> gone.objectId() == object.id())
                .map(gone -> ParkedView.of(
                        gone.id(),
                        gone.def().shown().in(session.actor().locale()),
                        gone.name().value()))
                .toList();
    }

    @GetMapping(OBJECTS + "/{object}/edit")
    String edit(Session session, @PathVariable String object, HttpServletRequest request, Model model) {
        CatalogObject target = objects.find(session, object);
        return show(session, request, model, ObjectForm.of(target.def()), Problems.NONE, false);
    }

    @PostMapping(OBJECTS + "/{object}/edit")
    String change(
            Session session,
            @PathVariable String object,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CatalogObject target = objects.find(session, object);
        ObjectForm form = ObjectForm.posted(posted, ObjectForm.of(target.def()));
        Read<Element> read = form.renamedFrom(target.name().value()).read();
        Problems problems = read.problems();
        if (read.value().isPresent()) {
            CatalogChange change = new CatalogChange.Put(read.value().get(), "");
            switch (deployments.deploy(session, change, Deployments.Consent.NOT_ASKED)) {
                case Deployments.Outcome.Done ignored -> {
                    redirect.addFlashAttribute(
                            Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.saved")));
                    return "redirect:" + Url.path("setup", "objects", form.text("object"));
                }
                case Deployments.Outcome.Refused refused -> problems = refused.problems();
                case Deployments.Outcome.NeedsConsent ignored ->
                    throw new IllegalStateException("labels and names give nothing up");
            }
        }
        response.setStatus(422);
        return show(session, request, model, form, problems, false);
    }

    @PostMapping("/setup/parked/{id}/return")
    String bringBack(
            Session session,
            @PathVariable long id,
            @RequestParam(defaultValue = OBJECTS) String back,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        deployments.require(session, new CatalogChange.Restore(id), Deployments.Consent.GIVEN);
        redirect.addFlashAttribute(
                Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.restored")));
        return "redirect:" + (back.startsWith("/setup/") ? Url.of(back) : OBJECTS);
    }

    private String show(
            Session session,
            HttpServletRequest request,
            Model model,
            ObjectForm form,
            Problems problems,
            boolean isNew) {
        Text text = screen.open(session, request, model, SetupSection.OBJECTS);
        ObjectFormControls controls = new ObjectFormControls(session.catalog(), form, problems, text);
        model.addAttribute("crumbs", List.of(Link.of(text.get("setup.objects"), SetupSection.OBJECTS.url())));
        model.addAttribute("isNew", isNew);
        model.addAttribute("names", controls.names());
        model.addAttribute("nameFields", isNew ? controls.nameField() : List.of());
        model.addAttribute("tab", isNew ? controls.tab() : List.of());
        model.addAttribute("others", controls.others());
        model.addAttribute("action", Url.of(request.getRequestURI()));
        return "setup/object-form";
    }
}
