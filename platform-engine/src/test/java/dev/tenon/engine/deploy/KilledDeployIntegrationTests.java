package dev.tenon.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.catalog.CatalogStore;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.org.Orgs;
import dev.tenon.engine.postgres.Database;
import dev.tenon.engine.postgres.DatabaseSettings;
import dev.tenon.engine.postgres.DatabaseSettings.Durability;
import dev.tenon.engine.postgres.StartProgress;
import dev.tenon.engine.schema.CatalogAgreesWithTables;
import dev.tenon.engine.testing.TestingPostgres;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.object.ApiName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledDeployIntegrationTests {
    @TempDir
    private Path data;

    @Test
    void aServerKilledInADeployLeavesCatalogAndTablesInAgreement() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        InterruptedDeploy.class.getName(),
                        data.toString(),
                        TestingPostgres.programs().toString())
                .redirectErrorStream(true)
                .start();
        try {
            awaitReady(server);
        } finally {
            server.destroyForcibly().waitFor();
        }

        try (Database database = Database.open(
                new DatabaseSettings(data, TestingPostgres.programs(), null, Durability.FAST_BUT_FORGETFUL),
                StartProgress.SILENT)) {
            Org org = new Orgs(database.records()).find(InterruptedDeploy.ORG).orElseThrow();
            CatalogAgreesWithTables.check(database.records(), org);
            Catalog catalog = new CatalogStore(database.records()).load(org);
            assertThat(catalog.object("Lost__c")).isEmpty();
            assertThat(catalog.require(ApiName.of("Kept__c")).field("Street__c"))
                    .isEmpty();
            assertThat(catalog.require(ApiName.of("Kept__c")).field("City__c")).isPresent();
        }
    }

    private static void awaitReady(Process server) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        String line = output.readLine();
        while (line != null && !line.equals(InterruptedDeploy.READY)) {
            said.add(line);
            line = output.readLine();
        }
        assertThat(line).as(String.join("\n", said)).isEqualTo(InterruptedDeploy.READY);
    }
}
