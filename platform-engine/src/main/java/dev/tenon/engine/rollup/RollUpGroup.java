package dev.tenon.engine.rollup;

import dev.tenon.engine.rollup.Touched.Children;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.RollUpField;
import dev.tenon.metadata.object.ApiName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The roll-ups of one object over the same children by the same relation: one statement computes all of them. */
record RollUpGroup(CatalogObject child, CatalogObject parent, CatalogField relation, List<RollUpField> rollUps) {
    RollUpGroup {
        rollUps = List.copyOf(rollUps);
    }

    /** True if what happened to these children can change one of the values. */
    boolean isTouchedBy(Children children) {
        return children.areWhole() || rollUps.stream().anyMatch(rollUp -> children.changed(rollUp.reads()));
    }

    /** The parent's fields that hold the values. */
    Set<ApiName> fields() {
        return rollUps.stream().map(rollUp -> rollUp.field().name()).collect(Collectors.toSet());
    }
}
