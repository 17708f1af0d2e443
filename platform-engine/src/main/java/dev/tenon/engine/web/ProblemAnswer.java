package dev.tenon.engine.web;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problems as the API's clients expect them: always a JSON array of message, code, fields; path and line where known. */
@Component
public class ProblemAnswer {
    private static final String RULE = "FIELD_CUSTOM_VALIDATION_EXCEPTION";

    private final JsonMapper json;

    public ProblemAnswer(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind, Problem problem)
            throws IOException {
        response.setStatus(kind.status());
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), body(Problems.of(problem), request.getLocale()));
    }

    /** The body in this language. {@code fields} is there for problems of fields, and for rules, whose place it is. */
    public List<Map<String, Object>> body(Problems problems, Locale locale) {
        List<Map<String, Object>> body = new ArrayList<>();
        for (Problem problem : problems) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("message", problem.message(locale));
            entry.put("errorCode", problem.code());
            if (!problem.path().isEmpty()) {
                entry.put("fields", List.of(problem.path()));
            } else if (problem.code().equals(RULE)) {
                entry.put("fields", List.of());
            }
            if (problem.place() != null) {
                entry.put("file", problem.place().file());
                entry.put("line", problem.place().line());
                entry.put("column", problem.place().column());
            }
            body.add(entry);
        }
        return body;
    }
}
