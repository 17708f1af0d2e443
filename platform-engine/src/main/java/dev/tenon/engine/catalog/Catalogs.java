package dev.tenon.engine.catalog;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;

/** The current snapshot of each organisation. */
public interface Catalogs {

    /** The catalog of this moment; a piece of work asks once and keeps it. */
    Catalog current(Org org);
}
