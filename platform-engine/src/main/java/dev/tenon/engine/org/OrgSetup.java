package dev.tenon.engine.org;

/**
 * What a slice above brings into every organisation besides its fixed tables: done when an organisation is made and again at
 * each start of the server, so it has to be near free when there is nothing to do.
 */
public interface OrgSetup {
    void bringUpToDate(Org org);
}
