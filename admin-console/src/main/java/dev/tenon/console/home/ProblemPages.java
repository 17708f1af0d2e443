package dev.tenon.console.home;

import dev.tenon.console.view.Text;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns whatever a controller of the console throws into an {@link ErrorAnswer}. */
@ControllerAdvice(basePackages = "dev.tenon.console")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemPages {

    private final Languages languages;
    private final Faults faults;

    ProblemPages(Languages languages, Faults faults) {
        this.languages = languages;
        this.faults = faults;
    }

    @ExceptionHandler
    Object refused(ProblemException refused, HttpServletRequest request) {
        if (refused.kind() == ProblemKind.UNAUTHENTICATED && request.getHeader("HX-Request") == null) {
            return "redirect:/login?expired";
        }
        Text text = languages.text(request);
        return ErrorAnswer.of(refused.kind().status(), text)
                .saying(refused.message(languages.locale(request)))
                .to(request, text);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        Text text = languages.text(request);
        return ErrorAnswer.of(ProblemKind.TOO_LARGE.status(), text).to(request, text);
    }

    /** Spring's own refusals carry their status; anything else is a fault of ours, told with a number to find it by. */
    @ExceptionHandler
    Object other(Exception fault, HttpServletRequest request) {
        Text text = languages.text(request);
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return ErrorAnswer.of(known.getStatusCode().value(), text).to(request, text);
        }
        return ErrorAnswer.of(500, text)
                .withReference(faults.note(fault, request))
                .to(request, text);
    }
}
