package dev.tenon.engine.web;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.ObjectMapper;

/** Answers a body that is too large with 413 and a sentence, before anybody reads it. Files may be larger than JSON. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLimit extends OncePerRequestFilter {
    static final long MEGABYTE = 1024 * 1024;
    static final long JSON_LIMIT = 10 * MEGABYTE;
    static final long FILE_LIMIT = 40 * MEGABYTE;

    private static final List<String> FILE_TYPES =
            List.of("multipart/", "text/csv", "application/zip", "application/octet-stream");

    private final ObjectMapper json;

    RequestLimit(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limitOf(request);
        long length = request.getContentLengthLong();
        if (length > limit) {
            refuse(request, response, tooLarge(limit));
        } else if (length >= 0 || request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
        } else {
            readWithinLimit(request, response, chain, limit);
        }
    }

    private static long limitOf(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        return FILE_TYPES.stream().anyMatch(type::startsWith) ? FILE_LIMIT : JSON_LIMIT;
    }

    /** A body that comes in chunks does not say its length, so it is counted while it is read. */
    private void readWithinLimit(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, long limit)
            throws ServletException, IOException {
        try {
            chain.doFilter(new LimitedRequest(request, limit, tooLarge(limit)), response);
        } catch (ProblemException e) {
            if (e.kind() != ProblemKind.TOO_LARGE || response.isCommitted()) {
                throw e;
            }
            refuse(request, response, e);
        }
    }

    private static ProblemException tooLarge(long limit) {
        return new ProblemException(
                ProblemKind.TOO_LARGE,
                Problem.of(
                        "REQUEST_TOO_LARGE",
                        "",
                        "The request is larger than {0} MB; send it in smaller parts.",
                        "请求超过 {0} MB；请分成较小的部分发送。",
                        limit / MEGABYTE));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, ProblemException refusal)
            throws IOException {
        String message = refusal.message(request.getLocale());
        String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        response.setStatus(refusal.kind().status());
        response.setCharacterEncoding("UTF-8");
        if (accept.contains("text/html") || request.getHeader("HX-Request") != null) {
            response.setContentType("text/plain");
            response.getWriter().write(message);
        } else {
            response.setContentType("application/json");
            String code = refusal.problems().all().getFirst().code();
            response.getWriter().write(json.writeValueAsString(List.of(Map.of("message", message, "errorCode", code))));
        }
    }
}
