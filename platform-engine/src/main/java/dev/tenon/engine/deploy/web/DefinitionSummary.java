package dev.tenon.engine.deploy.web;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.catalog.Entry;
import dev.tenon.metadata.text.Label;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One line of a list of definitions.
 *
 * @param packageName the package that owns it; empty: the organisation
 */
record DefinitionSummary(String name, String label, String packageName) {

    static List<DefinitionSummary> of(Catalog catalog, ElementKind kind, Locale locale) {
        Stream<DefinitionSummary> all = kind == ElementKind.OBJECT
                ? catalog.allObjects().stream().map(object -> of(object, locale))
                : catalog.entries().values().stream()
                        .filter(entry -> entry.element().kind() == kind)
                        .map(entry -> of(entry, locale));
        return all.sorted(Comparator.comparing(DefinitionSummary::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static DefinitionSummary of(CatalogObject object, Locale locale) {
        return new DefinitionSummary(object.name().value(), object.def().shown().in(locale), object.packageName());
    }

    private static DefinitionSummary of(Entry entry, Locale locale) {
        return new DefinitionSummary(
                entry.element().name(), label(entry.element()).in(locale), entry.packageName());
    }

    private static Label label(Element element) {
        return switch (element) {
            case Element.ValueSet set -> set.def().shown();
            case Element.OfObject object -> object.def().shown();
            case Element.Layout layout -> layout.def().label().or(Label.of(layout.name()));
            case Element.ListView view -> view.def().shown();
            case Element.App app -> app.def().shown();
            case Element.PermissionSet set -> set.def().shown();
        };
    }
}
