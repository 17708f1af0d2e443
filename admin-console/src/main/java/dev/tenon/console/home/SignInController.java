package dev.tenon.console.home;

import dev.tenon.console.view.Text;
import dev.tenon.engine.security.web.SessionArgument;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. Its form is posted to Spring Security, which comes back here with what went wrong. */
@Controller
class SignInController {

    private final SessionArgument sessions;
    private final Languages languages;

    SignInController(SessionArgument sessions, Languages languages) {
        this.sessions = sessions;
        this.languages = languages;
    }

    @GetMapping("/login")
    Object signIn(HttpServletRequest request, Model model) {
        if (sessions.find(request).isPresent()) {
            return "redirect:/";
        }
        Text text = languages.text(request);
        if (request.getHeader("HX-Request") != null) {
            return expired(text);
        }
        model.addAttribute("title", text.get("home.signIn"));
        model.addAttribute("notice", Notice.of(request).sentence(text));
        model.addAttribute("isRefusal", Notice.of(request).isRefusal());
        return "home/sign-in";
    }

    /** A screen stays as it is when its session ends: the user signs in beside it and loses nothing. */
    private static ResponseEntity<String> expired(Text text) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .contentType(ErrorAnswer.PLAIN)
                .body(text.get("view.script.expired"));
    }

    /** Why the reader stands here. */
    private enum Notice {
        NONE,
        REFUSED,
        LOCKED,
        OUT,
        EXPIRED;

        static Notice of(HttpServletRequest request) {
            for (Notice notice : values()) {
                if (request.getParameter(notice.key()) != null) {
                    return notice;
                }
            }
            return NONE;
        }

        String sentence(Text text) {
            return this == NONE ? "" : text.get("home.signIn." + key());
        }

        boolean isRefusal() {
            return this == REFUSED || this == LOCKED;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
