package dev.tenon.engine.security.web;

import dev.tenon.engine.security.Session;
import dev.tenon.engine.security.Sessions;
import dev.tenon.engine.security.SignedIn;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller method its {@link Session}: of the bearer token on the API, of the signed-in person on a page. */
public final class SessionArgument implements HandlerMethodArgumentResolver {
    private static final String ATTRIBUTE = Session.class.getName();

    private final Sessions sessions;

    SessionArgument(Sessions sessions) {
        this.sessions = sessions;
    }

    static void put(HttpServletRequest request, Session session) {
        request.setAttribute(ATTRIBUTE, session);
    }

    /** The session of this request, made on first use; empty without sign-in. One request sees one catalog. */
    public Optional<Session> find(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Session made) {
            return Optional.of(made);
        }
        Optional<Session> session = request.getUserPrincipal() instanceof Authentication signed
                        && signed.getPrincipal() instanceof SignedIn who
                ? sessions.of(who)
                : Optional.empty();
        session.ifPresent(made -> put(request, made));
        return session;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Session.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("not an HTTP request");
        }
        return find(request)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.UNAUTHENTICATED,
                        Problem.of("INVALID_SESSION_ID", "", "Please sign in again.", "请重新登录。")));
    }
}
