package dev.tenon.engine.deploy.web;

import dev.tenon.engine.deploy.DeployAnswer;
import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.deploy.Deployer;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.pack.DefinitionWriter;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads, creates, replaces and removes definitions; the bodies are those of the files, as JSON or YAML. */
@RestController
@RequestMapping("/api/metadata/{kind}")
class MetadataController {
    private final AccessControl access = new AccessControl();
    private final Deployer deployer;

    MetadataController(Deployer deployer) {
        this.deployer = deployer;
    }

    @GetMapping
    List<DefinitionSummary> all(Session session, @PathVariable String kind) {
        access.require(session, SystemRight.CUSTOMIZE);
        return DefinitionSummary.of(
                session.catalog(), kind(kind), session.actor().locale());
    }

    /** The entity tag is the catalog's version: sent back with the change, it keeps two people from undoing each other's. */
    @GetMapping("/{name}")
    ResponseEntity<String> one(Session session, @PathVariable String kind, @PathVariable String name) {
        access.require(session, SystemRight.CUSTOMIZE);
        return ResponseEntity.ok()
                .eTag(Long.toString(session.catalog().version()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(DefinitionWriter.json(existing(session, kind(kind), name)));
    }

    @GetMapping(path = "/{name}", produces = "application/yaml")
    ResponseEntity<String> yaml(Session session, @PathVariable String kind, @PathVariable String name) {
        access.require(session, SystemRight.CUSTOMIZE);
        return ResponseEntity.ok()
                .eTag(Long.toString(session.catalog().version()))
                .body(DefinitionWriter.yaml(existing(session, kind(kind), name)));
    }

    @PutMapping("/{name}")
    DeployAnswer put(
            Session session,
            @PathVariable String kind,
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean allowDestructive,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = MediaType.APPLICATION_JSON_VALUE)
                    String contentType,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody byte[] body) {
        Element element = DefinitionBody.read(kind(kind), name, contentType, body);
        CatalogChange change = new CatalogChange.Put(element, "");
        return deploy(session, change, ExpectedVersion.in(DeployOptions.of(dryRun, allowDestructive), seen));
    }

    @DeleteMapping("/{name}")
    DeployAnswer remove(
            Session session,
            @PathVariable String kind,
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean allowDestructive,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        access.require(session, SystemRight.CUSTOMIZE);
        existing(session, kind(kind), name);
        CatalogChange change = new CatalogChange.Remove(kind(kind), name);
        return deploy(session, change, ExpectedVersion.in(DeployOptions.of(dryRun, allowDestructive), seen));
    }

    private DeployAnswer deploy(Session session, CatalogChange change, DeployOptions options) {
        return DeployAnswer.of(
                deployer.deploy(session, change, options),
                options,
                session.actor().locale());
    }

    static ElementKind kind(String key) {
        return ElementKind.ofKey(key)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        Problem.of(
                                "NOT_FOUND",
                                "",
                                "There is no kind of definition called {0}.",
                                "没有名为 {0} 的定义类型。",
                                key)));
    }

    static Element existing(Session session, ElementKind kind, String name) {
        return session.catalog()
                .element(kind, name)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        Problem.of(
                                "NOT_FOUND", "", "There is no {0} called {1}.", "没有名为 {1} 的 {0}。", kind.key(), name)));
    }
}
