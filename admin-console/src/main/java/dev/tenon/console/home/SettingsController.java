package dev.tenon.console.home;

import dev.tenon.console.view.LanguageResolver;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Toast;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.security.Admission;
import dev.tenon.engine.security.Logins;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.users.UserAccounts;
import dev.tenon.metadata.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What users change of themselves: language, time zone, password. */
@Controller
class SettingsController {

    private final UserAccounts accounts;
    private final Logins logins;
    private final Languages languages;

    SettingsController(UserAccounts accounts, Logins logins, Languages languages) {
        this.accounts = accounts;
        this.logins = logins;
        this.languages = languages;
    }

    @GetMapping("/settings")
    String settings(Session session, HttpServletRequest request, Model model) {
        return page(session, languages.text(request), PasswordProblems.NONE, model);
    }

    @PostMapping("/settings")
    String change(
            @RequestParam String language,
            @RequestParam String zone,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        accounts.change(
                session,
                session.actor().userId(),
                Map.of("LanguageLocaleKey", new Raw.Text(language), "TimeZoneSidKey", new Raw.Text(zone)));
        response.addHeader(HttpHeaders.SET_COOKIE, forgetSwitch().toString());
        next.addFlashAttribute(
                Toast.ATTRIBUTE, Toast.success(languages.chosen(language).get("home.settings.saved")));
        return "redirect:/settings";
    }

    /** The switch on this browser would win over the language just chosen. */
    private static ResponseCookie forgetSwitch() {
        return ResponseCookie.from(LanguageResolver.COOKIE, "")
                .path("/")
                .maxAge(0)
                .build();
    }

    @PostMapping("/settings/password")
    String changePassword(
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String repeated,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Text text = languages.text(request);
        PasswordProblems problems = setPassword(session, request, current, password, repeated);
        if (!problems.equals(PasswordProblems.NONE)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(session, text, problems, model);
        }
        next.addFlashAttribute(Toast.ATTRIBUTE, Toast.success(text.get("home.settings.passwordSaved")));
        return "redirect:/settings";
    }

    private PasswordProblems setPassword(
            Session session, HttpServletRequest request, String current, String password, String repeated) {
        Text text = languages.text(request);
        if (!password.equals(repeated)) {
            return new PasswordProblems("", "", text.get("home.settings.notRepeated"));
        }
        if (!(logins.admit(session.org(), session.actor().userName(), current) instanceof Admission.Granted)) {
            return new PasswordProblems(text.get("home.settings.wrongPassword"), "", "");
        }
        try {
            accounts.setPassword(session, session.actor().userId(), password);
            return PasswordProblems.NONE;
        } catch (ProblemException refused) {
            return new PasswordProblems("", refused.message(languages.locale(request)), "");
        }
    }

    private static String page(Session session, Text text, PasswordProblems problems, Model model) {
        model.addAttribute("title", text.get("home.settings"));
        model.addAttribute("userName", session.actor().name());
        model.addAttribute("fields", SettingsFields.settings(session.actor(), text));
        model.addAttribute("passwordFields", SettingsFields.password(text, problems));
        return "home/settings";
    }

    /** What is wrong with each of the three; empty for nothing. */
    record PasswordProblems(String current, String password, String repeated) {
        static final PasswordProblems NONE = new PasswordProblems("", "", "");
    }
}
