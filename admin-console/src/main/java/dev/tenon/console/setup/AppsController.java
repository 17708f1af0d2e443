package dev.tenon.console.setup;

import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Grid;
import dev.tenon.console.view.Link;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Toast;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.page.AppDef;
import dev.tenon.metadata.problem.Problems;
import dev.tenon.metadata.text.Label;
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

/** Apps: which tabs stand together for one kind of work, in which order. */
@Controller
class AppsController {
    private static final String APPS = "/setup/apps";
    private static final AppDef NEW =
            new AppDef(ApiName.of(""), Label.EMPTY, Label.EMPTY, "briefcase", List.of(), Optional.empty());

    private final SetupScreen screen;
    private final Deployments deployments;

    AppsController(SetupScreen screen, Deployments deployments) {
        this.screen = screen;
        this.deployments = deployments;
    }

    @GetMapping(APPS)
    String all(Session session, HttpServletRequest request, Model model) {
        Text text = screen.open(session, request, model, SetupSection.APPS);
        Locale locale = text.language().locale();
        List<Grid.Row> rows = session.catalog().apps().stream()
                .map(app -> new Grid.Row(
                        app.name().value(),
                        app.shown().in(locale),
                        List.of(
                                Cell.link(app.shown().in(locale), Url.path("setup", "apps", app.name())),
                                Cell.text(app.name().value()),
                                Cell.number(Integer.toString(app.tabs().size())))))
                .toList();
        List<Grid.Column> columns = List.of(
                Grid.Column.of(text.get("setup.object.label")),
                Grid.Column.of(text.get("setup.object.name")),
                Grid.Column.numeric(text.get("setup.app.tabs")));
        model.addAttribute("grid", new Grid("apps", text.get("setup.apps"), columns, rows, false));
        model.addAttribute("newUrl", Url.path("setup", "apps", "new"));
        return "setup/apps";
    }

    @GetMapping(APPS + "/new")
    String blank(Session session, HttpServletRequest request, Model model) {
        return show(session, request, model, NEW, Problems.NONE, true);
    }

    @PostMapping(APPS + "/new")
    String create(
            Session session,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return save(session, posted(posted, NEW), request, response, model, redirect, true);
    }

    @GetMapping(APPS + "/{name}")
    String edit(Session session, @PathVariable String name, HttpServletRequest request, Model model) {
        return show(session, request, model, find(session, name), Problems.NONE, false);
    }

    @PostMapping(APPS + "/{name}")
    String change(
            Session session,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return save(session, posted(posted, find(session, name)), request, response, model, redirect, false);
    }

    private static AppDef find(Session session, String name) {
        return session.catalog()
                .element(ElementKind.APP, name)
                .map(element -> ((Element.App) element).def())
                .orElseThrow(() -> SetupObjects.missing(name));
    }

    private static AppDef posted(MultiValueMap<String, String> form, AppDef before) {
        Label label = LabelForm.posted(form, "label");
        ApiName name = before.name().value().isEmpty() ? ApiName.of(LabelForm.name(form, label)) : before.name();
        return new AppDef(
                name,
                label,
                LabelForm.posted(form, "description"),
                PostedForm.text(form, "icon"),
                PostedForm.texts(form, "tabs").stream().map(ApiName::of).toList(),
                Optional.empty());
    }

    private String save(
            Session session,
            AppDef app,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect,
            boolean isNew) {
        Element element = new Element.App(app);
        Deployments.Outcome outcome = isNew
                ? deployments.create(session, element)
                : deployments.deploy(session, new CatalogChange.Put(element, ""), Deployments.Consent.NOT_ASKED);
        if (outcome instanceof Deployments.Outcome.Refused refused) {
            response.setStatus(422);
            return show(session, request, model, app, refused.problems(), isNew);
        }
        redirect.addFlashAttribute(
                Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.saved")));
        return "redirect:" + APPS;
    }

    private String show(
            Session session, HttpServletRequest request, Model model, AppDef app, Problems problems, boolean isNew) {
        Text text = screen.open(session, request, model, SetupSection.APPS);
        Locale locale = text.language().locale();
        model.addAttribute("crumbs", List.of(Link.of(text.get("setup.apps"), SetupSection.APPS.url())));
        model.addAttribute(
                "current", isNew ? text.get("setup.app.new") : app.shown().in(locale));
        List<Field> names = LabelForm.fields(app.label(), "label", text);
        Field icon = Field.choice("icon", text.get("setup.object.icon"), app.icon(), Icons.options(), "");
        model.addAttribute(
                "names",
                List.of(
                        names.getFirst(),
                        names.getLast(),
                        LabelForm.nameField(app.name().value(), isNew, text),
                        icon,
                        description(app, "en", text),
                        description(app, "zh-CN", text)));
        List<LayoutView.Tile> shown = session.catalog().allObjects().stream()
                .filter(object -> app.tabs().contains(object.name()))
                .sorted((one, other) -> Integer.compare(
                        app.tabs().indexOf(one.name()), app.tabs().indexOf(other.name())))
                .map(object -> tile(object, locale))
                .toList();
        List<LayoutView.Tile> hidden = session.catalog().allObjects().stream()
                .filter(object -> !app.tabs().contains(object.name()))
                .map(object -> tile(object, locale))
                .toList();
        model.addAttribute("shown", shown);
        model.addAttribute("hidden", hidden);
        model.addAttribute(
                "others",
                problems.stream().map(problem -> problem.message(locale)).toList());
        model.addAttribute("action", Url.of(request.getRequestURI()));
        model.addAttribute("isNew", isNew);
        model.addAttribute("removalUrl", Url.of(request.getRequestURI() + "/removal"));
        return "setup/app";
    }

    private static Field description(AppDef app, String language, Text text) {
        String plain = language.equals("en") ? app.description().texts().getOrDefault("", "") : "";
        return Field.text(
                        "description." + language,
                        text.get("setup.app.description." + language),
                        app.description().texts().getOrDefault(language, plain))
                .maxLength(FieldType.MAX_TEXT);
    }

    private static LayoutView.Tile tile(CatalogObject object, Locale locale) {
        String icon = object.def().icon().isEmpty() ? "box" : object.def().icon();
        return new LayoutView.Tile(object.name().value(), object.def().shown().in(locale), icon);
    }
}
