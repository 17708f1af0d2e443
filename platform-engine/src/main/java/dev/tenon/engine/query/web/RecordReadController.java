package dev.tenon.engine.query.web;

import dev.tenon.engine.query.Query;
import dev.tenon.engine.query.QueryJson;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.query.RowPage;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.web.ApiPaths;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Reads one record by its id or by an external key. Its version is the ETag, for a later conditional update. */
@RestController
class RecordReadController {
    private final QueryRunner runner;
    private final JsonMapper json;

    RecordReadController(QueryRunner runner, JsonMapper json) {
        this.runner = runner;
        this.json = json;
    }

    @GetMapping(ApiPaths.DATA + "/sobjects/{object}/{id}")
    void byId(
            Session session,
            @PathVariable String version,
            @PathVariable String object,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String fields,
            HttpServletResponse response)
            throws IOException {
        CatalogObject target = object(session, object);
        OptionalLong recordId = RecordId.parse(id);
        if (recordId.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.BAD_INPUT,
                    Problem.of("MALFORMED_ID", "", "{0} is not a record id.", "{0} 不是记录编号。", id));
        }
        Row row = runner.fetchOne(session, target.name(), recordId.getAsLong(), paths(session, target, fields))
                .orElseThrow(RecordReadController::notFound);
        write(response, version, row);
    }

    @GetMapping(ApiPaths.DATA + "/sobjects/{object}/{keyField}/{key}")
    void byKey(
            Session session,
            @PathVariable String version,
            @PathVariable String object,
            @PathVariable String keyField,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String fields,
            HttpServletResponse response)
            throws IOException {
        CatalogObject target = object(session, object);
        CatalogField field = target.field(keyField)
                .filter(found -> found.def().externalId() || found.def().unique())
                .filter(found -> session.actor().rights().canRead(target, found))
                .orElseThrow(() -> noKey(keyField));
        Filter filter = Filter.Compare.of(field.name().value(), Operator.EQUALS, new Operand.Text(key));
        RowPage page = runner.run(
                session, Query.of(target.name(), paths(session, target, fields)).where(filter), 2);
        if (page.rows().isEmpty()) {
            throw notFound();
        }
        write(response, version, page.rows().getFirst());
    }

    private static ProblemException noKey(String name) {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                Problem.of(
                        "NOT_FOUND",
                        "",
                        "Provided external ID field does not exist or is not accessible: {0}",
                        "外部 ID 字段不存在或无权访问：{0}",
                        name));
    }

    private static CatalogObject object(Session session, String name) {
        return session.catalog()
                .object(name)
                .filter(object -> session.actor().rights().can(ObjectRight.READ, object.name()))
                .orElseThrow(RecordReadController::notFound);
    }

    /** The fields asked for, or all that may be read. */
    private static List<FieldPath> paths(Session session, CatalogObject object, String fields) {
        if (!fields.isBlank()) {
            return Stream.of(fields.split(",", -1)).map(FieldPath::of).toList();
        }
        return object.fields().stream()
                .filter(field -> session.actor().rights().canRead(object, field))
                .map(field -> FieldPath.of(field.name().value()))
                .toList();
    }

    private static ProblemException notFound() {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                Problem.of("NOT_FOUND", "", "The requested resource does not exist", "请求的资源不存在"));
    }

    private void write(HttpServletResponse response, String version, Row row) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader(HttpHeaders.ETAG, "\"" + row.version() + "\"");
        try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
            new QueryJson("/services/data/v" + version).record(out, row);
        }
    }
}
