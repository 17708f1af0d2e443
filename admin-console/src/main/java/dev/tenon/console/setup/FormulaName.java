package dev.tenon.console.setup;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.PathResolution;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.formula.FormulaNames;
import dev.tenon.metadata.formula.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A name that can stand next in a formula. A parent has no type of its own: it leads on. */
record FormulaName(String name, String label, String type, boolean isParent) {
    private static final int MOST = 500;

    /** What can follow this beginning: empty, or steps that end with a point. */
    static List<FormulaName> after(
            String beginning, FormulaNames names, Catalog catalog, CatalogObject object, Locale locale) {
        List<String> steps = new ArrayList<>();
        if (!beginning.isEmpty()) {
            steps.addAll(List.of(beginning.substring(0, beginning.length() - 1).split("\\.")));
        }
        int depth = steps.size();
        steps.add("x");
        return names.suggestions(steps).stream()
                .map(name -> List.of(name.split("\\.")))
                .filter(name -> name.size() > depth)
                .map(name -> name.subList(0, depth + 1))
                .distinct()
                .limit(MOST)
                .map(name -> of(name, names, catalog, object, locale))
                .toList();
    }

    private static FormulaName of(
            List<String> steps, FormulaNames names, Catalog catalog, CatalogObject object, Locale locale) {
        Optional<Named> named = names.find(steps);
        String type = named.filter(Named.Value.class::isInstance)
                .map(value -> ((Named.Value) value).type().label().in(locale))
                .orElse("");
        String label =
                PathResolution.of(catalog, object.name(), new FieldPath(steps)) instanceof PathResolution.Found found
                        ? found.field().def().shown().in(locale)
                        : "";
        return new FormulaName(steps.getLast(), label, type, named.isEmpty());
    }
}
