package dev.tenon.console.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The answer to a form that did its work: on to another screen, with a notice there. Serves htmx and plain forms alike. */
public final class ScreenChange {

    private ScreenChange() {}

    /** What a handler method returns whose return type is {@code Object}. */
    public static Object to(Url url, Toast toast, HttpServletRequest request, HttpServletResponse response) {
        RequestContextUtils.getOutputFlashMap(request).put(Toast.ATTRIBUTE, toast);
        if (request.getHeader("HX-Request") == null) {
            return "redirect:" + url;
        }
        RequestContextUtils.saveOutputFlashMap(url.address(), request, response);
        return ResponseEntity.status(HttpStatus.NO_CONTENT)
                .header("HX-Redirect", url.address())
                .build();
    }
}
