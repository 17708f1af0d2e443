package dev.tenon.console.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.WebUtils;

/** What every template may know of its page and request: {@code $page}. */
public record PageFrame(
        String title,
        String path,
        Language language,
        Theme theme,
        Csrf csrf,
        Url stylesUrl,
        Url htmxUrl,
        Url startUrl,
        Url markUrl,
        Url iconsUrl,
        Html importMap,
        Optional<Shell> shell) {

    /** What a form or a request of our scripts sends along; empty when nobody asks for it. */
    public record Csrf(String header, String parameter, String token) {
        static final Csrf NONE = new Csrf("", "", "");
    }

    static PageFrame of(HttpServletRequest request, Assets assets, String title, Optional<Shell> shell) {
        return new PageFrame(
                title,
                request.getRequestURI(),
                LanguageResolver.language(request),
                theme(request),
                csrf(request),
                assets.url(Assets.STYLES),
                assets.url(Assets.HTMX),
                assets.url("js/start.js"),
                assets.url("img/mark.svg"),
                assets.url(Assets.ICONS),
                new Html(assets.importMap()),
                shell);
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    private static Theme theme(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, Theme.COOKIE))
                .map(cookie -> Theme.of(cookie.getValue()))
                .orElse(Theme.SYSTEM);
    }

    private static Csrf csrf(HttpServletRequest request) {
        return request.getAttribute("_csrf") instanceof CsrfToken token
                ? new Csrf(token.getHeaderName(), token.getParameterName(), token.getToken())
                : Csrf.NONE;
    }
}
