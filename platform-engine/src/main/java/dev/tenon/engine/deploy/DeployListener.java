package dev.tenon.engine.deploy;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.Catalog;

/** Who wants to know of changed definitions (port): told after the commit, so it must find its work again after a kill. */
public interface DeployListener {
    void deployed(Session session, Catalog catalog);
}
