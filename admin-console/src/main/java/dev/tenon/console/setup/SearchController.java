package dev.tenon.console.setup;

import dev.tenon.console.view.Link;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.Entry;
import dev.tenon.metadata.text.Label;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds anything of Setup by a part of its label, in either language, or of its API name. */
@Controller
class SearchController {
    private static final int MAX_FOUND = 100;

    private final SetupScreen screen;

    SearchController(SetupScreen screen) {
        this.screen = screen;
    }

    @GetMapping("/setup/search")
    String search(Session session, @RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
        Text text = screen.open(session, request, model, SetupSection.OBJECTS);
        List<Link> found = new ArrayList<>();
        String part = q.strip().toLowerCase(Locale.ROOT);
        if (!part.isEmpty()) {
            sections(session, text, part, found);
            session.catalog().allObjects().forEach(object -> object(object, text, part, found));
            session.catalog().entries().values().forEach(entry -> entry(entry, text, part, found));
        }
        model.addAttribute("q", q);
        model.addAttribute("found", found.stream().limit(MAX_FOUND).toList());
        return "setup/search";
    }

    private static void sections(Session session, Text text, String part, List<Link> found) {
        for (SetupSection section : SetupSection.values()) {
            String label = text.get(section.labelKey());
            if (session.actor().rights().has(section.right()) && has(label, part)) {
                found.add(Link.of(label, section.url()));
            }
        }
    }

    private static void object(CatalogObject object, Text text, String part, List<Link> found) {
        Locale locale = text.language().locale();
        String label = object.def().shown().in(locale);
        if (has(object.name().value(), part)
                || hasAny(object.def().shown().texts().values(), part)) {
            found.add(Link.of(label + " · " + object.name(), Url.path("setup", "objects", object.name()))
                    .counting(text.get("setup.object")));
        }
        for (CatalogField field : object.fields()) {
            boolean isDefined =
                    field.origin() == CatalogField.Origin.DEFINED || field.origin() == CatalogField.Origin.NAME;
            if (isDefined
                    && (has(field.name().value(), part)
                            || hasAny(field.def().shown().texts().values(), part))) {
                found.add(Link.of(
                                label + " · " + field.def().shown().in(locale),
                                Url.path("setup", "objects", object.name(), "fields", field.name()))
                        .counting(text.get("setup.right.field")));
            }
        }
    }

    private static void entry(Entry entry, Text text, String part, List<Link> found) {
        Element element = entry.element();
        Label label = label(element);
        if (!has(element.name(), part) && !hasAny(label.texts().values(), part)) {
            return;
        }
        String shown = label.in(text.language().locale());
        switch (element) {
            case Element.OfObject ignored -> {}
            case Element.ValueSet set -> add(found, text, SetupSection.VALUE_SETS, shown, set.name());
            case Element.Layout layout -> add(found, text, SetupSection.LAYOUTS, shown, layout.name());
            case Element.App app -> add(found, text, SetupSection.APPS, shown, app.name());
            case Element.PermissionSet set -> add(found, text, SetupSection.PERMISSION_SETS, shown, set.name());
            case Element.ListView view ->
                found.add(Link.of(
                                view.def().object() + " · " + shown,
                                Url.path("o", view.def().object())
                                        .with("view", view.def().name()))
                        .counting(text.get(SetupSection.LIST_VIEWS.labelKey())));
        }
    }

    private static Label label(Element element) {
        return switch (element) {
            case Element.OfObject object -> object.def().shown();
            case Element.ValueSet set -> set.def().shown();
            case Element.Layout layout -> layout.def().label().or(Label.of(layout.name()));
            case Element.App app -> app.def().shown();
            case Element.PermissionSet set -> set.def().shown();
            case Element.ListView view -> view.def().shown();
        };
    }

    private static void add(List<Link> found, Text text, SetupSection section, String label, String name) {
        found.add(Link.of(label, Url.of(section.url() + "/" + name)).counting(text.get(section.labelKey())));
    }

    private static boolean has(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }

    private static boolean hasAny(Iterable<String> texts, String part) {
        for (String text : texts) {
            if (has(text, part)) {
                return true;
            }
        }
        return false;
    }
}
