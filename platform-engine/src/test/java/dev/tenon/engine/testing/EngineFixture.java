package dev.tenon.engine.testing;

import dev.tenon.engine.org.Org;
import dev.tenon.engine.org.OrgProvisioner;
import dev.tenon.engine.org.Orgs;
import dev.tenon.engine.postgres.Database;
import java.time.Clock;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A fresh organisation on the shared test database, with the parts of the engine wired by hand around it.
 *
 * <p>Made once in a test class; it needs no cleaning up, since the next class has an organisation of its own.
 */
public final class EngineFixture {
    private final Clock clock = Clock.systemUTC();
    private final Orgs orgs;
    private final OrgProvisioner provisioner;
    private final Org org;

    private EngineFixture(String name) {
        this.orgs = new Orgs(records());
        this.provisioner = new OrgProvisioner(orgs, ddl(), clock);
        provisioner.upgradeAll();
        this.org = provisioner.provision(freeKey(name), name);
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

    public Clock clock() {
        return clock;
    }

    public DataSource records() {
        return database().records();
    }

    public DataSource ddl() {
        return database().ddl();
    }

    /** Plain SQL for what a test wants to see with its own eyes. */
    public JdbcClient sql() {
        return JdbcClient.create(records());
    }

    private static Database database() {
        return TestingPostgres.database();
    }
}
