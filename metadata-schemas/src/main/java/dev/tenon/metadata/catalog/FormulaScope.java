package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import java.util.Optional;

/**
 * Where the names of a formula are looked up.
 *
 * @param object whose fields they are
 * @param source in a lookup filter: the object of the record that is edited, {@code $Source}
 */
public record FormulaScope(ApiName object, Optional<ApiName> source) {

    public static FormulaScope of(ApiName object) {
        return new FormulaScope(object, Optional.empty());
    }

    /** A lookup filter: its names are fields of the candidates. */
    public static FormulaScope ofFilter(ApiName candidates, ApiName source) {
        return new FormulaScope(candidates, Optional.of(source));
    }
}
