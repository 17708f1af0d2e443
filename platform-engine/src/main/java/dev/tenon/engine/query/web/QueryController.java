package dev.tenon.engine.query.web;

import dev.tenon.engine.query.PageKey;
import dev.tenon.engine.query.ParsedQuery;
import dev.tenon.engine.query.Query;
import dev.tenon.engine.query.QueryJson;
import dev.tenon.engine.query.QueryParser;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.RowPage;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.web.ApiPaths;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Answers query texts, 2,000 rows a page. */
@RestController
class QueryController {
    private final QueryRunner runner;
    private final JsonMapper json;

    QueryController(QueryRunner runner, JsonMapper json) {
        this.runner = runner;
        this.json = json;
    }

    @GetMapping(ApiPaths.DATA + "/query")
    void query(Session session, @PathVariable String version, @RequestParam String q, HttpServletResponse response)
            throws IOException {
        first(session, version, q, false, response);
    }

    /** The same, with what lies in the recycle bin. */
    @GetMapping(ApiPaths.DATA + "/queryAll")
    void queryAll(Session session, @PathVariable String version, @RequestParam String q, HttpServletResponse response)
            throws IOException {
        first(session, version, q, true, response);
    }

    private void first(Session session, String version, String text, boolean deleted, HttpServletResponse response)
            throws IOException {
        ParsedQuery parsed = QueryParser.parse(text);
        Query query = query(parsed, deleted);
        QueryJson answer = new QueryJson(dataPath(version));
        try {
            if (query.isCount()) {
                long count = runner.count(session, query);
                write(response, out -> answer.count(out, count));
                return;
            }
            RowPage page = runner.run(session, query);
            long total = page.next().isEmpty() ? page.rows().size() : total(session, query);
            Optional<String> next = page.next().map(key -> next(version, text, deleted, key, total));
            write(response, out -> answer.page(out, page, total, next));
        } catch (ProblemException refused) {
            throw parsed.explain(refused);
        }
    }

    @GetMapping(ApiPaths.DATA + "/query/{locator}")
    void more(Session session, @PathVariable String version, @PathVariable String locator, HttpServletResponse response)
            throws IOException {
        QueryLocator from = QueryLocator.parse(locator).orElseThrow(QueryController::badLocator);
        Query query = query(QueryParser.parse(from.query()), from.includesDeleted());
        RowPage page = runner.run(session, query, QueryRunner.MAX_PAGE, from.key());
        Optional<String> next =
                page.next().map(key -> next(version, from.query(), from.includesDeleted(), key, from.total()));
        write(response, out -> new QueryJson(dataPath(version)).page(out, page, from.total(), next));
    }

    private static ProblemException badLocator() {
        return new ProblemException(
                ProblemKind.BAD_INPUT, Problem.of("INVALID_QUERY_LOCATOR", "", "invalid query locator", "查询定位符无效"));
    }

    private static Query query(ParsedQuery parsed, boolean deleted) {
        Query query = parsed.orThrow();
        return deleted ? query.withDeleted() : query;
    }

    private long total(Session session, Query query) {
        long all = runner.count(session, query);
        long skipped = Math.max(0, all - query.offset().orElse(0));
        return query.limit().isPresent() ? Math.min(skipped, query.limit().getAsInt()) : skipped;
    }

    private static String next(String version, String text, boolean deleted, PageKey key, long total) {
        return dataPath(version) + "/query/" + new QueryLocator(text, deleted, key, total).text();
    }

    private static String dataPath(String version) {
        return "/services/data/v" + version;
    }

    private void write(HttpServletResponse response, Consumer<JsonGenerator> body) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
            body.accept(out);
        }
    }
}
