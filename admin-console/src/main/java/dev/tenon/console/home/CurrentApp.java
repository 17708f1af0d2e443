package dev.tenon.console.home;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Which app a browser is in, remembered in a cookie: a choice of looks, no secret and no right. */
final class CurrentApp {

    private static final String COOKIE = "tenon_app";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private CurrentApp() {}

    /** The one last chosen; for a newcomer the one that holds most: the first of those with the most tabs. */
    static UsableApp of(HttpServletRequest request, List<UsableApp> apps) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(name -> named(apps, name))
                .orElseGet(() -> fullest(apps));
    }

    private static UsableApp fullest(List<UsableApp> apps) {
        UsableApp fullest = apps.getFirst();
        for (UsableApp app : apps) {
            boolean isOurs = app.name().equals(UsableApp.ALL_OBJECTS);
            fullest = !isOurs && app.tabs().size() > fullest.tabs().size() ? app : fullest;
        }
        return fullest;
    }

    static Optional<UsableApp> named(List<UsableApp> apps, String name) {
        return apps.stream().filter(app -> app.name().equalsIgnoreCase(name)).findFirst();
    }

    static ResponseCookie remembering(UsableApp app) {
        return ResponseCookie.from(COOKIE, app.name())
                .path("/")
                .maxAge(REMEMBERED)
                .sameSite("Lax")
                .httpOnly(true)
                .build();
    }
}
