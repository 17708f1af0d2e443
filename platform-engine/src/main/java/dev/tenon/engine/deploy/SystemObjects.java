package dev.tenon.engine.deploy;

import dev.tenon.engine.org.Org;
import dev.tenon.engine.org.OrgSetup;
import dev.tenon.engine.schema.IndexBuilder;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.security.Sessions;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.pack.DefinitionReader;
import dev.tenon.metadata.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The objects that every organisation has from the start, deployed through the one door like any other. A later version of
 * the product adds fields to them; what an organisation has added or changed stays.
 */
@Component
public class SystemObjects implements OrgSetup {
    /** The package that owns them. */
    public static final String PACKAGE = "system";

    private static final List<String> NAMES = List.of("User");

    private final List<ObjectDef> objects =
            NAMES.stream().map(SystemObjects::read).toList();
    private final Deployer deployer;
    private final Sessions sessions;
    private final IndexBuilder indexes;

    public SystemObjects(Deployer deployer, Sessions sessions, IndexBuilder indexes) {
        this.deployer = deployer;
        this.sessions = sessions;
        this.indexes = indexes;
    }

    private static ObjectDef read(String name) {
        String file = "/system/objects/" + name + ".yaml";
        try (InputStream in = Objects.requireNonNull(SystemObjects.class.getResourceAsStream(file), file)) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Element element =
                    DefinitionReader.readYaml(ElementKind.OBJECT, file, yaml).orThrow(ProblemKind.UNPROCESSABLE);
            return ((Element.OfObject) element).def();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void bringUpToDate(Org org) {
        Session session = sessions.system(org);
        List<CatalogChange> changes = objects.stream()
                .flatMap(object -> missing(session.catalog(), object).stream())
                .toList();
        if (!changes.isEmpty()) {
            deployer.deploy(session, new CatalogChange.All(changes), DeployOptions.apply());
        }
        indexes.catchUpSoon(org);
    }

    private static List<CatalogChange> missing(Catalog catalog, ObjectDef wanted) {
        CatalogObject there = catalog.object(wanted.name()).orElse(null);
        if (there == null) {
            return List.of(new CatalogChange.Put(new Element.OfObject(wanted), PACKAGE));
        }
        List<CatalogChange> changes = new ArrayList<>();
        for (FieldDef field : wanted.fields()) {
            if (there.field(field.name()).isEmpty()) {
                changes.add(new CatalogChange.AddField(wanted.name(), field, PACKAGE));
            }
        }
        return changes;
    }
}
