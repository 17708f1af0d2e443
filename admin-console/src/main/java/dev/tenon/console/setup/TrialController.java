package dev.tenon.console.setup;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.LookupOption;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import dev.tenon.engine.query.NameSearch;
import dev.tenon.engine.record.FormulaTrial;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.script.formula.FormulaTrace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A formula tried out in its editor, as it is typed now, on a record that is chosen. */
@Controller
@RequestMapping("/setup/formulas/{object}/{use}")
class TrialController {
    private static final String RECORD = "trialRecord";
    private static final int MOST_RECORDS = 8;
    private static final int MOST_PROBLEMS = 10;

    private final SetupScreen screen;
    private final SetupObjects objects;
    private final NameSearch names;
    private final FormulaTrial trial;

    TrialController(SetupScreen screen, SetupObjects objects, NameSearch names, FormulaTrial trial) {
        this.screen = screen;
        this.objects = objects;
        this.names = names;
        this.trial = trial;
    }

    /** Where the record is chosen; {@code editor} keeps the ids of several editors apart. */
    @GetMapping("/trial")
    String panel(
            Session session,
            @PathVariable String object,
            @PathVariable String use,
            @RequestParam(defaultValue = "f") String editor,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            Model model) {
        CatalogObject target = subject(session, object, use, form);
        Text text = screen.text(request);
        Url records = Url.path(
                        "setup",
                        "formulas",
                        target.name(),
                        FormulaPlaces.Use.require(use).key(),
                        "records")
                .with("target", target.name().value());
        String label = target.def().shown().in(text.language().locale());
        model.addAttribute(
                "record",
                Field.lookup(RECORD, text.get("setup.trial.record", label), "", "", records)
                        .idPrefix(editor.replaceAll("[^A-Za-z0-9_-]", "")));
        return "setup/trial";
    }

    @GetMapping("/records")
    String records(
            Session session,
            @PathVariable String object,
            @PathVariable String use,
            @RequestParam(defaultValue = "") String q,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        CatalogObject target = subject(session, object, use, form);
        List<NameSearch.Hit> hits = names.suggest(session, List.of(target.name()), q, MOST_RECORDS, Optional.empty());
        model.addAttribute(
                "options", hits.stream().map(hit -> option(hit, hits)).toList());
        return "setup/trial-records";
    }

    /** Records of one name are told apart by their ids. */
    private static LookupOption option(NameSearch.Hit hit, List<NameSearch.Hit> hits) {
        long alike =
                hits.stream().filter(other -> other.name().equals(hit.name())).count();
        String id = RecordId.format(hit.id());
        return LookupOption.of(id, hit.name(), alike > 1 ? id : "").marked(icon(hit.object()), Tint.INDIGO);
    }

    private static String icon(CatalogObject object) {
        return object.def().icon().isEmpty() ? "box" : object.def().icon();
    }

    @PostMapping("/trial")
    String run(
            Session session,
            @PathVariable String object,
            @PathVariable String use,
            @RequestParam String formulaText,
            @RequestParam(name = RECORD, defaultValue = "") String record,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            Model model) {
        CatalogObject target = objects.findToCustomise(session, object);
        FormulaPlaces.Use place = FormulaPlaces.Use.require(use);
        Text text = screen.text(request);
        if (formulaText.isBlank()) {
            return ask(model, text.get("setup.trial.empty"));
        }
        Checked checked = session.catalog().formulas().check(FormulaPlaces.of(target, place, form), formulaText);
        return switch (checked) {
            case Checked.Unsound unsound -> {
                model.addAttribute(
                        "wrong",
                        unsound.problems().stream()
                                .limit(MOST_PROBLEMS)
                                .map(problem -> problem.message(text.language().locale()))
                                .toList());
                yield "setup/trial-wrong";
            }
            case Checked.Sound sound -> {
                OptionalLong id = id(record);
                if (id.isEmpty() && FormulaTrial.readsRecord(sound)) {
                    yield ask(model, text.get("setup.trial.choose"));
                }
                CatalogObject subject = subject(session, object, use, form);
                FormulaTrace trace = trial.run(session, subject, sound, id);
                TrialValues values = new TrialValues(session, subject, text);
                model.addAttribute("trial", new TrialResult(place, sound, trace, values, text).view(formulaText, form));
                yield "setup/trial-result";
            }
        };
    }

    private CatalogObject subject(Session session, String object, String use, MultiValueMap<String, String> form) {
        CatalogObject target = objects.findToCustomise(session, object);
        return objects.find(
                session,
                FormulaPlaces.subject(target, FormulaPlaces.Use.require(use), form)
                        .value());
    }

    private static String ask(Model model, String sentence) {
        model.addAttribute("sentence", sentence);
        return "setup/trial-ask";
    }

    private static OptionalLong id(String record) {
        OptionalLong id = RecordId.parse(record.strip());
        if (id.isEmpty() && !record.isBlank()) {
            throw new ProblemException(
                    ProblemKind.NOT_FOUND, Problem.of("NOT_FOUND", "record", "There is no such record.", "没有这条记录。"));
        }
        return id;
    }
}
