package dev.tenon.console.home;

import dev.tenon.console.view.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** What is said when a page cannot be shown: a sentence alone to our scripts, a whole page with the next step to a browser. */
record ErrorAnswer(int status, String title, String sentence, String reference) {

    static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    /** Title and sentence for this status where nothing more is known. */
    static ErrorAnswer of(int status, Text text) {
        String kind = switch (status) {
            case 404 -> "notFound";
            case 403 -> "forbidden";
            case 405 -> "method";
            case 413 -> "tooLarge";
            default -> status < 500 ? "request" : "failed";
        };
        return new ErrorAnswer(status, text.get("home.error." + kind), text.get("home.error." + kind + "Help"), "");
    }

    ErrorAnswer saying(String better) {
        return new ErrorAnswer(status, title, better, reference);
    }

    ErrorAnswer withReference(String number) {
        return new ErrorAnswer(status, title, sentence, number);
    }

    Object to(HttpServletRequest request, Text text) {
        return request.getHeader("HX-Request") == null ? page() : plain(text);
    }

    private ModelAndView page() {
        return new ModelAndView(
                "home/error",
                Map.of("title", title, "sentence", sentence, "status", status, "reference", reference),
                HttpStatusCode.valueOf(status));
    }

    private ResponseEntity<String> plain(Text text) {
        String number = reference.isEmpty() ? "" : " " + text.get("home.error.reference", reference);
        return ResponseEntity.status(status).contentType(PLAIN).body(sentence + number);
    }
}
