package dev.tenon.engine.deploy;

import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.text;

import dev.tenon.engine.catalog.PublishedCatalogs;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.org.OrgProvisioner;
import dev.tenon.engine.org.Orgs;
import dev.tenon.engine.postgres.Database;
import dev.tenon.engine.postgres.DatabaseSettings;
import dev.tenon.engine.postgres.DatabaseSettings.Durability;
import dev.tenon.engine.postgres.StartProgress;
import dev.tenon.engine.schema.IndexBuilder;
import dev.tenon.engine.security.Sessions;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.object.ObjectDef;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A server of its own that stops in a deploy, when tables and catalog are written but not committed, and waits to be killed. */
final class InterruptedDeploy {
    static final String ORG = "interrupted";
    static final String READY = "everything is written";

    private InterruptedDeploy() {}

    public static void main(String[] arguments) throws IOException {
        DatabaseSettings settings =
                new DatabaseSettings(Path.of(arguments[0]), Path.of(arguments[1]), null, Durability.FAST_BUT_FORGETFUL);
        try (Database database = Database.open(settings, StartProgress.SILENT)) {
            Orgs orgs = new Orgs(database.records());
            PublishedCatalogs catalogs = new PublishedCatalogs(database.records());
            Sessions sessions = new Sessions(orgs, catalogs, database.records(), Clock.systemUTC());
            IndexBuilder indexes = new IndexBuilder(database.ddl(), catalogs);
            Deployer deployer = new Deployer(database.ddl(), catalogs, indexes, List.of());
            OrgProvisioner provisioner = new OrgProvisioner(
                    orgs, database.ddl(), List.of(new SystemObjects(deployer, sessions, indexes)), Clock.systemUTC());
            provisioner.upgradeAll();
            Org org = provisioner.provision(ORG, ORG);
            deployer.deploy(sessions.system(org), put(object("Kept__c", text("City__c"))), DeployOptions.apply());
            new Deployer(new StopsBeforeCommit(database.ddl()), catalogs, indexes, List.of())
                    .deploy(
                            sessions.system(org),
                            new CatalogChange.All(List.of(
                                    put(object("Lost__c", text("City__c"))),
                                    put(object("Kept__c", text("City__c"), text("Street__c"))))),
                            DeployOptions.apply());
        }
    }

    private static CatalogChange put(ObjectDef object) {
        return new CatalogChange.Put(new Element.OfObject(object), "");
    }

    /** Says that it is ready and waits for ever, where another one would commit. */
    private static final class StopsBeforeCommit extends DelegatingDataSource {
        StopsBeforeCommit(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("commit")) {
                            System.out.println(READY);
                            while (System.in.read() >= 0) {}
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
