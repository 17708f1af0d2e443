package dev.tenon.engine.deploy;

import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.catalog.CatalogStore;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.Catalog;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeployerIntegrationTests {
    private static final EngineFixture ENGINE = EngineFixture.org("deployer");

    @Test
    void anObjectBecomesATable() {
        ENGINE.deploy(object("Visit__c", text("City__c"), currency("Cost__c")));

        assertThat(columns("visit__c"))
                .containsExactly(
                        "id bigint",
                        "ownerid bigint",
                        "createdbyid bigint",
                        "createddate timestamp with time zone",
                        "lastmodifiedbyid bigint",
                        "lastmodifieddate timestamp with time zone",
                        "systemmodstamp timestamp with time zone",
                        "isdeleted boolean",
                        "name text",
                        "city__c text",
                        "cost__c numeric(18,2)",
                        "_version bigint",
                        "_readers bigint[]",
                        "recordtypeid bigint",
                        "_deletion bigint");
    }

    @Test
    void theCatalogReadBackIsTheOneDeployed() {
        Catalog deployed = ENGINE.deploy(object("Read_Back__c", text("City__c")));

        Catalog stored = new CatalogStore(ENGINE.records()).load(ENGINE.org());

        assertThat(stored).isEqualTo(deployed);
    }

    private static List<String> columns(String table) {
        return ENGINE.sql()
                .sql("select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute"
                        + " where attrelid = to_regclass(?) and attnum > 0 and not attisdropped order by attnum")
                .param("\"" + ENGINE.org().schema() + "\".\"" + table + "\"")
                .query(String.class)
                .list();
    }
}
