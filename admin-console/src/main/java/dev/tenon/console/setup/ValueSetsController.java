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
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.GlobalValueSetDef;
import dev.tenon.metadata.pack.DefinitionReader;
import dev.tenon.metadata.pack.DefinitionWriter;
import dev.tenon.metadata.pack.Read;
import dev.tenon.metadata.problem.Problems;
import dev.tenon.metadata.text.Label;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Global value sets: lists of values that several picklists share. */
@Controller
class ValueSetsController {
    private static final String SETS = "/setup/value-sets";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SetupScreen screen;
    private final Deployments deployments;

    ValueSetsController(SetupScreen screen, Deployments deployments) {
        this.screen = screen;
        this.deployments = deployments;
    }

    @GetMapping(SETS)
    String all(Session session, HttpServletRequest request, Model model) {
        Text text = screen.open(session, request, model, SetupSection.VALUE_SETS);
        Locale locale = text.language().locale();
        List<Grid.Row> rows = session.catalog().elements(ElementKind.GLOBAL_VALUE_SET).stream()
                .map(element -> ((Element.ValueSet) element).def())
                .map(set -> new Grid.Row(
                        set.name().value(),
                        set.shown().in(locale),
                        List.of(
                                Cell.link(set.shown().in(locale), Url.path("setup", "value-sets", set.name())),
                                Cell.text(set.name().value()),
                                Cell.number(Integer.toString(set.values().size())))))
                .toList();
        List<Grid.Column> columns = List.of(
                Grid.Column.of(text.get("setup.object.label")),
                Grid.Column.of(text.get("setup.object.name")),
                Grid.Column.numeric(text.get("setup.choices")));
        model.addAttribute("grid", new Grid("value-sets", text.get("setup.value-sets"), columns, rows, false));
        model.addAttribute("newUrl", Url.path("setup", "value-sets", "new"));
        return "setup/value-sets";
    }

    @GetMapping(SETS + "/new")
    String blank(Session session, HttpServletRequest request, Model model) {
        List<ChoiceRow> rows = List.of(ChoiceRow.EMPTY, ChoiceRow.EMPTY, ChoiceRow.EMPTY);
        return show(session, request, model, "", Label.EMPTY, rows, Problems.NONE, true);
    }

    @GetMapping(SETS + "/{name}")
    String edit(Session session, @PathVariable String name, HttpServletRequest request, Model model) {
        GlobalValueSetDef set = find(session, name);
        Map<String, Object> json =
                JSON.readValue(DefinitionWriter.json(new Element.ValueSet(set)), new TypeReference<>() {});
        List<ChoiceRow> rows = ChoiceRow.ofJson(json.get("values"));
        return show(session, request, model, set.name().value(), set.label(), rows, Problems.NONE, false);
    }

    @PostMapping({SETS + "/new", SETS + "/{name}"})
    String save(
            Session session,
            @PathVariable(required = false) @Nullable String name,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Label label = LabelForm.posted(posted, "label");
        String setName = name == null
                ? LabelForm.name(posted, label)
                : find(session, name).name().value();
        List<ChoiceRow> rows = ChoiceRow.posted(posted);
        Read<Element> read = read(setName, label, rows);
        Problems problems = read.problems();
        if (read.value().isPresent()) {
            Deployments.Outcome outcome = name == null
                    ? deployments.create(session, read.value().get())
                    : deployments.deploy(
                            session, new CatalogChange.Put(read.value().get(), ""), Deployments.Consent.GIVEN);
            if (outcome instanceof Deployments.Outcome.Refused refused) {
                problems = refused.problems();
            } else {
                redirect.addFlashAttribute(
                        Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.saved")));
                return "redirect:" + SETS;
            }
        }
        response.setStatus(422);
        return show(session, request, model, setName, label, rows, problems, name == null);
    }

    private static Read<Element> read(String name, Label label, List<ChoiceRow> rows) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("valueSet", name);
        if (!label.isEmpty()) {
            json.put("label", label.texts());
        }
        json.put(
                "values",
                rows.stream().filter(row -> !row.isEmpty()).map(ChoiceRow::json).toList());
        return DefinitionReader.readJson(ElementKind.GLOBAL_VALUE_SET, JSON.writeValueAsString(json));
    }

    private static GlobalValueSetDef find(Session session, String name) {
        return session.catalog()
                .element(ElementKind.GLOBAL_VALUE_SET, name)
                .map(element -> ((Element.ValueSet) element).def())
                .orElseThrow(() -> SetupObjects.missing(name));
    }

    private String show(
            Session session,
            HttpServletRequest request,
            Model model,
            String name,
            Label label,
            List<ChoiceRow> rows,
            Problems problems,
            boolean isNew) {
        Text text = screen.open(session, request, model, SetupSection.VALUE_SETS);
        Locale locale = text.language().locale();
        model.addAttribute("crumbs", List.of(Link.of(text.get("setup.value-sets"), SetupSection.VALUE_SETS.url())));
        model.addAttribute(
                "current",
                isNew
                        ? text.get("setup.valueSet.new")
                        : label.or(Label.of(name)).in(locale));
        List<Field> labels = LabelForm.fields(label, "label", text);
        model.addAttribute(
                "names", List.of(labels.getFirst(), labels.getLast(), LabelForm.nameField(name, isNew, text)));
        model.addAttribute("choices", rows);
        model.addAttribute("isNew", isNew);
        model.addAttribute("uses", new Uses(session.catalog(), text).ofElement(ElementKind.GLOBAL_VALUE_SET, name));
        model.addAttribute("choiceColors", ChoiceOptions.colors(text));
        model.addAttribute("choiceStates", ChoiceOptions.states(text));
        model.addAttribute(
                "others",
                problems.stream().map(problem -> problem.message(locale)).toList());
        model.addAttribute("action", Url.of(request.getRequestURI()));
        model.addAttribute("removalUrl", Url.of(request.getRequestURI() + "/removal"));
        return "setup/value-set";
    }
}
