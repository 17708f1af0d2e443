package dev.tenon.engine.deploy.web;

import dev.tenon.engine.deploy.DeployAnswer;
import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.deploy.Deployer;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Parked;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Removed objects and fields: listed, brought back, or given up for good. */
@RestController
@RequestMapping("/api/metadata/parked")
class ParkedController {
    private final AccessControl access = new AccessControl();
    private final Deployer deployer;

    /** One removed thing. */
    record ParkedSummary(long id, String kind, String object, String name, String label, Instant parkedAt) {}

    ParkedController(Deployer deployer) {
        this.deployer = deployer;
    }

    @GetMapping
    List<ParkedSummary> all(Session session) {
        access.require(session, SystemRight.CUSTOMIZE);
        return session.catalog().parked().stream()
                .map(gone -> summary(session.catalog(), gone, session.actor().locale()))
                .toList();
    }

    @PostMapping("/{id}/restore")
    DeployAnswer restore(Session session, @PathVariable long id, @RequestParam(defaultValue = "false") boolean dryRun) {
        return deploy(session, new CatalogChange.Restore(id), DeployOptions.of(dryRun, false));
    }

    @DeleteMapping("/{id}")
    DeployAnswer purge(
            Session session,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean allowDestructive) {
        return deploy(session, new CatalogChange.Purge(id), DeployOptions.of(dryRun, allowDestructive));
    }

    private DeployAnswer deploy(Session session, CatalogChange change, DeployOptions options) {
        return DeployAnswer.of(
                deployer.deploy(session, change, options),
                options,
                session.actor().locale());
    }

    private static ParkedSummary summary(Catalog catalog, Parked gone, Locale locale) {
        return switch (gone) {
            case Parked.Field field ->
                new ParkedSummary(
                        field.id(),
                        "field",
                        objectName(catalog, field.objectId()),
                        field.name().value(),
                        field.def().shown().in(locale),
                        field.parkedAt());
            case Parked.WholeObject whole ->
                new ParkedSummary(
                        whole.id(),
                        "object",
                        whole.object().name().value(),
                        whole.object().name().value(),
                        whole.object().def().shown().in(locale),
                        whole.parkedAt());
        };
    }

    /** Its object may be parked too. */
    private static String objectName(Catalog catalog, long objectId) {
        Optional<CatalogObject> live = catalog.objectById(objectId);
        return live.or(() -> catalog.parked().stream()
                        .flatMap(gone -> gone instanceof Parked.WholeObject whole && whole.id() == objectId
                                ? Optional.of(whole.object()).stream()
                                : Optional.<CatalogObject>empty().stream())
                        .findFirst())
                .map(object -> object.name().value())
                .orElse("");
    }
}
