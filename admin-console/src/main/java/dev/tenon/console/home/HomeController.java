package dev.tenon.console.home;

import dev.tenon.console.view.Text;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The way in: from the start page to the first tab of the current app, and from one app to another. */
@Controller
class HomeController {

    private final Languages languages;

    HomeController(Languages languages) {
        this.languages = languages;
    }

    @GetMapping("/")
    String start(Session session, HttpServletRequest request, Model model) {
        return firstTab(CurrentApp.of(request, UsableApp.of(session)), session, request, model);
    }

    @GetMapping("/app/{name}")
    String open(
            @PathVariable String name,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<UsableApp> apps = UsableApp.of(session);
        UsableApp app = CurrentApp.named(apps, name).orElseThrow(() -> unknown(name));
        response.addHeader(HttpHeaders.SET_COOKIE, CurrentApp.remembering(app).toString());
        return firstTab(app, session, request, model);
    }

    private String firstTab(UsableApp app, Session session, HttpServletRequest request, Model model) {
        if (app.firstTab().isPresent()) {
            return "redirect:" + app.firstTab().get();
        }
        Text text = languages.text(request);
        model.addAttribute("title", text.get("home.empty.title"));
        model.addAttribute("mayCustomize", session.actor().rights().has(SystemRight.CUSTOMIZE));
        model.addAttribute("hasObjects", session.catalog().allObjects().size() > 1);
        return "home/empty";
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                Problem.of("NOT_FOUND", "", "There is no app {0} that you may use.", "没有您可以使用的应用 {0}。", name));
    }
}
