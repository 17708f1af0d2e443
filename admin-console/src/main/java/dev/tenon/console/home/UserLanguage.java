package dev.tenon.console.home;

import dev.tenon.console.view.Language;
import dev.tenon.engine.security.web.SessionArgument;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the kit the signed-in user's own language, before anything is written. Stands behind the security filters. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class UserLanguage extends OncePerRequestFilter {

    private static final List<String> NOT_PAGES = List.of("/assets/", "/services/", "/api/", "/actuator/", "/schemas/");

    private final SessionArgument sessions;

    UserLanguage(SessionArgument sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return NOT_PAGES.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessions.find(request)
                .ifPresent(session -> request.setAttribute(
                        Language.ATTRIBUTE, Language.of(session.actor().locale())));
        chain.doFilter(request, response);
    }
}
