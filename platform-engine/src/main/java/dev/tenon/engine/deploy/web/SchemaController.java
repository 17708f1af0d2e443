package dev.tenon.engine.deploy.web;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The JSON Schemas by which editors complete and check the files of a package. Open to everybody. */
@RestController
class SchemaController {

    @GetMapping("/schemas/{kind:[a-z-]+}.schema.json")
    ResponseEntity<Resource> schema(@PathVariable String kind) {
        Resource schema = new ClassPathResource("schemas/" + kind + ".schema.json");
        if (!schema.exists()) {
            throw new ProblemException(
                    ProblemKind.NOT_FOUND,
                    Problem.of("NOT_FOUND", "", "There is no schema for {0}.", "没有 {0} 的 Schema。", kind));
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(schema);
    }
}
