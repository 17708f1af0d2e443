package dev.tenon.engine.packaging;

import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.deploy.DeployResult;
import dev.tenon.engine.deploy.Deployer;
import dev.tenon.engine.org.SampleData;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.pack.PackageContent;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Installs a package, or its new version: one change through the door for definitions, then its data if wanted. */
@Component
public class PackageInstaller {
    private final Deployer deployer;
    private final RecordSaver saver;
    private final SampleStore store;
    private final TransactionTemplate together;

    public PackageInstaller(
            Deployer deployer, RecordSaver saver, DataSource dataSource, PlatformTransactionManager transactions) {
        this.deployer = deployer;
        this.saver = saver;
        this.store = new SampleStore(dataSource);
        this.together = new TransactionTemplate(transactions);
    }

    /**
     * Installs it, or tells what that would do. Its data comes whole or not at all, and only while none of its objects has
     * records: an installation that is repeated doubles nothing.
     *
     * @throws dev.tenon.metadata.problem.ProblemException with every reason why it cannot be installed
     */
    public InstallResult install(Session session, PackageContent content, DeployOptions options, SampleData data) {
        CatalogChange change = PackageChange.of(session.catalog(), content);
        DeployResult result = deployer.deploy(session, change, options);
        boolean loads = data == SampleData.INSTALL && options.mode() == DeployOptions.Mode.APPLY;
        return new InstallResult(result, loads ? load(session.with(result.catalog()), content) : 0);
    }

    private int load(Session session, PackageContent content) {
        List<SampleFile> files = content.data().entrySet().stream()
                .map(file -> SampleFile.of(file.getKey(), file.getValue()))
                .toList();
        boolean isThere = files.stream()
                .flatMap(file -> session.catalog().object(file.object()).stream())
                .anyMatch(object -> store.hasRecords(session.org(), object));
        return isThere
                ? 0
                : Objects.requireNonNull(together.execute(status -> new SampleLoad(saver, session).load(files)));
    }
}
