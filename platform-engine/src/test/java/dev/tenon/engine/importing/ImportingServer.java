package dev.tenon.engine.importing;

import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;

import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.deploy.Deployer;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.org.OrgProvisioner;
import dev.tenon.engine.org.Orgs;
import dev.tenon.engine.postgres.DatabaseSettings;
import dev.tenon.engine.postgres.DatabaseSettings.Durability;
import dev.tenon.engine.postgres.StartProgress;
import dev.tenon.engine.security.Assignments;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.security.Sessions;
import dev.tenon.engine.users.NewUser;
import dev.tenon.engine.users.UserAccounts;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.object.ApiName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The whole engine but its doors, on a data folder of its own; as a process it waits at a moment of an import to be killed. */
final class ImportingServer implements AutoCloseable {
    static final String ORG = "killed";
    static final String READY = "now is the moment";
    static final String UNDO = "undo";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    ImportingServer(Path data, Path programs, StopsInImport stops) {
        DatabaseSettings settings = new DatabaseSettings(data, programs, null, Durability.FAST_BUT_FORGETFUL);
        context.registerBean("settings", DatabaseSettings.class, () -> settings, bean -> bean.setPrimary(true));
        context.registerBean(StartProgress.class, () -> StartProgress.SILENT);
        context.registerBean(
                PlatformTransactionManager.class, () -> new JdbcTransactionManager(context.getBean(DataSource.class)));
        // As at any start: the tables first, then the jobs.
        context.registerBean(SmartInitializingSingleton.class, () -> context.getBean(OrgProvisioner.class)::upgradeAll);
        context.getBeanFactory().addBeanPostProcessor(stops);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*")));
        scanner.scan("dev.tenon.engine");
        context.refresh();
    }

    /** Arguments: data folder, programs of PostgreSQL, the moment, and what to begin: a file to import, or the undo. */
    public static void main(String[] arguments) {
        StopsInImport stops = new StopsInImport(StopsInImport.Moment.valueOf(arguments[2]), ImportingServer::stop);
        try (ImportingServer server = new ImportingServer(Path.of(arguments[0]), Path.of(arguments[1]), stops)) {
            if (arguments.length > 3 && arguments[3].equals(UNDO)) {
                server.bean(ImportJobs.class).undo(server.session(), server.run());
            } else if (arguments.length > 3) {
                server.begin(Path.of(arguments[3]));
            }
            server.awaitEnd();
        }
    }

    /** The moment has come: nothing more happens until the process is killed. */
    private static void stop() {
        System.out.println(READY);
        while (true) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Org org() {
        return bean(Orgs.class).find(ORG).orElseThrow();
    }

    /** Of the administrator who imports. */
    Session session() {
        return bean(Sessions.class).of(org(), importer()).orElseThrow();
    }

    private long importer() {
        return JdbcClient.create(bean(DataSource.class))
                .sql("select created_by from \"" + org().schema() + "\"._import")
                .query(Long.class)
                .single();
    }

    private void begin(Path file) {
        Org org = bean(OrgProvisioner.class).provision(ORG, ORG);
        Sessions sessions = bean(Sessions.class);
        bean(Deployer.class)
                .deploy(
                        sessions.system(org),
                        new CatalogChange.Put(
                                new Element.OfObject(
                                        object("Shop__c", number("Staff__c", 8, 0), lookup("Parent__c", "Shop__c"))),
                                ""),
                        DeployOptions.apply());
        long user = bean(UserAccounts.class)
                .create(
                        sessions.system(org),
                        new NewUser(
                                "importer",
                                "",
                                "Importer",
                                "importer@example.com",
                                "en_US",
                                "UTC",
                                "importer-password",
                                List.of(Assignments.ADMINISTRATOR)));
        Session session = sessions.of(org, user).orElseThrow();
        Imports imports = bean(Imports.class);
        ImportRun run = imports.upload(session, session.catalog().require(ApiName.of("Shop__c")), "shops.csv", file);
        ImportPlan plan = TestingImports.mapping("Parent", "Parent__c", "Name").apply(run.plan());
        bean(ImportJobs.class).start(session, imports.choose(session, run, plan));
    }

    /** The import as it is when its job is over. */
    ImportRun awaitEnd() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(this::run, run -> !run.state().isWorking());
    }

    /** The one import that there is. */
    private ImportRun run() {
        return new ImportStore(bean(DataSource.class))
                .latest(org(), importer(), 1)
                .getFirst();
    }

    @Override
    public void close() {
        context.close();
    }
}
