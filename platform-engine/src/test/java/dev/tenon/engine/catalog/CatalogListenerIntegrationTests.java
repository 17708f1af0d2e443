package dev.tenon.engine.catalog;

import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CatalogListenerIntegrationTests {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final EngineFixture ENGINE = EngineFixture.org("listener");

    private final PublishedCatalogs elsewhere = new PublishedCatalogs(ENGINE.records());
    private final CatalogListener listener = new CatalogListener(ENGINE.ddl(), elsewhere);

    @Test
    void anotherServerHearsOfADeploy() throws SQLException {
        try (Connection connection = listener.open()) {
            long before = elsewhere.current(ENGINE.org()).version();
            long deployed = ENGINE.deploy(object("Heard__c", text("City__c"))).version();

            listener.hear(connection, LONG_ENOUGH);

            assertThat(deployed).isGreaterThan(before);
            assertThat(elsewhere.current(ENGINE.org()).version()).isEqualTo(deployed);
        }
    }

    @Test
    void aServerThatDidNotHearFindsOutWhenItAsks() {
        long before = elsewhere.current(ENGINE.org()).version();
        long deployed = ENGINE.deploy(object("Unheard__c")).version();

        assertThat(elsewhere.current(ENGINE.org()).version()).isEqualTo(before);
        assertThat(elsewhere.refresh(ENGINE.org()).version()).isEqualTo(deployed);
        assertThat(elsewhere.current(ENGINE.org()).version()).isEqualTo(deployed);
    }

    @Test
    void anOlderCatalogNeverReplacesANewerOne() {
        Catalog older = ENGINE.session().catalog();
        Catalog newer = ENGINE.deploy(object("Newer__c"));

        elsewhere.publish(ENGINE.org(), newer);
        elsewhere.publish(ENGINE.org(), older);

        assertThat(elsewhere.current(ENGINE.org())).isSameAs(newer);
    }
}
