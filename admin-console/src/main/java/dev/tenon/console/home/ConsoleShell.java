package dev.tenon.console.home;

import dev.tenon.console.view.LanguageResolver;
import dev.tenon.console.view.Shell;
import dev.tenon.console.view.ShellSource;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.security.web.SessionArgument;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.CatalogObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands around every screen: the apps, tabs and creations that this user's rights leave. */
@Component
class ConsoleShell implements ShellSource {

    private final SessionArgument sessions;

    ConsoleShell(SessionArgument sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Shell> shell(HttpServletRequest request) {
        return sessions.find(request).map(session -> shell(request, session));
    }

    private static Shell shell(HttpServletRequest request, Session session) {
        Locale locale = LanguageResolver.language(request).locale();
        List<UsableApp> apps = UsableApp.of(session);
        UsableApp current = CurrentApp.of(request, apps);
        return new Shell(
                app(current, current, locale),
                apps.stream().map(app -> app(app, current, locale)).toList(),
                tabs(current, request.getRequestURI(), locale),
                creations(session, current, locale),
                user(session),
                Url.of("/search"),
                Url.of("/logout"),
                setupUrl(session.actor().rights()),
                Optional.empty());
    }

    private static Shell.App app(UsableApp app, UsableApp current, Locale locale) {
        return new Shell.App(
                app.label().in(locale),
                app.description().in(locale),
                app.icon(),
                app.tint(),
                app.url(),
                app.equals(current));
    }

    private static List<Shell.Tab> tabs(UsableApp app, String path, Locale locale) {
        return app.tabs().stream()
                .map(object -> new Shell.Tab(
                        object.def().shownPlural().in(locale), icon(object), list(object), isUnder(path, list(object))))
                .toList();
    }

    private static boolean isUnder(String path, Url list) {
        return path.equals(list.address()) || path.startsWith(list.address() + "/");
    }

    private static List<Shell.Creation> creations(Session session, UsableApp app, Locale locale) {
        return app.tabs().stream()
                .filter(object -> session.actor().rights().can(ObjectRight.CREATE, object.name()))
                .map(object -> new Shell.Creation(
                        object.def().shown().in(locale), icon(object), Url.path("o", object.name(), "new")))
                .toList();
    }

    private static Shell.User user(Session session) {
        return new Shell.User(session.actor().name(), session.actor().userName(), Url.of("/settings"));
    }

    private static Optional<Url> setupUrl(Rights rights) {
        return rights.has(SystemRight.CUSTOMIZE) || rights.has(SystemRight.MANAGE_USERS)
                ? Optional.of(Url.of("/setup"))
                : Optional.empty();
    }

    private static Url list(CatalogObject object) {
        return Url.path("o", object.name());
    }

    private static String icon(CatalogObject object) {
        return UsableApp.icon(object.def().icon(), "box");
    }
}
