package dev.tenon.engine.deploy;

import dev.tenon.metadata.catalog.Catalog;

/**
 * What became of a change.
 *
 * @param catalog the catalog after it; for a dry run the draft
 */
public record DeployResult(Catalog catalog, DeployPlan plan) {

    /** The catalog's version after it. */
    public long version() {
        return catalog.version();
    }
}
