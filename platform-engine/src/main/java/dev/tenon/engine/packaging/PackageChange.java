package dev.tenon.engine.packaging;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.catalog.Entry;
import dev.tenon.metadata.catalog.InstalledPackage;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.ValidationRule;
import dev.tenon.metadata.pack.Manifest;
import dev.tenon.metadata.pack.PackageContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A package as one change of a catalog: new or upgraded. Pure. What others have added to the package's objects stays; what
 * an earlier version brought and this one has not is removed.
 */
final class PackageChange {
    private final Catalog catalog;
    private final PackageContent content;
    private final String owner;

    private PackageChange(Catalog catalog, PackageContent content) {
        this.catalog = catalog;
        this.content = content;
        this.owner = PackageNames.owner(content.manifest().name());
    }

    static CatalogChange of(Catalog catalog, PackageContent content) {
        return new PackageChange(catalog, content).change();
    }

    private CatalogChange change() {
        List<CatalogChange> changes = new ArrayList<>();
        content.elements().forEach(element -> changes.add(new CatalogChange.Put(merged(element), owner)));
        if (!owner.isEmpty()) {
            changes.addAll(removals());
            Manifest manifest = content.manifest();
            changes.add(new CatalogChange.PutPackage(new InstalledPackage(
                    manifest.name(),
                    manifest.version(),
                    manifest.label(),
                    manifest.description(),
                    manifest.namespace())));
        }
        return new CatalogChange.All(changes);
    }

    private Element merged(Element element) {
        return element instanceof Element.OfObject(ObjectDef def)
                ? new Element.OfObject(
                        existing(def).map(there -> merged(def, there)).orElse(def))
                : element;
    }

    private Optional<CatalogObject> existing(ObjectDef def) {
        return catalog.object(def.name()).or(() -> def.renamedFrom().flatMap(catalog::object));
    }

    /** With the fields that other packages and the organisation have added. */
    private ObjectDef merged(ObjectDef def, CatalogObject there) {
        Set<ApiName> named = new HashSet<>();
        for (FieldDef field : def.definedFields()) {
            named.add(field.name());
            field.renamedFrom().ifPresent(named::add);
        }
        List<FieldDef> fields = new ArrayList<>(def.fields());
        for (FieldDef field : there.def().fields()) {
            if (!named.contains(field.name()) && !isOurs(there, field)) {
                fields.add(field);
            }
        }
        return def.withFields(fields).withValidationRules(merged(def.validationRules(), there));
    }

    /** Rules belong to nobody: those that the package does not name stay. */
    private static List<ValidationRule> merged(List<ValidationRule> named, CatalogObject there) {
        List<ValidationRule> rules = new ArrayList<>(named);
        there.def().validationRules().stream()
                .filter(rule -> named.stream().noneMatch(one -> one.name().equals(rule.name())))
                .forEach(rules::add);
        return rules;
    }

    private boolean isOurs(CatalogObject object, FieldDef field) {
        return object.field(field.name())
                .map(CatalogField::packageName)
                .filter(owner::equals)
                .isPresent();
    }

    private List<CatalogChange> removals() {
        Set<String> kept = new HashSet<>();
        content.elements().forEach(element -> {
            kept.add(key(element.kind(), element.name()));
            oldName(element).ifPresent(name -> kept.add(key(element.kind(), name)));
        });
        List<CatalogChange> removals = new ArrayList<>();
        catalog.entries().values().stream()
                .filter(entry -> entry.packageName().equals(owner))
                .map(Entry::element)
                .filter(element -> !kept.contains(key(element.kind(), element.name())))
                .forEach(element -> removals.add(new CatalogChange.Remove(element.kind(), element.name())));
        catalog.allObjects().stream()
                .filter(object -> object.packageName().equals(owner))
                .filter(object ->
                        !kept.contains(key(ElementKind.OBJECT, object.name().value())))
                .forEach(object -> removals.add(new CatalogChange.Remove(
                        ElementKind.OBJECT, object.name().value())));
        return removals;
    }

    private static String key(ElementKind kind, String name) {
        return kind.key() + "/" + name.toLowerCase(Locale.ROOT);
    }

    private static Optional<String> oldName(Element element) {
        return switch (element) {
            case Element.ValueSet set -> set.def().renamedFrom().map(ApiName::value);
            case Element.OfObject object -> object.def().renamedFrom().map(ApiName::value);
            case Element.Layout layout -> layout.def().renamedFrom().map(ApiName::value);
            case Element.ListView view ->
                view.def().renamedFrom().map(name -> view.def().object() + "." + name);
            case Element.App app -> app.def().renamedFrom().map(ApiName::value);
            case Element.PermissionSet set -> set.def().renamedFrom().map(ApiName::value);
        };
    }
}
