package dev.tenon.console.setup;

import dev.tenon.console.view.Link;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Toast;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.ValidationRule;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The validation rules of an object: made, changed, switched and removed. */
@Controller
class ValidationRulesController {
    private static final String RULES = "/setup/objects/{object}/rules";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final SetupScreen screen;
    private final SetupObjects objects;
    private final Deployments deployments;

    ValidationRulesController(SetupScreen screen, SetupObjects objects, Deployments deployments) {
        this.screen = screen;
        this.objects = objects;
        this.deployments = deployments;
    }

    @GetMapping(RULES + "/new")
    String blank(Session session, @PathVariable String object, HttpServletRequest request, Model model) {
        return show(session, request, model, objects.find(session, object), RuleForm.empty(), Problems.NONE, true);
    }

    @GetMapping(RULES + "/{rule}")
    String edit(
            Session session,
            @PathVariable String object,
            @PathVariable String rule,
            HttpServletRequest request,
            Model model) {
        CatalogObject target = objects.find(session, object);
        return show(session, request, model, target, RuleForm.of(find(target, rule)), Problems.NONE, false);
    }

    @PostMapping(RULES + "/new")
    String add(
            Session session,
            @PathVariable String object,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CatalogObject target = objects.find(session, object);
        RuleForm form = RuleForm.posted(posted, Optional.empty());
        Problems problems = nameProblems(target, form.name());
        if (problems.isEmpty()) {
            List<ValidationRule> rules = new ArrayList<>(target.def().validationRules());
            rules.add(form.rule());
            problems = save(session, target, rules);
        }
        return answer(session, request, response, model, redirect, target, form, problems, true);
    }

    @PostMapping(RULES + "/{rule}")
    String change(
            Session session,
            @PathVariable String object,
            @PathVariable String rule,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CatalogObject target = objects.find(session, object);
        ValidationRule before = find(target, rule);
        RuleForm form = RuleForm.posted(posted, Optional.of(before.name()));
        List<ValidationRule> rules = target.def().validationRules().stream()
                .map(known -> known.name().equals(before.name()) ? form.rule() : known)
                .toList();
        Problems problems = save(session, target, rules);
        return answer(session, request, response, model, redirect, target, form, problems, false);
    }

    @PostMapping(RULES + "/{rule}/removal")
    String remove(
            Session session,
            @PathVariable String object,
            @PathVariable String rule,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        CatalogObject target = objects.find(session, object);
        ValidationRule gone = find(target, rule);
        save(
                        session,
                        target,
                        target.def().validationRules().stream()
                                .filter(known -> !known.name().equals(gone.name()))
                                .toList())
                .throwIfAny(ProblemKind.CONFLICT);
        redirect.addFlashAttribute(
                Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.rule.removed")));
        return "redirect:" + objects.url(target);
    }

    private Problems save(Session session, CatalogObject target, List<ValidationRule> rules) {
        CatalogChange change =
                new CatalogChange.Put(new Element.OfObject(target.def().withValidationRules(rules)), "");
        return deployments.deploy(session, change, Deployments.Consent.NOT_ASKED)
                        instanceof Deployments.Outcome.Refused refused
                ? refused.problems()
                : Problems.NONE;
    }

    private static Problems nameProblems(CatalogObject target, String name) {
        if (!NAME.matcher(name).matches() || name.length() > ApiName.MAX_LENGTH) {
            return Problems.of(Problem.of(
                    "INVALID_NAME",
                    "name",
                    "A name begins with a letter and has letters, digits and _ only.",
                    "名称须以字母开头，且只能包含字母、数字和下划线。"));
        }
        boolean isTaken = target.def().validationRules().stream()
                .anyMatch(known -> known.name().matches(name));
        return isTaken
                ? Problems.of(Problem.of(
                        "DUPLICATE_DEVELOPER_NAME",
                        "name",
                        "{0} is the name of another rule already.",
                        "名称 {0} 已被另一条规则使用。",
                        name))
                : Problems.NONE;
    }

    private static ValidationRule find(CatalogObject object, String name) {
        return object.def().validationRules().stream()
                .filter(rule -> rule.name().matches(name))
                .findFirst()
                .orElseThrow(() -> SetupObjects.missing(name));
    }

    private String answer(
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect,
            CatalogObject target,
            RuleForm form,
            Problems problems,
            boolean isNew) {
        if (problems.isEmpty()) {
            redirect.addFlashAttribute(
                    Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.rule.saved")));
            return "redirect:" + objects.url(target);
        }
        response.setStatus(422);
        return show(session, request, model, target, form, problems, isNew);
    }

    private String show(
            Session session,
            HttpServletRequest request,
            Model model,
            CatalogObject target,
            RuleForm form,
            Problems problems,
            boolean isNew) {
        Text text = screen.open(session, request, model, SetupSection.OBJECTS);
        Locale locale = text.language().locale();
        model.addAttribute(
                "crumbs",
                List.of(
                        Link.of(text.get("setup.objects"), SetupSection.OBJECTS.url()),
                        Link.of(target.def().shown().in(locale), Url.of(objects.url(target)))));
        model.addAttribute("current", isNew ? text.get("setup.rules.new") : form.name());
        model.addAttribute("object", objects.view(target, text));
        PlacedProblems placed = new PlacedProblems(problems, locale);
        model.addAttribute("controls", form.controls(target, text, placed, isNew));
        model.addAttribute("others", placed.except(RuleForm.SHOWN));
        model.addAttribute("isNew", isNew);
        String rules = objects.url(target) + "/rules/";
        model.addAttribute("action", Url.of(rules + (isNew ? "new" : form.name())));
        model.addAttribute("removalUrl", Url.of(rules + form.name() + "/removal"));
        return "setup/rule";
    }
}
