package dev.tenon.engine.org;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Makes organisations and brings the fixed tables of platform and organisations up to date. Everything can be done twice. */
@Component
public class OrgProvisioner {
    private static final String PLATFORM = "platform";

    /** The functions that formulas call, one set for all organisations. */
    private static final String FORMULA = "formula";

    private final Orgs orgs;
    private final SchemaUpgrade platform;
    private final SchemaUpgrade formula;
    private final SchemaUpgrade org;
    private final List<OrgSetup> setups;
    private final Clock clock;

    public OrgProvisioner(
            Orgs orgs, @Qualifier("ddlDataSource") DataSource ddlDataSource, List<OrgSetup> setups, Clock clock) {
        this.orgs = orgs;
        this.setups = List.copyOf(setups);
        this.platform = new SchemaUpgrade(ddlDataSource, ChangeLogs.in("db/platform"), clock);
        this.formula = new SchemaUpgrade(ddlDataSource, ChangeLogs.in("db/formula"), clock);
        this.org = new SchemaUpgrade(ddlDataSource, ChangeLogs.in("db/org"), clock);
        this.clock = clock;
    }

    /** Brings the schemas {@code platform} and {@code formula} and those of all organisations up to date; near free when they are. */
    public void upgradeAll() {
        platform.apply(PLATFORM);
        formula.apply(FORMULA);
        for (Org existing : orgs.all()) {
            org.apply(existing.schema());
            setUp(existing);
        }
    }

    private void setUp(Org existing) {
        setups.forEach(setup -> setup.bringUpToDate(existing));
    }

    /** The organisation of this key with its schema and tables, made now unless it is there. */
    public Org provision(String key, String name) {
        if (!Org.isKey(key)) {
            throw new ProblemException(
                    ProblemKind.BAD_INPUT,
                    Problem.of(
                            "INVALID_ORG_KEY",
                            "key",
                            "\"{0}\" cannot be the key of an organisation: start with a letter, then letters, digits and underscores, all in lower case, at most 40.",
                            "“{0}”不能作为组织的标识：须以字母开头，后接字母、数字和下划线，全部小写，最多 40 个字符。",
                            key));
        }
        platform.apply(PLATFORM);
        formula.apply(FORMULA);
        // Registered last: whoever finds an organisation in the registry finds its tables too.
        org.apply("org_" + key);
        Org provisioned = orgs.find(key).orElseGet(() -> register(key, name));
        setUp(provisioned);
        return provisioned;
    }

    private Org register(String key, String name) {
        return platform.underLock(connection -> {
            OrgStore store = new OrgStore(connection);
            return store.find(key).orElseGet(() -> store.add(key, name, clock.instant()));
        });
    }
}
