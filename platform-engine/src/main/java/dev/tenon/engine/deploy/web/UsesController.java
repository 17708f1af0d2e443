package dev.tenon.engine.deploy.web;

import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.catalog.WhereUsed;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells where a definition or a field is used: what a removal would break. */
@RestController
@RequestMapping("/api/metadata")
class UsesController {
    private final AccessControl access = new AccessControl();

    /** One place that names it. */
    record Use(String kind, String name, String part) {}

    @GetMapping("/{kind}/{name}/uses")
    List<Use> ofElement(Session session, @PathVariable String kind, @PathVariable String name) {
        access.require(session, SystemRight.CUSTOMIZE);
        Element element = MetadataController.existing(session, MetadataController.kind(kind), name);
        return uses(WhereUsed.ofElement(session.catalog(), element.kind(), element.name()));
    }

    @GetMapping("/object/{name}/fields/{field}/uses")
    List<Use> ofField(Session session, @PathVariable String name, @PathVariable String field) {
        access.require(session, SystemRight.CUSTOMIZE);
        MetadataController.existing(session, ElementKind.OBJECT, name);
        CatalogObject object = session.catalog().object(name).orElseThrow();
        CatalogField found = object.field(field).orElseThrow(() -> noField(object, field));
        return uses(WhereUsed.ofField(session.catalog(), object.name(), found.name()));
    }

    private static ProblemException noField(CatalogObject object, String field) {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                Problem.of("NOT_FOUND", "", "{0} has no field called {1}.", "{0} 没有名为 {1} 的字段。", object.name(), field));
    }

    private static List<Use> uses(List<WhereUsed.Use> uses) {
        return uses.stream()
                .map(use -> new Use(use.kind().key(), use.name(), use.part()))
                .toList();
    }
}
