package dev.tenon.console.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Says which language a request is answered in: the switch on this browser, else the user's own, else what the browser prefers. */
public final class LanguageResolver implements LocaleResolver {

    public static final String COOKIE = "tenon_language";

    /** The language of this request. */
    public static Language language(HttpServletRequest request) {
        return fromCookie(request).or(() -> fromUser(request)).orElseGet(() -> Language.of(request.getLocale()));
    }

    private static Optional<Language> fromCookie(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(cookie -> Language.of(cookie.getValue()));
    }

    private static Optional<Language> fromUser(HttpServletRequest request) {
        return request.getAttribute(Language.ATTRIBUTE) instanceof Language language
                ? Optional.of(language)
                : Optional.empty();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return language(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is switched by the browser's cookie");
    }
}
