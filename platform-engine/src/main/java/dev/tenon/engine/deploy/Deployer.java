package dev.tenon.engine.deploy;

import dev.tenon.engine.catalog.PublishedCatalogs;
import dev.tenon.engine.schema.IndexBuilder;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.CatalogChange;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The one door for a change of definitions (walk B): planned, checked against definitions and records, and applied whole
 * or not at all.
 */
@Component
public class Deployer {
    private final AccessControl access = new AccessControl();
    private final DeployTransaction transaction;
    private final BusyTables busyTables = new BusyTables();
    private final PublishedCatalogs catalogs;
    private final IndexBuilder indexes;
    private final List<DeployListener> listeners;

    public Deployer(
            @Qualifier("ddlDataSource") DataSource ddlDataSource,
            PublishedCatalogs catalogs,
            IndexBuilder indexes,
            List<DeployListener> listeners) {
        this.transaction = new DeployTransaction(ddlDataSource, catalogs);
        this.catalogs = catalogs;
        this.indexes = indexes;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Makes the change, or tells what it would do.
     *
     * @throws dev.tenon.metadata.problem.ProblemException with every reason why it cannot be made
     */
    public DeployResult deploy(Session session, CatalogChange change, DeployOptions options) {
        access.require(session, SystemRight.CUSTOMIZE);
        if (options.isDryRun()) {
            return transaction.plan(session, change, options);
        }
        DeployTransaction.Applied applied = busyTables.patiently(() -> transaction.apply(session, change, options));
        catalogs.publish(session.org(), applied.result().catalog());
        if (applied.leftIndexes()) {
            indexes.buildSoon(session.org());
        }
        listeners.forEach(
                listener -> listener.deployed(session, applied.result().catalog()));
        return applied.result();
    }
}
