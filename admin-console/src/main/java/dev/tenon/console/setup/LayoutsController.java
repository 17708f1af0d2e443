package dev.tenon.console.setup;

import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Grid;
import dev.tenon.console.view.Link;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Toast;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** The layout editor: fields dragged, or moved by keyboard, between the palette and the sections of a page. */
@Controller
class LayoutsController {
    private static final String LAYOUTS = "/setup/layouts";

    private final SetupScreen screen;
    private final SetupObjects objects;
    private final Deployments deployments;

    LayoutsController(SetupScreen screen, SetupObjects objects, Deployments deployments) {
        this.screen = screen;
        this.objects = objects;
        this.deployments = deployments;
    }

    @GetMapping(LAYOUTS)
    String all(Session session, HttpServletRequest request, Model model) {
        Text text = screen.open(session, request, model, SetupSection.LAYOUTS);
        Locale locale = text.language().locale();
        List<Grid.Row> rows = session.catalog().elements(ElementKind.LAYOUT).stream()
                .map(element -> ((Element.Layout) element).def())
                .map(layout -> new Grid.Row(
                        layout.name().value(),
                        layout.label().in(locale),
                        List.of(
                                Cell.link(
                                        layout.label().isEmpty()
                                                ? layout.name().value()
                                                : layout.label().in(locale),
                                        Url.path("setup", "layouts", layout.name())),
                                Cell.text(layout.object().value()),
                                Cell.number(Integer.toString(layout.sections().size())))))
                .toList();
        List<Grid.Column> columns = List.of(
                Grid.Column.of(text.get("setup.object.label")),
                Grid.Column.of(text.get("setup.object")),
                Grid.Column.numeric(text.get("setup.layout.sections")));
        model.addAttribute("grid", new Grid("layouts", text.get("setup.layouts"), columns, rows, false));
        model.addAttribute("objects", withoutLayout(session, text));
        return "setup/layouts";
    }

    private static List<Option> withoutLayout(Session session, Text text) {
        return session.catalog().allObjects().stream()
                .filter(object -> session.catalog().layouts(object.name()).isEmpty())
                .filter(object -> !object.name().equals(SystemFields.USER))
                .map(object -> Option.of(
                        object.name().value(),
                        object.def().shown().in(text.language().locale())))
                .toList();
    }

    /** Begins a layout with all fields of the object, called like it. */
    @PostMapping(LAYOUTS)
    String create(Session session, @RequestParam String object) {
        CatalogObject target = objects.find(session, object);
        LayoutDef layout = LayoutForm.first(target);
        deployments.require(
                session, new CatalogChange.Put(new Element.Layout(layout), ""), Deployments.Consent.NOT_ASKED);
        return "redirect:" + Url.path("setup", "layouts", layout.name());
    }

    @GetMapping(LAYOUTS + "/{name}")
    String edit(Session session, @PathVariable String name, HttpServletRequest request, Model model) {
        return show(session, request, model, objects.findLayout(session, name), Problems.NONE);
    }

    @PostMapping(LAYOUTS + "/{name}")
    String change(
            Session session,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String step,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        LayoutDef before = objects.findLayout(session, name);
        LayoutDef layout = LayoutForm.posted(session.catalog(), before, posted);
        if (!step.isEmpty()) {
            return show(session, request, model, LayoutForm.step(layout, step), Problems.NONE);
        }
        CatalogChange change = new CatalogChange.Put(new Element.Layout(layout), "");
        if (deployments.deploy(session, change, Deployments.Consent.NOT_ASKED)
                instanceof Deployments.Outcome.Refused refused) {
            response.setStatus(422);
            return show(session, request, model, layout, refused.problems());
        }
        redirect.addFlashAttribute(
                Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.saved")));
        return "redirect:" + Url.path("setup", "layouts", layout.name());
    }

    private String show(Session session, HttpServletRequest request, Model model, LayoutDef layout, Problems problems) {
        Text text = screen.open(session, request, model, SetupSection.LAYOUTS);
        CatalogObject object = objects.find(session, layout.object().value());
        LayoutProblems wrong = new LayoutProblems(object, layout, problems, text);
        LayoutView view = new LayoutView(session.catalog(), object, layout, wrong, text);
        model.addAttribute("crumbs", List.of(Link.of(text.get("setup.layouts"), SetupSection.LAYOUTS.url())));
        model.addAttribute("current", object.def().shown().in(text.language().locale()));
        model.addAttribute("view", view);
        model.addAttribute("palette", view.palette());
        model.addAttribute("sections", view.sections());
        model.addAttribute("options", view.options());
        model.addAttribute("relatedShown", view.relatedShown());
        model.addAttribute("relatedHidden", view.relatedHidden());
        model.addAttribute("object", objects.view(object, text));
        model.addAttribute("others", wrong.sentences());
        model.addAttribute("action", Url.path("setup", "layouts", layout.name()));
        model.addAttribute("removalUrl", Url.path("setup", "layouts", layout.name(), "removal"));
        return "setup/layout";
    }
}
