package dev.tenon.metadata.pack;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.pack.PackageParsing.FileElement;
import dev.tenon.metadata.problem.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the names of a package against each other and against its namespace. */
final class PackageNames {
    private PackageNames() {}

    static void check(Manifest manifest, List<FileElement> elements, Findings findings) {
        Map<Catalog.ElementKey, String> seen = new HashMap<>();
        for (FileElement one : elements) {
            Element element = one.element();
            Place place = new Place(one.file(), 1, 1);
            String first = seen.putIfAbsent(Catalog.ElementKey.of(element.kind(), element.name()), one.file());
            boolean named = !ownName(element).equals(Scalars.NO_NAME);
            if (first != null && named) {
                findings.note(
                        "DUPLICATE_DEVELOPER_NAME",
                        "",
                        place,
                        "The {0} {1} stands in {2} already.",
                        "{0} {1} 已在 {2} 中定义。",
                        element.kind().key(),
                        element.name(),
                        first);
            }
            if (named) {
                namespace(manifest, ownName(element), "", place, findings);
            }
            if (element instanceof Element.OfObject object) {
                List<FieldDef> fields = object.def().fields();
                for (int i = 0; i < fields.size(); i++) {
                    namespace(manifest, fields.get(i).name(), "fields[" + i + "].name", place, findings);
                }
            }
        }
    }

    private static ApiName ownName(Element element) {
        return switch (element) {
            case Element.OfObject object -> object.def().name();
            case Element.ValueSet set -> set.def().name();
            case Element.Layout layout -> layout.def().name();
            case Element.ListView view -> view.def().name();
            case Element.App app -> app.def().name();
            case Element.PermissionSet set -> set.def().name();
        };
    }

    private static void namespace(Manifest manifest, ApiName name, String path, Place place, Findings findings) {
        if (name.equals(Scalars.NO_NAME) || name.namespace().equalsIgnoreCase(manifest.namespace())) {
            return;
        }
        if (manifest.namespace().isEmpty()) {
            findings.note(
                    "INVALID_NAMESPACE",
                    path,
                    place,
                    "{0} has the namespace {1}, but this package has none.",
                    "{0} 带有命名空间 {1}，但该包没有命名空间。",
                    name,
                    name.namespace());
        } else {
            findings.note(
                    "INVALID_NAMESPACE",
                    path,
                    place,
                    "{0} must begin with the package's namespace: {1}__{2}.",
                    "{0} 必须以该包的命名空间开头：{1}__{2}。",
                    name,
                    manifest.namespace(),
                    name.bareName() + (name.isCustom() ? "__c" : ""));
        }
    }
}
