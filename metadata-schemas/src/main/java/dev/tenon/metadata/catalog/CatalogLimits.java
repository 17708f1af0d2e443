package dev.tenon.metadata.catalog;

/**
 * How much one organisation may define; each limit is a setting with a sane default.
 *
 * @param formulaDepth formulas that name formulas, levels of them
 * @param formulaSize characters of a formula once those that it names are written out
 */
public record CatalogLimits(
        int objects,
        int fieldsPerObject,
        int relationsPerObject,
        int mastersPerObject,
        int masterLevels,
        int picklistValues,
        int trackedFieldsPerObject,
        int columns,
        int filters,
        int sortKeys,
        int highlights,
        int validationRulesPerObject,
        int rollUpsPerObject,
        int formulaDepth,
        int formulaSize) {

    /** The limits that people know from other CRM platforms. */
    public static final CatalogLimits DEFAULT =
            new CatalogLimits(3_000, 500, 40, 2, 3, 1_000, 60, 50, 50, 5, 7, 500, 40, 15, 100_000);
}
