package dev.tenon.engine.security.web;

import dev.tenon.engine.security.Session;
import dev.tenon.engine.security.Sessions;
import dev.tenon.engine.security.SignedIn;
import dev.tenon.engine.security.Tokens;
import dev.tenon.engine.web.ApiUsage;
import dev.tenon.engine.web.ProblemAnswer;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** The door of the API: turns a bearer token into the request's {@link Session}, or answers 401 as its clients expect. */
final class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Sessions sessions;
    private final ApiUsage usage;
    private final ProblemAnswer answer;

    BearerFilter(Tokens tokens, Sessions sessions, ApiUsage usage, ProblemAnswer answer) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.usage = usage;
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/services/oauth2/") || path.equals("/services/data") || path.equals("/services/data/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> who = bearer(request).flatMap(tokens::resolve);
        Optional<Session> session = who.flatMap(sessions::of);
        if (session.isEmpty()) {
            answer.write(
                    request,
                    response,
                    ProblemKind.UNAUTHENTICATED,
                    Problem.of("INVALID_SESSION_ID", "", "Session expired or invalid", "会话已过期或无效"));
            return;
        }
        SessionArgument.put(request, session.get());
        usage.count(session.get().org(), response);
        if (!session.get().actor().rights().has(SystemRight.USE_API)) {
            answer.write(
                    request,
                    response,
                    ProblemKind.FORBIDDEN,
                    Problem.of(
                            "API_DISABLED_FOR_ORG",
                            "",
                            "You need the right \"useApi\" for the API. Ask your administrator.",
                            "使用 API 需要“useApi”权限，请联系管理员。"));
            return;
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(header.substring(SCHEME.length()).strip());
    }
}
