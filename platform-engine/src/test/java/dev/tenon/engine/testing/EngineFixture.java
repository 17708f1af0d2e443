package dev.tenon.engine.testing;

import dev.tenon.engine.catalog.PublishedCatalogs;
import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.deploy.Deployer;
import dev.tenon.engine.deploy.SystemObjects;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.org.OrgProvisioner;
import dev.tenon.engine.org.Orgs;
import dev.tenon.engine.postgres.Database;
import dev.tenon.engine.record.FieldEncryption;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.record.SaveHook;
import dev.tenon.engine.schema.IndexBuilder;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.security.Sessions;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.ObjectDef;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A fresh organisation on the shared test database, with the parts of the engine wired by hand around it.
 *
 * <p>Made once in a test class; it needs no cleaning up, since the next class has an organisation of its own.
 */
public final class EngineFixture {
    public static final FieldEncryption ENCRYPTION =
            FieldEncryption.withKey(Base64.getEncoder().encodeToString(new byte[32]));

    private final Clock clock = Clock.systemUTC();
    private final Orgs orgs;
    private final PublishedCatalogs catalogs;
    private final Sessions sessions;
    private final IndexBuilder indexes;
    private final Deployer deployer;
    private final OrgProvisioner provisioner;
    private final Org org;

    private EngineFixture(String name) {
        this.orgs = new Orgs(records());
        this.catalogs = new PublishedCatalogs(records());
        this.sessions = new Sessions(orgs, catalogs, records(), clock);
        this.indexes = new IndexBuilder(ddl(), catalogs);
        this.deployer = new Deployer(ddl(), catalogs, indexes, List.of());
        SystemObjects system = new SystemObjects(deployer, sessions, indexes);
        this.provisioner = new OrgProvisioner(orgs, ddl(), List.of(system), clock);
        Platform.isReady();
        this.org = provisioner.provision(freeKey(name), name);
    }

    /** The tables of the platform, made once; upgrading the organisations of all other tests too would take its time. */
    private static final class Platform {
        static {
            new OrgProvisioner(new Orgs(database().records()), database().ddl(), List.of(), Clock.systemUTC())
                    .upgradeAll();
        }

        static void isReady() {}
    }

    /** A new organisation; its key is this name, with a number when an earlier test took that. */
    public static EngineFixture org(String name) {
        return new EngineFixture(name);
    }

    private String freeKey(String name) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? name : name + "_" + n)
                .filter(key -> orgs.find(key).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    public Org org() {
        return org;
    }

    public Orgs orgs() {
        return orgs;
    }

    public OrgProvisioner provisioner() {
        return provisioner;
    }

    public PublishedCatalogs catalogs() {
        return catalogs;
    }

    public Sessions sessions() {
        return sessions;
    }

    public IndexBuilder indexes() {
        return indexes;
    }

    public Deployer deployer() {
        return deployer;
    }

    /** A session with every right over the catalog of this moment. */
    public Session session() {
        return sessions.system(org);
    }

    /** Creates or replaces these definitions, as files hold them, and gives the catalog after it. */
    public Catalog deploy(ObjectDef... objects) {
        List<CatalogChange> changes = Stream.of(objects)
                .<CatalogChange>map(object -> new CatalogChange.Put(new Element.OfObject(object), owner(object)))
                .toList();
        return deploy(new CatalogChange.All(changes));
    }

    /** Names without {@code __c} belong to the product, so it stands for the owner of objects with such. */
    private static String owner(ObjectDef object) {
        boolean own = object.name().isCustom()
                && object.definedFields().stream()
                        .map(FieldDef::name)
                        .allMatch(name -> name.isCustom() || name.matches("Name"));
        return own ? "" : "product";
    }

    /** Makes this change, also if something is given up by it. */
    public Catalog deploy(CatalogChange change) {
        return deployer.deploy(session(), change, DeployOptions.apply().allowingDestruction())
                .catalog();
    }

    public Clock clock() {
        return clock;
    }

    public DataSource records() {
        return database().records();
    }

    public DataSource ddl() {
        return database().ddl();
    }

    public DataSource counters() {
        return database().counters();
    }

    /** The one door for records, without hooks. */
    public RecordSaver saver() {
        return saver(records(), List.of());
    }

    /** The same with these hooks, over these connections: a test may count what passes through them. */
    public RecordSaver saver(DataSource through, List<SaveHook> hooks) {
        return RecordSaver.over(
                new RecordSaver.Database(through, counters(), new JdbcTransactionManager(through), catalogs),
                ENCRYPTION,
                hooks,
                List.of());
    }

    /** Plain SQL for what a test wants to see with its own eyes. */
    public JdbcClient sql() {
        return JdbcClient.create(records());
    }

    private static Database database() {
        return TestingPostgres.database();
    }
}
