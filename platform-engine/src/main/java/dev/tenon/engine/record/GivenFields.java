package dev.tenon.engine.record;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.formula.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Of the record that is edited, the fields that the filter of a lookup asks for, also by way of formula fields. */
final class GivenFields {
    private final Catalog catalog;
    private final CatalogObject object;
    private final Set<CatalogField> found = new LinkedHashSet<>();

    private GivenFields(Catalog catalog, CatalogObject object) {
        this.catalog = catalog;
        this.object = object;
    }

    static Set<CatalogField> of(Catalog catalog, CatalogObject object, CatalogField lookup) {
        GivenFields given = new GivenFields(catalog, object);
        if (lookup.def().lookupFilter().isPresent()) {
            catalog.formulas().lookupFilter(object, lookup).ifPresent(given::ofFilter);
        }
        given.found.removeIf(field -> field.def().isFormula());
        return given.found;
    }

    private void ofFilter(Checked.Sound filter) {
        for (Source source : filter.sources()) {
            if (source instanceof Source.Global global && DraftBinding.isEdited(global)) {
                add(global.path().subList(1, global.path().size()));
            }
        }
    }

    private void add(List<String> path) {
        String first = path.getFirst();
        (path.size() == 1 ? object.field(first) : object.parent(first)).ifPresent(this::add);
    }

    private void add(CatalogField field) {
        if (found.add(field) && field.def().isFormula()) {
            catalog.formulas().ofField(object, field).ifPresent(this::ofFormula);
        }
    }

    private void ofFormula(Checked.Sound formula) {
        for (Source source : formula.sources()) {
            if (source instanceof Source.Field read) {
                add(read.path());
            }
        }
    }
}
