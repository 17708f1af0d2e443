package dev.tenon.console.home;

import dev.tenon.console.view.Text;
import dev.tenon.engine.web.ProblemAnswer;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server comes with what no controller answered: unknown addresses, refused forms, faults while a page was drawn. */
@Controller
class ErrorPages implements ErrorController {

    private final Languages languages;
    private final Faults faults;
    private final ProblemAnswer problems;

    ErrorPages(Languages languages, Faults faults, ProblemAnswer problems) {
        this.languages = languages;
        this.faults = faults;
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        int status = attribute(request, RequestDispatcher.ERROR_STATUS_CODE)
                .map(Integer.class::cast)
                .orElse(HttpStatus.NOT_FOUND.value());
        String path = attribute(request, RequestDispatcher.ERROR_REQUEST_URI)
                .orElse("")
                .toString();
        Text text = languages.text(request);
        ErrorAnswer answer = ErrorAnswer.of(status, text);
        if (path.startsWith("/services/") || path.startsWith("/api/")) {
            return json(answer, request);
        }
        if (status == HttpStatus.FORBIDDEN.value() && isOldForm(request)) {
            return oldForm(request, text);
        }
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            Object fault = attribute(request, RequestDispatcher.ERROR_EXCEPTION).orElse(null);
            answer = answer.withReference(faults.note(fault instanceof Throwable thrown ? thrown : null, request));
        }
        return answer.to(request, text);
    }

    private static Optional<Object> attribute(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getAttribute(name));
    }

    /** The session in which the form was made has ended; its token is worth nothing now. */
    private static boolean isOldForm(HttpServletRequest request) {
        return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    }

    private static Object oldForm(HttpServletRequest request, Text text) {
        if (request.getHeader("HX-Request") == null) {
            return "redirect:/login?expired";
        }
        String sentence = text.get(request.getUserPrincipal() == null ? "view.script.expired" : "home.error.oldPage");
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .contentType(ErrorAnswer.PLAIN)
                .body(sentence);
    }

    private ResponseEntity<?> json(ErrorAnswer answer, HttpServletRequest request) {
        String code = Objects.requireNonNullElse(HttpStatus.resolve(answer.status()), HttpStatus.INTERNAL_SERVER_ERROR)
                .name();
        Problem problem = answer.status() == HttpStatus.NOT_FOUND.value()
                ? Problem.of(code, "", "The requested resource does not exist", "请求的资源不存在")
                : Problem.of(code, "", answer.sentence(), answer.sentence());
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(problems.body(Problems.of(problem), languages.locale(request)));
    }
}
