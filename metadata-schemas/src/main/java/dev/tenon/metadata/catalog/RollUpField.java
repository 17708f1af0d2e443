package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A roll-up as its children see it.
 *
 * @param parent the object that has it
 * @param relation the child's field that leads to the parent
 * @param summed what is summed up; absent for a count
 * @param reads the stored fields of the child on which it depends, formulas resolved, the relation included
 */
public record RollUpField(
        CatalogObject parent,
        CatalogField field,
        Computation.RollUp rollUp,
        CatalogField relation,
        Optional<CatalogField> summed,
        Set<ApiName> reads) {

    public RollUpField {
        reads = Set.copyOf(reads);
    }

    static List<RollUpField> over(Catalog catalog, CatalogObject child) {
        List<RollUpField> found = new ArrayList<>();
        for (CatalogObject parent : catalog.allObjects()) {
            for (CatalogField field : parent.fields()) {
                field.def()
                        .rollUp()
                        .filter(rollUp -> rollUp.child().equals(child.name()))
                        .ifPresent(rollUp -> child.field(rollUp.relation())
                                .ifPresent(relation -> found.add(new RollUpField(
                                        parent,
                                        field,
                                        rollUp,
                                        relation,
                                        rollUp.field().flatMap(child::field),
                                        reads(catalog, child, parent, rollUp)))));
            }
        }
        return List.copyOf(found);
    }

    private static Set<ApiName> reads(
            Catalog catalog, CatalogObject child, CatalogObject parent, Computation.RollUp rollUp) {
        Set<ApiName> stored = new LinkedHashSet<>();
        collect(new FieldReads(catalog.objects()), child, new FieldReads(catalog.objects()).of(parent, rollUp), stored);
        return stored;
    }

    private static void collect(
            FieldReads reads, CatalogObject child, List<FormulaPath.Reached> reached, Set<ApiName> stored) {
        for (FormulaPath.Reached read : reached) {
            Optional<Computation.ByFormula> formula = read.field().def().formula();
            if (formula.isPresent()) {
                collect(reads, child, reads.of(child, formula.get()), stored);
            } else {
                stored.add(read.field().name());
            }
        }
    }
}
