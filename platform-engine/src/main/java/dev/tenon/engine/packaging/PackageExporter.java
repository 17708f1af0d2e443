package dev.tenon.engine.packaging;

import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.Entry;
import dev.tenon.metadata.catalog.InstalledPackage;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.pack.Manifest;
import dev.tenon.metadata.pack.PackageContent;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The definitions that one package owns, as that package; {@code local}: those that no package owns. Records stay where
 * they are. The same definitions give the same content.
 */
@Component
public class PackageExporter {
    private static final Comparator<Element> ORDER = Comparator.comparing(Element::kind)
            .thenComparing(element -> element.name().toLowerCase(Locale.ROOT));

    private final AccessControl access = new AccessControl();

    public PackageContent export(Session session, String packageName) {
        access.require(session, SystemRight.CUSTOMIZE);
        Manifest manifest = manifest(session.catalog(), packageName);
        List<Element> elements = elements(session.catalog(), PackageNames.owner(packageName));
        return new PackageContent(manifest, elements, new TreeMap<>());
    }

    private static Manifest manifest(Catalog catalog, String name) {
        if (name.equals(PackageNames.LOCAL)) {
            return new Manifest(name, "1.0.0", Label.of("Own definitions", "自有定义"), "", "");
        }
        InstalledPackage installed = catalog.packages().get(name);
        if (installed == null) {
            throw new ProblemException(
                    ProblemKind.NOT_FOUND,
                    Problem.of("NOT_FOUND", name, "No package {0} is installed.", "没有安装软件包 {0}。", name));
        }
        return new Manifest(
                installed.name(),
                installed.version(),
                installed.label(),
                installed.description(),
                installed.namespace());
    }

    private static List<Element> elements(Catalog catalog, String owner) {
        List<Element> elements = new ArrayList<>();
        catalog.allObjects().forEach(object -> {
            List<FieldDef> fields = fields(object, owner);
            if (object.packageName().equals(owner) || !fields.isEmpty()) {
                elements.add(new Element.OfObject(object.def().withFields(fields)));
            }
        });
        catalog.entries().values().stream()
                .filter(entry -> entry.packageName().equals(owner))
                .map(Entry::element)
                .forEach(elements::add);
        return elements.stream().sorted(ORDER).toList();
    }

    private static List<FieldDef> fields(CatalogObject object, String owner) {
        return object.def().fields().stream()
                .filter(field -> object.field(field.name())
                        .map(CatalogField::packageName)
                        .filter(owner::equals)
                        .isPresent())
                .toList();
    }
}
