package dev.tenon.console.setup;

import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Grid;
import dev.tenon.console.view.Link;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Toast;
import dev.tenon.console.view.Url;
import dev.tenon.engine.query.Query;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.security.Sessions;
import dev.tenon.engine.users.UserAccounts;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the organisation: who may sign in, with which permission sets, in which language. */
@Controller
class UsersController {
    private static final String USERS = "/setup/users";
    private static final int MAX_SHOWN = 500;
    private static final List<FieldPath> COLUMNS = Stream.of(
                    "Name",
                    "FirstName",
                    "LastName",
                    "Username",
                    "Email",
                    "IsActive",
                    "LanguageLocaleKey",
                    "TimeZoneSidKey")
            .map(FieldPath::of)
            .toList();

    private final SetupScreen screen;
    private final QueryRunner queries;
    private final UserAccounts accounts;
    private final UserSets sets;

    UsersController(SetupScreen screen, QueryRunner queries, UserAccounts accounts, UserSets sets) {
        this.screen = screen;
        this.queries = queries;
        this.accounts = accounts;
        this.sets = sets;
    }

    @GetMapping(USERS)
    String all(Session session, HttpServletRequest request, Model model) {
        Text text = screen.open(session, request, model, SetupSection.USERS);
        Query query = Query.of(SystemFields.USER, COLUMNS).orderBy(List.of(Query.Order.asc("Name")));
        List<Grid.Row> rows = queries.run(session, query, MAX_SHOWN).rows().stream()
                .filter(row -> row.id() != Sessions.SYSTEM_USER)
                .map(row -> row(session, row, text))
                .toList();
        List<Grid.Column> columns = List.of(
                Grid.Column.of(text.get("setup.user.name")),
                Grid.Column.of(text.get("setup.user.userName")),
                Grid.Column.of(text.get("setup.user.email")),
                Grid.Column.of(text.get("setup.permission-sets")),
                Grid.Column.of(text.get("setup.user.active")));
        model.addAttribute("grid", new Grid("users", text.get("setup.users"), columns, rows, false));
        model.addAttribute("newUrl", Url.path("setup", "users", "new"));
        return "setup/users";
    }

    private Grid.Row row(Session session, Row row, Text text) {
        String id = RecordId.format(row.id());
        return new Grid.Row(
                id,
                UserForm.shown(row, "Name"),
                List.of(
                        Cell.link(UserForm.shown(row, "Name"), Url.path("setup", "users", id)),
                        Cell.text(UserForm.shown(row, "Username")),
                        Cell.text(UserForm.shown(row, "Email")),
                        Cell.text(String.join(", ", sets.namesOf(session, row.id(), text))),
                        Cell.mark(Boolean.TRUE.equals(row.get("IsActive")), text.get("setup.user.active"))));
    }

    @GetMapping(USERS + "/new")
    String blank(Session session, HttpServletRequest request, Model model) {
        return show(session, request, model, UserForm.empty(), OptionalLong.empty(), Problems.NONE);
    }

    @PostMapping(USERS + "/new")
    String create(
            Session session,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        UserForm form = UserForm.posted(posted);
        try {
            accounts.create(session, form.newUser(PostedForm.text(posted, "password")));
        } catch (ProblemException refused) {
            response.setStatus(422);
            return show(session, request, model, form, OptionalLong.empty(), refused.problems());
        }
        redirect.addFlashAttribute(
                Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.user.created")));
        return "redirect:" + USERS;
    }

    @GetMapping(USERS + "/{id}")
    String edit(Session session, @PathVariable String id, HttpServletRequest request, Model model) {
        long userId = userId(id);
        UserForm form = UserForm.of(find(session, userId), sets.of(session, userId));
        return show(session, request, model, form, OptionalLong.of(userId), Problems.NONE);
    }

    @PostMapping(USERS + "/{id}")
    String change(
            Session session,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        long userId = userId(id);
        find(session, userId);
        UserForm form = UserForm.posted(posted);
        try {
            accounts.change(session, userId, form.values());
            if (!PostedForm.text(posted, "password").isEmpty()) {
                accounts.setPassword(session, userId, PostedForm.text(posted, "password"));
            }
            sets.assign(session, userId, form.sets());
        } catch (ProblemException refused) {
            response.setStatus(422);
            return show(session, request, model, form, OptionalLong.of(userId), refused.problems());
        }
        redirect.addFlashAttribute(
                Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.saved")));
        return "redirect:" + USERS;
    }

    private static long userId(String id) {
        return RecordId.parse(id).orElseThrow(UsersController::missing);
    }

    private Row find(Session session, long userId) {
        return queries.fetchOne(session, SystemFields.USER, userId, COLUMNS).orElseThrow(UsersController::missing);
    }

    private static ProblemException missing() {
        return new ProblemException(
                ProblemKind.NOT_FOUND, Problem.of("NOT_FOUND", "", "There is no such user.", "该用户不存在。"));
    }

    private String show(
            Session session,
            HttpServletRequest request,
            Model model,
            UserForm form,
            OptionalLong userId,
            Problems problems) {
        Text text = screen.open(session, request, model, SetupSection.USERS);
        UserFormControls controls = new UserFormControls(form, problems, text);
        model.addAttribute("crumbs", List.of(Link.of(text.get("setup.users"), SetupSection.USERS.url())));
        model.addAttribute("current", userId.isEmpty() ? text.get("setup.user.new") : form.shownName());
        model.addAttribute("person", controls.person());
        model.addAttribute("access", controls.access(userId.isEmpty()));
        model.addAttribute("others", controls.others());
        Field chosen =
                Field.choices("sets", text.get("setup.permission-sets"), form.sets(), sets.options(session, text));
        model.addAttribute("sets", chosen.wide());
        model.addAttribute("action", Url.of(request.getRequestURI()));
        return "setup/user";
    }
}
