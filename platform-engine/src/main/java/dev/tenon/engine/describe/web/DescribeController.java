package dev.tenon.engine.describe.web;

import dev.tenon.engine.describe.Describer;
import dev.tenon.engine.describe.ObjectDescription;
import dev.tenon.engine.describe.ObjectSummary;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.web.ApiPaths;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Describes all objects, or one. */
@RestController
class DescribeController {
    private final Describer describer;

    DescribeController(Describer describer) {
        this.describer = describer;
    }

    @GetMapping(ApiPaths.DATA + "/sobjects")
    ResponseEntity<Map<String, Object>> all(Session session) {
        List<ObjectSummary> objects = describer.all(session);
        return ResponseEntity.ok().body(Map.of("encoding", "UTF-8", "maxBatchSize", 200, "sobjects", objects));
    }

    @GetMapping(ApiPaths.DATA + "/sobjects/{object}")
    ResponseEntity<Map<String, Object>> basic(Session session, @PathVariable String object) {
        ObjectSummary summary = describer.summary(session, object).orElseThrow(DescribeController::notFound);
        return ResponseEntity.ok().body(Map.of("objectDescribe", summary, "recentItems", List.of()));
    }

    @GetMapping(ApiPaths.DATA + "/sobjects/{object}/describe")
    ResponseEntity<ObjectDescription> describe(Session session, @PathVariable String object) {
        ObjectDescription description = describer.describe(session, object).orElseThrow(DescribeController::notFound);
        return ResponseEntity.ok().body(description);
    }

    private static ProblemException notFound() {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                Problem.of("NOT_FOUND", "", "The requested resource does not exist", "请求的资源不存在"));
    }
}
