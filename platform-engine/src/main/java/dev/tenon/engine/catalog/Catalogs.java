package dev.tenon.engine.catalog;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;

/** The current snapshot of each organisation. */
public interface Catalogs {

    /** The catalog of this moment; a piece of work asks once and keeps it. */
    Catalog current(Org org);

    /** The catalog as the database has it now: when a table or column of the snapshot turns out to be gone. */
    default Catalog refresh(Org org) {
        return current(org);
    }
}
